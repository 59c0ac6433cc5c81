import { describe, expect, test } from 'vitest'
import type { House } from '#platform/house.server.ts'
import { Refused } from '#platform/problems.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { endOverdue, finishAssessment } from '#assessment/public.server.ts'
import { assessmentRow, firstBrowser } from '#tests/people/assessments.ts'
import { atOnce } from '#tests/people/at-once.ts'
import { admits, answers, begins, checksIn, dayRow, examDay, finishes, resultOf, sits, turnsAway } from '#tests/people/exam-days.ts'
import { activeBank } from '#tests/people/items.ts'
import { staff } from '#tests/people/people.ts'
import { setsValue, typedValue } from '#tests/people/policy.ts'
import { retireBank } from '#assessment/activate-bank.server.ts'
import { beginExam } from './begin-exam.server.ts'
import { giveTime, voidDay } from './proctor-steps.server.ts'
import { settleDay, settleDayIn } from './settle-day.server.ts'
import { settleDays } from './settle-days.server.ts'

const testHouse = openTestHouse()
const minutes = (count: number) => testHouse().clock.forward(count * 60_000)

async function theDay(seats = 4) {
  const world = await examDay(testHouse(), seats)
  await setsValue(world.house, world.anh, 'examItems', typedValue('10', '2026-03-11'))
  const ana = await world.someone()
  await world.begins()
  return { ...world, ana }
}
const rowsOf = async (house: House, words: string) => (await house.database.statement(words)).rows as Record<string, unknown>[]
/** Every step of the day's life, of the exam's, and what came of both, each once. */
async function once(house: House, steps: readonly string[]): Promise<void> {
  expect((await rowsOf(house, 'select step from exam_day_history')).map(({ step }) => step).toSorted()).toEqual([...steps].toSorted())
  expect(await rowsOf(house, 'select 1 from exam_results')).toHaveLength(1)
  expect(await rowsOf(house, "select 1 from news where kind in ('examPassed', 'examNotPassed')")).toHaveLength(1)
}
const refusals = (all: readonly PromiseSettledResult<unknown>[]) => all.flatMap((one) => (one.status === 'fulfilled' ? [] : one.reason instanceof Refused ? one.reason.problems.map(({ code }) => code) : [String(one.reason)]))

describe('CERT-13 The server is killed in the midst of it', () => {
  test('after the exam was ended and before its day knew of it: what follows happens once, whoever comes first', async () => {
    const { house, pat, ana, drain } = await theDay()
    await finishes(house, ana, await sits(house, pat, ana), 10)
    // As it stands when the process dies here.
    expect(await dayRow(house, ana)).toMatchObject({ state: 'started', settled: false })
    expect(refusals(await atOnce<unknown>(house, 4, (which) => (which === 0 ? settleDays(house) : which === 1 ? endOverdue(house) : settleDay(house, ana.seat))))).toEqual([])
    await drain()
    await settleDays(house)
    await once(house, ['start', 'checkIn', 'admit', 'agree', 'begin', 'finish'])
    expect(await resultOf(house, ana)).toMatchObject({ outcome: 'passed' })
    expect(await rowsOf(house, 'select 1 from certificates')).toHaveLength(1)
  })

  test('while its result was being written: nothing of it is half done, and afterwards all of it is', async () => {
    const { house, pat, ana, drain } = await theDay()
    await finishes(house, ana, await sits(house, pat, ana), 3)
    await house.database.statement("create function dies() returns trigger language plpgsql as $$ begin raise exception 'killed here'; end $$")
    await house.database.statement('create trigger dies before insert on news for each row execute function dies()')
    await expect(settleDay(house, ana.seat)).rejects.toThrow('killed here')
    expect([(await dayRow(house, ana)).state, await resultOf(house, ana)]).toEqual(['started', undefined])
    await house.database.statement('drop function dies cascade')
    await drain()
    await settleDays(house)
    await once(house, ['start', 'checkIn', 'admit', 'agree', 'begin', 'finish'])
  })

  test('after a proctor gave time, as often as three did, and before the clock had it: it has all of it, once', async () => {
    const { house, anh, here, pat, ana } = await theDay()
    const kim = await staff(house, here, 'proctor', 'kim@example.org')
    const exam = await sits(house, pat, ana)
    const before = (await assessmentRow(house, exam)).ends_at!.getTime()
    await atOnce(house, 3, (which) => unitOfWork(house, [anh, pat, kim][which]!, (unit) => giveTime(unit, ana.seat, '120', 'The power failed')))
    await atOnce(house, 3, () => settleDay(house, ana.seat))
    await settleDay(house, ana.seat)
    expect((await assessmentRow(house, exam)).ends_at!.getTime() - before).toBe(360 * 60_000)
    expect(await assessmentRow(house, exam)).toMatchObject({ extended_minutes: 360 })
  })

  test('when the time ran out at the moment at which somebody gave time, or voided it, nobody is stopped by it', async () => {
    const { house, pat, ana, someone, begins: nine } = await theDay()
    const ben = await someone()
    await nine()
    for (const who of [ana, ben]) await sits(house, pat, who)
    await unitOfWork(house, pat, (unit) => giveTime(unit, ana.seat, '5', 'Noise'))
    await unitOfWork(house, pat, (unit) => voidDay(unit, ben.seat, 'The power failed'))
    minutes(151)
    for (const { seat } of [ana, ben]) await unitOfWork(house, { hat: 'jobs' }, (unit) => settleDayIn(unit, seat))
    await settleDays(house)
    for (const { seat } of [ana, ben]) await settleDay(house, seat)
    expect([(await resultOf(house, ana))!.outcome, (await resultOf(house, ben))!.outcome]).toEqual(['failed', 'voided'])
  })
})

describe('CERT-13 Two do the same thing at the same moment', () => {
  test('one of two proctors admits or turns away, and the other is told that somebody was faster', async () => {
    const { house, here, pat, ana } = await theDay()
    const kim = await staff(house, here, 'proctor', 'kim@example.org')
    await checksIn(house, ana)
    const told = refusals(await atOnce(house, 2, (which) => (which === 0 ? admits(house, pat, ana) : turnsAway(house, kim, ana))))
    expect(told).toEqual(['dayDoneMeanwhile'])
    expect(await rowsOf(house, "select 1 from exam_day_history where step in ('admit', 'turnAway')")).toHaveLength(1)
  })

  test('checking in, agreeing and beginning four times at once is each done once', async () => {
    const { house, pat, ana } = await theDay()
    expect(refusals(await atOnce(house, 4, () => checksIn(house, ana)))).toEqual([])
    expect(refusals(await atOnce(house, 3, () => admits(house, pat, ana)))).toEqual(['dayDoneMeanwhile', 'dayDoneMeanwhile'])
    await answers(house, ana)
    await answers(house, ana)
    await atOnce(house, 3, () => answers(house, ana))
    const begun = await atOnce(house, 4, () => beginExam(house, ana, ana.seat))
    expect(new Set(begun.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))).size).toBe(1)
    expect((await rowsOf(house, 'select step from exam_day_history')).map(({ step }) => step).toSorted()).toEqual(['admit', 'agree', 'begin', 'checkIn', 'start'])
    expect(await rowsOf(house, "select 1 from assessments where kind = 'exam'")).toHaveLength(1)
  })

  test('ended and voided at once: one result, and the day, the exam and the result say the same', async () => {
    const { house, pat, ana, drain } = await theDay()
    const exam = await sits(house, pat, ana)
    await atOnce<unknown>(house, 3, (which) => (which === 0 ? finishAssessment(house, ana, exam, firstBrowser)
      : which === 1 ? unitOfWork(house, pat, (unit) => voidDay(unit, ana.seat, 'Somebody helped')).then(() => settleDay(house, ana.seat)) : settleDays(house)))
    await drain()
    await settleDays(house)
    const [{ state }, result] = [await dayRow(house, ana), await resultOf(house, ana)]
    expect([['finished', 'failed'], ['voided', 'voided']]).toContainEqual([state, result!.outcome])
    expect(await rowsOf(house, 'select 1 from exam_results')).toHaveLength(1)
    expect((await assessmentRow(house, exam)).state).not.toBe('open')
  })

  test('the sweep and the page of its person at the end of the time: it ends once', async () => {
    const { house, pat, ana, drain } = await theDay()
    await sits(house, pat, ana)
    minutes(151)
    expect(refusals(await atOnce<unknown>(house, 5, (which) => (which === 0 ? endOverdue(house) : which === 1 ? settleDays(house) : settleDay(house, ana.seat))))).toEqual([])
    await drain()
    await once(house, ['start', 'checkIn', 'admit', 'agree', 'begin', 'finish'])
    expect(await rowsOf(house, "select 1 from assessment_history where step = 'runOut'")).toHaveLength(1)
    expect(await rowsOf(house, 'select 1 from item_responses')).toHaveLength(10)
  })
})

describe('CERT-13 A bank changes while people sit', () => {
  test('one that comes into use, and goes out of it, leaves each exam with what was drawn for it', async () => {
    const { house, anh, pat, ana, someone, begins: nine } = await theDay()
    const ben = await someone()
    await nine()
    const anas = await sits(house, pat, ana)
    const bank = await activeBank(house, anh)
    const bens = await sits(house, pat, ben)
    await unitOfWork(house, anh, (unit) => retireBank(unit, bank, { why: 'It became known' }))
    expect([(await assessmentRow(house, anas)).bank_id, (await assessmentRow(house, bens)).bank_id]).toEqual([null, bank])
    for (const [who, exam] of [[ana, anas], [ben, bens]] as const) {
      expect(await begins(house, who)).toBe(exam)
      await finishAssessment(house, who, exam, firstBrowser)
      expect(await assessmentRow(house, exam)).toMatchObject({ state: 'finished', counted: 10 })
    }
    expect([(await dayRow(house, ana)).demonstration, (await dayRow(house, ben)).demonstration]).toEqual([true, false])
  })
})
