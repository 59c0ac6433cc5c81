import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { optionLetters } from '#library/exam-items.ts'
import { judgeAnswer, optionAt, placeOf, readGiven } from './answering.ts'
import { changedDisplay, displayOf, displayText } from './display.ts'
import { goOnAt } from './go-on-at.ts'
import { shownItem } from './shown-item.ts'

const order = fc.shuffledSubarray([...optionLetters], { minLength: 4, maxLength: 4 }).map((all) => all.join(''))

describe('CERT-13 Answers as they arrive', () => {
  test('a place leads to its option and back', () => {
    fc.assert(fc.property(order, fc.integer({ min: 1, max: 4 }), (options, place) => void expect(placeOf(options, optionAt(options, place)!)).toBe(place)))
    expect(placeOf('badc', null)).toBe(0)
  })

  test('a new choice is kept, the same one again is nothing new, an old page does not undo a newer choice', () => {
    const now = { options: 'dcba', choice: 'c' as const, flagged: false, revision: 3 }
    expect(judgeAnswer(now, { place: 1, flagged: false, revision: 3 })).toBe('keep')
    expect(judgeAnswer(now, { place: 2, flagged: true, revision: 3 })).toBe('keep')
    expect(judgeAnswer(now, { place: 2, flagged: false, revision: 3 })).toBe('same')
    expect(judgeAnswer(now, { place: 2, flagged: false, revision: 1 })).toBe('same')
    expect(judgeAnswer(now, { place: 1, flagged: false, revision: 2 })).toBe('stale')
  })

  test('whatever no page of ours sends is not read as an answer', () => {
    const now = { options: 'abcd', choice: null, flagged: false, revision: 2 }
    const altered: readonly Readonly<Record<string, string>>[] = [
      { choice: '5', revision: '2' }, { choice: '0', revision: '2' }, { choice: 'c', revision: '2' }, { choice: '1', revision: '3' }, { choice: '1', revision: '-1' },
      { choice: '1' }, { choice: '1', revision: '' }, { choice: '1.5', revision: '2' }, { choice: "1' or 1=1", revision: '2' },
    ]
    for (const typed of altered) expect(judgeAnswer(now, readGiven(typed))).toBe('unreadable')
  })

  test('what is shown of an item holds nothing that tells which option is right', () => {
    fc.assert(fc.property(order, fc.constantFrom(...optionLetters), (options, key) => {
      const said = (text: string) => ({ en: text, es: `${text} es` })
      const item = {
        id: 'advocacy-01', version: 1, competency: 'advocacy', source: 'the source', stem: said('the stem'), key, explanation: said('the explanation'),
        options: { a: said('first'), b: said('second'), c: said('third'), d: said('fourth') },
      }
      const shown = shownItem(item, options, 'en')
      expect(Object.keys(shown)).toEqual(['stem', 'options'])
      expect(shown.options.map((text) => ['first', 'second', 'third', 'fourth'].indexOf(text)).map((at) => optionLetters[at]).join('')).toBe(options)
      // The same words come out, whichever option is right.
      expect(shown).toEqual(shownItem({ ...item, key: 'a' }, options, 'en'))
    }))
  })

  test('who comes back goes on after their last answer', () => {
    const form = (text: string) => [...text].map((sign, i) => ({ position: i + 1, answered: sign === 'x', flagged: false }))
    expect(goOnAt(form('....'))).toBe(1)
    expect(goOnAt(form('xx..'))).toBe(3)
    expect(goOnAt(form('.x.x.'))).toBe(5)
    expect(goOnAt(form('.xx'))).toBe(1)
    expect(goOnAt(form('xxx'))).toBeUndefined()
  })

  test('text size and contrast are kept as chosen, and nothing else is', () => {
    expect(displayOf(displayText({ text: 'larger', contrast: 'dark' }))).toEqual({ text: 'larger', contrast: 'dark' })
    expect(displayOf('"><script>.x')).toEqual({ text: 'normal', contrast: 'normal' })
    expect(displayOf(undefined)).toEqual({ text: 'normal', contrast: 'normal' })
    expect(changedDisplay({ text: 'large', contrast: 'light' }, 'contrast:dark')).toEqual({ text: 'large', contrast: 'dark' })
    expect(changedDisplay({ text: 'large', contrast: 'light' }, 'next')).toBeUndefined()
    expect(changedDisplay({ text: 'large', contrast: 'light' }, 'text:huge')).toBeUndefined()
  })
})
