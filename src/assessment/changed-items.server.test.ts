import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { optionLetters, type Item, type Letter } from '#library/exam-items.ts'
import * as bank from '#library/exam-items.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { answersItems, assessmentItems, assessmentRow, firstBrowser, practises, sitsExam } from '#tests/people/assessments.ts'
import { certifyingBody, person } from '#tests/people/people.ts'
import { explainedAnswers } from './explained-answers.server.ts'
import { finishAssessment } from './finish-assessment.server.ts'
import { goOnAt } from './go-on-at.ts'
import { itemAt } from './item-at.server.ts'
import { sourceFrom } from './item-sources.server.ts'
import { reviewOf } from './review-of.server.ts'
import { scoreOf, versionKey } from './score.ts'

const testHouse = openTestHouse()
const shipped = bank.sampleItems()
afterEach(() => vi.restoreAllMocks())

/** A release comes: from now on the public bank has these items. */
const releases = (items: readonly Item[]) => void vi.spyOn(bank, 'sampleItems').mockReturnValue(items)
const changed = (id: string, change: (item: Item) => Item) => shipped.map((item) => (item.id === id ? change(item) : item))
const otherKey = ({ key }: Item): Letter => optionLetters[(optionLetters.indexOf(key) + 1) % 4]!

/** What a release can change in a question that somebody has before them. */
const changes = {
  'the words of the question': (item: Item): Item => ({ ...item, stem: { ...item.stem, en: `${item.stem.en} And tomorrow?` } }),
  'the words of one option': (item: Item): Item => ({ ...item, options: { ...item.options, c: { ...item.options.c, es: 'Otra respuesta.' } } }),
  'the key': (item: Item): Item => ({ ...item, key: otherKey(item) }),
  'two options, which change places': (item: Item): Item => ({ ...item, options: { ...item.options, a: item.options.b, b: item.options.a } }),
}

describe('CERT-13 The words of a public question change while somebody answers', () => {
  test.each(Object.entries(changes))('%s: it is not counted, nobody loses by it, and its page says so', async (_, change) => {
    const { house } = testHouse()
    const ana = await person(house, 'ana@example.org')
    const exam = await sitsExam(house, ana, await certifyingBody(house))
    await answersItems(house, ana, exam, 118)
    const [first, second] = await assessmentItems(house, exam)
    releases(changed(first!.item_id, change))
    const at = (position: number) => itemAt(house, ana, { assessment: exam, position, device: firstBrowser })
    expect([await at(1), await at(2)]).toMatchObject([{ is: 'here', item: undefined }, { is: 'here', item: { stem: expect.any(String) } }])
    const review = await unitOfWork(house, ana, (unit) => reviewOf(unit, exam))
    expect([review.items[0], review.answered, review.left]).toEqual([{ position: 1, answered: false, flagged: false, gone: true }, 117, 2])
    await finishAssessment(house, ana, exam, firstBrowser)
    expect(await assessmentRow(house, exam)).toMatchObject({ counted: 119, correct: 117, passed: true })
    const { rows } = await house.database.statement('select item_id from item_responses where item_id = any($1)', [[first!.item_id, second!.item_id]])
    expect(rows).toEqual([{ item_id: second!.item_id }])
  })

  test('better words in the explanation alone change nothing, nor does another question', async () => {
    const { house } = testHouse()
    const ana = await person(house, 'ana@example.org')
    const practice = await practises(house, ana)
    await answersItems(house, ana, practice, 20)
    const drawn = (await assessmentItems(house, practice)).map(({ item_id }) => item_id)
    releases(shipped.map((item) => (drawn.includes(item.id) ? { ...item, explanation: { en: 'Because.', es: 'Porque sí.' } } : changes['the key'](item))))
    await finishAssessment(house, ana, practice, firstBrowser)
    expect(await assessmentRow(house, practice)).toMatchObject({ counted: 20, correct: 20 })
    expect(await explainedAnswers(house, ana, practice)).toHaveLength(20)
  })

  test('after the end the result stays, and words that nobody read are not shown as if they had been', async () => {
    const { house } = testHouse()
    const ana = await person(house, 'ana@example.org')
    const practice = await practises(house, ana)
    await answersItems(house, ana, practice, 20)
    await finishAssessment(house, ana, practice, firstBrowser)
    const [first] = await assessmentItems(house, practice)
    releases(changed(first!.item_id, changes['the words of the question']))
    expect(await assessmentRow(house, practice)).toMatchObject({ counted: 20, correct: 20 })
    expect((await explainedAnswers(house, ana, practice)).map(({ position }) => position)).toEqual(Array.from({ length: 19 }, (_, at) => at + 2))
  })

  test('when all of them change, nothing is left to be answered, and nothing is scored', async () => {
    const { house } = testHouse()
    const ana = await person(house, 'ana@example.org')
    const practice = await practises(house, ana)
    releases(shipped.map(changes['the key']))
    const review = await unitOfWork(house, ana, (unit) => reviewOf(unit, practice))
    expect([review.left, goOnAt(review.items)]).toEqual([0, undefined])
    await finishAssessment(house, ana, practice, firstBrowser)
    expect(await assessmentRow(house, practice)).toMatchObject({ state: 'finished', counted: 0, correct: 0 })
    expect(await explainedAnswers(house, ana, practice)).toEqual([])
  })

  test('a score never depends on words that the person did not read, whatever a release changes', () => {
    const kinds = Object.values(changes)
    const someItems = shipped.slice(0, 12)
    const release = fc.array(fc.option(fc.nat(kinds.length - 1), { freq: 3 }), { minLength: someItems.length, maxLength: someItems.length })
    const choices = fc.array(fc.option(fc.constantFrom(...optionLetters)), { minLength: someItems.length, maxLength: someItems.length })
    fc.assert(fc.property(release, choices, (made, chosen) => {
      const before = sourceFrom(null, someItems)
      const after = sourceFrom(null, someItems.map((item, at) => (made[at] === null ? item : kinds[made[at]!]!(item))))
      const form = before.list().map(({ id, version, competency, words }, at) => ({ item_id: id, item_version: version, competency, words: words!, choice: chosen[at]! }))
      const keys = new Map(form.flatMap(({ item_id: id, item_version: version, words }) => after.open([{ id, version, words }]).map((item) => [versionKey(id, version), item.key] as const)))
      const kept = form.filter((_, at) => made[at] === null)
      const oldKeys = new Map(someItems.map((item) => [versionKey(item.id, item.version), item.key]))
      expect(scoreOf(form, keys)).toEqual(scoreOf(kept, oldKeys))
    }))
  })
})
