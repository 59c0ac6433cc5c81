/** The sample bank holds to its rules, and the rules find what they should. LEARN-08 */
import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { readExamContent } from '#library/exam-items.server.ts'
import type { Item } from '#library/exam-items.ts'
import { languages } from '#platform/languages.ts'
import { agreements, askedHash, blindAnswers, blindFindings, blindSheet, type BlindAnswer } from '../../scripts/blind-answers.ts'
import { alikePairs, examFindings, isKeyLongest, jaccard, unevenness } from '../../scripts/exam-check.ts'

const { items, competencies } = readExamContent()
const ids = competencies.map(({ id }) => id)
const file = 'tests/data/blind-answers.yaml'

describe('LEARN-08 The sample bank', () => {
  test('has nothing wrong that can be counted', () => expect(examFindings(items, ids)).toEqual([]))

  test('is answered the same by somebody who saw no keys', () => {
    const answers = existsSync(file) ? blindAnswers.parse(parse(readFileSync(file, 'utf8'))) : []
    expect(blindFindings(items, answers)).toEqual([])
  })
})

/** The bank with one item changed. */
const changed = (id: string, change: (item: Item) => Item) => items.map((item) => (item.id === id ? change(item) : item))
const found = (bank: readonly Item[]) => examFindings(bank, ids).map(({ where, what }) => `${where}: ${what}`)
const [first, second] = items as [Item, Item]

describe('The rules of a bank find', () => {
  test('an item of no competency, and a competency with too few items', () => {
    expect(found(changed(first.id, (item) => ({ ...item, competency: 'cooking' })))).toContain(`${first.id}: there is no competency cooking`)
    expect(found(items.filter(({ id }) => !/^advocacy-0[1-3]$/.test(id)))).toContain('advocacy: has 7 items, and at least 8 are wanted')
  })

  test('a situation that is told twice, also in other words around it', () => {
    const twin = { ...second, stem: { ...first.stem, en: `It is Monday. ${first.stem.en}` }, options: first.options, explanation: first.explanation }
    expect(found(changed(second.id, () => twin)).filter((one) => one.includes(`is that of ${second.id}`))).not.toEqual([])
  })

  test('keys that are spread unevenly, or are the longest option too often', () => {
    expect(found(items.map((item) => ({ ...item, key: 'a' as const }))).join()).toContain('the keys are spread unevenly')
    const long = items.map((item) => ({ ...item, options: { ...item.options, [item.key]: { en: 'x'.repeat(300), es: 'x'.repeat(300) } } }))
    expect(found(long).join()).toContain('all items: the key is the longest option in 100 % of the items (es)')
  })

  test('languages that are not built alike, and a stem that asks nothing', () => {
    expect(found(changed(first.id, (item) => ({ ...item, explanation: { ...item.explanation, es: 'Una sola frase. Y otra. Y otra. Y otra. Y una más.' } }))).join())
      .toMatch(/the explanation has \d sentences in English and 5 in Spanish/)
    expect(found(changed(first.id, (item) => ({ ...item, stem: { en: 'Nothing is asked.', es: 'No se pregunta nada.' } })))).toContain(`${first.id}: the stem asks nothing`)
    const one = { ...first.options, a: { en: 'No full stop', es: 'Sin punto' } }
    expect(found(changed(first.id, (item) => ({ ...item, options: one })))).toContain(`${first.id}: some options end with a full stop and others do not`)
  })

  test('words that we do not use of people, and unfair ways to ask', () => {
    const withOption = (en: string) => changed(first.id, (item) => ({ ...item, options: { ...item.options, b: { ...item.options.b, en } } }))
    expect(found(withOption('Tell the addict to wait.'))).toContain(`${first.id}: says “addict” (en)`)
    expect(found(withOption('None of the options above.')).join()).toContain('says “None of the options above”')
  })

  test('a source that nobody could look up', () => {
    expect(found(changed(first.id, (item) => ({ ...item, source: 'LANDSCAPE, core competency 1 (hope; wellness); facts on hope' })))).toEqual([`${first.id}: nobody knows what the source “facts on hope” is`])
  })

  test('what is too long', () => {
    const long = { ...first.stem, en: `${'word '.repeat(71)}?` }
    expect(found(changed(first.id, (item) => ({ ...item, stem: long })))).toContain(`${first.id}: the stem has 71 words (en)`)
  })
})

describe('Its measures', () => {
  test('count as they say', () => {
    expect(jaccard(new Set(['a', 'b', 'c']), new Set(['b', 'c', 'd']))).toBe(0.5)
    expect(jaccard(new Set(), new Set())).toBe(0)
    expect(unevenness(['a', 'b', 'c', 'd'])).toBe(0)
    // By hand: 4 items, all a: (4-1)²/1 + 3 × (0-1)²/1 = 12.
    expect(unevenness(['a', 'a', 'a', 'a'])).toBe(12)
    expect(isKeyLongest({ ...first, key: 'a', options: { ...first.options, a: { en: 'x'.repeat(300), es: '' } } }, 'en')).toBe(true)
    expect(alikePairs([first, first], 'en', 0.9)).toMatchObject([{ alike: 1 }])
  })
})

describe('The second answering', () => {
  const answered = (answerOf: (item: Item) => BlindAnswer['answer']): BlindAnswer[] =>
    items.map((item) => ({ item: item.id, language: 'en', hash: askedHash(item, 'en'), answer: answerOf(item) }))
  const other = (item: Item) => (item.key === 'a' ? 'b' : 'a')

  test('lists what differs, and asks again when the words have changed', () => {
    const answers = answered((item) => (item.id === first.id ? other(item) : item.key))
    expect(agreements(items, answers)).toEqual([{ language: 'en', agree: items.length - 1, differ: [{ item: first.id, key: first.key, answer: other(first) }], unasked: [] }])
    const reworded = changed(second.id, (item) => ({ ...item, stem: { ...item.stem, en: `${item.stem.en} Really?` } }))
    expect(agreements(reworded, answers)[0]!.unasked).toEqual([second.id])
  })

  test('fails when fewer than 95 of 100 agree, also when some were never asked', () => {
    const most = Math.ceil(items.length * 0.95)
    expect(blindFindings(items, answered((item) => item.key).slice(0, most))).toEqual([])
    expect(blindFindings(items, answered((item) => item.key).slice(0, most - 1))).toHaveLength(1)
    expect(blindFindings(items, answered(other))).toHaveLength(1)
  })

  test('is asked without key, explanation or source, in an order of its own', () => {
    for (const language of languages) {
      const sheet = blindSheet(items, language)
      expect(items.filter((item) => !sheet.includes(item.stem[language]))).toEqual([])
      expect(items.filter((item) => sheet.includes(item.explanation[language]) || sheet.includes(item.source))).toEqual([])
      expect([...sheet.matchAll(/item: ([\w-]+),/g)].map(([, id]) => id)).not.toEqual(items.map(({ id }) => id))
    }
    const filled = blindSheet(items, 'en').replaceAll('answer:  }', 'answer: a }')
    expect(blindAnswers.parse(parse(filled))).toHaveLength(items.length)
  })
})
