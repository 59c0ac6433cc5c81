import { describe, expect, test } from 'vitest'
import type { Letter } from '#library/exam-items.ts'
import { sampleItems } from '#library/exam-items.server.ts'
import type { House } from '#platform/house.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Language } from '#platform/languages.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { activeBank, aQuestion, changesItem, enoughQuestions, rowOf } from '#tests/people/items.ts'
import { certifyingBody, staff } from '#tests/people/people.ts'
import { isTooFew } from './item-flags.ts'
import { seeBankItem } from './see-banks.server.ts'
import { seeSampleItem, seeStatistics } from './see-statistics.server.ts'

const testHouse = openTestHouse()

interface Given { readonly times: number; readonly choice: Letter | null; readonly correct: boolean; readonly rest: number; readonly language?: Language }
interface About { readonly item: string; readonly bank?: string; readonly certifier?: string }

/** Answers as they are kept when a form of five ends: of the other four, `rest` were right. */
const answered = (house: House, { item, bank, certifier }: About, all: readonly Given[]) => house.database.query.insertInto('item_responses').values(
  all.flatMap(({ times, choice, correct, rest, language = 'en' }) => Array.from({ length: times }, () => ({
    id: newId(), kind: bank ? 'exam' as const : 'practice' as const, certifier_id: certifier ?? null, bank_id: bank ?? null, item_id: item, item_version: 1, competency: 'advocacy',
    language, choice, correct, form_counted: 5, form_correct: rest + Number(correct), answered_on: '2026-03-10',
  })))).execute()

async function scene() {
  const { house } = testHouse()
  const here = await certifyingBody(house)
  const anh = await staff(house, here, 'programManager', 'anh@example.org')
  const bank = await activeBank(house, anh, '2027 A', [...enoughQuestions(), aQuestion('x'), aQuestion('all-right'), aQuestion('few')])
  const about = async (name: string): Promise<About> => ({ item: (await rowOf(house, bank, name)).item_id, bank, certifier: here })
  return { house, anh, bank, about }
}
const see = (house: House, anh: Staff, bank: string, name: string) =>
  unitOfWork(house, anh, async (unit) => (await seeStatistics(unit, bank)).items.find((item) => item.name === name)!)

/**
 * Forty answers. Thirty are right: twenty of people with ¾ of the rest right (English), ten of people with ¼ (Spanish). Ten are wrong, of people with ¼ (Spanish).
 * Difficulty 30/40. Means of the rest: right 7/12, wrong ¼, all ½, spread ¼; r = (7/12 − 1/4) / (1/4) · √(¾ · ¼) = 0.57735.
 */
const fortyAnswers: readonly Given[] = [
  { times: 20, choice: 'b', correct: true, rest: 3 }, { times: 10, choice: 'b', correct: true, rest: 1, language: 'es' }, { times: 10, choice: 'd', correct: false, rest: 1, language: 'es' },
]

describe('CERT-13 How the questions of a bank do, as the pages show it', () => {
  test('worked out by hand: difficulty, how it goes with the rest, options, languages', async () => {
    const { house, anh, bank, about } = await scene()
    await answered(house, await about('x'), fortyAnswers)
    const { statistics, flags, key } = await see(house, anh, bank, 'x')
    expect([statistics.count, statistics.right, key, flags]).toEqual([40, 0.75, 'b', []])
    expect(statistics.discrimination).toBeCloseTo(0.57735, 5)
    expect(statistics.byLanguage).toEqual({ en: { count: 20, right: 1 }, es: { count: 20, right: 0.5 } })
    expect(statistics.options.filter(({ count }) => count > 0)).toEqual([{ choice: 'b', count: 30, share: 0.75, rest: 7 / 12 }, { choice: 'd', count: 10, share: 0.25, rest: 0.25 }])
  })

  test('one that everybody gets right divides by nothing; of a few answers nothing is said; where nobody answered there are no numbers', async () => {
    const { house, anh, bank, about } = await scene()
    await answered(house, await about('all-right'), [{ times: 18, choice: 'b', correct: true, rest: 4 }, { times: 17, choice: 'b', correct: true, rest: 2 }])
    await answered(house, await about('few'), [{ times: 6, choice: null, correct: false, rest: 4 }])
    const all = await see(house, anh, bank, 'all-right')
    expect([all.statistics.right, all.statistics.discrimination, all.flags]).toEqual([1, undefined, ['tooEasy']])
    const few = await see(house, anh, bank, 'few')
    expect([few.statistics.count, few.flags, isTooFew(few.statistics, { fewest: 30 })]).toEqual([6, [], true])
    const { statistics: { count, right, discrimination } } = await see(house, anh, bank, 'x')
    expect([count, right, discrimination]).toEqual([0, 0, undefined])
  })

  test('the same of a public question, whose answers are not those of a bank', async () => {
    const { house, anh, bank, about } = await scene()
    const { id, key } = sampleItems()[0]!
    const other = key === 'a' ? 'b' : 'a'
    await answered(house, { item: id }, fortyAnswers.map((one) => ({ ...one, choice: one.correct ? key : other })))
    await answered(house, await about('x'), fortyAnswers)
    const { item, forms } = await unitOfWork(house, anh, (unit) => seeSampleItem(unit, id))
    expect([item.statistics.count, item.statistics.right, forms]).toEqual([40, 0.75, 8])
    expect(item.statistics.discrimination).toBeCloseTo(0.57735, 5)
    expect((await see(house, anh, bank, 'x')).statistics.count).toBe(40)
  })

  test('a question is taken out of use from there with a reason, which stays to be read, and so do its numbers', async () => {
    const { house, anh, bank, about } = await scene()
    await answered(house, await about('x'), fortyAnswers)
    const { row } = await see(house, anh, bank, 'x')
    await changesItem(house, anh, bank, 'x', { do: 'retire', reason: 'unclear', note: 'Read in two ways' })
    const seen = await unitOfWork(house, anh, (unit) => seeBankItem(unit, bank, row!))
    expect(seen.item.state).toBe('retired')
    expect(seen.history[0]).toMatchObject({ step: 'retire', reason: 'unclear', note: 'Read in two ways', byMe: true })
    expect(seen.statistics.count).toBe(40)
    expect(await see(house, anh, bank, 'x')).toMatchObject({ state: 'retired', statistics: { count: 40 } })
  })
})
