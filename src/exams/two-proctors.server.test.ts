import { describe, expect, test } from 'vitest'
import type { House } from '#platform/house.server.ts'
import { Refused, type Problem } from '#platform/problems.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { assessmentRow } from '#tests/people/assessments.ts'
import { admits, agrees, begins, checksIn, dayRow, examDay, finishes, goodId, notes, type Seated } from '#tests/people/exam-days.ts'
import { setsValue, typedValue } from '#tests/people/policy.ts'
import { staff } from '#tests/people/people.ts'
import { dayProblems } from './day-problems.ts'
import { admit, giveTime, turnAway, voidDay } from './proctor-steps.server.ts'
import { settleDay } from './settle-day.server.ts'

const testHouse = openTestHouse()
const problems = (work: Promise<unknown>): Promise<readonly Problem[]> => work.then(() => [], (fault: unknown) => (fault instanceof Refused ? fault.problems : Promise.reject(fault as Error)))
const codes = async (work: Promise<unknown>) => (await problems(work)).map(({ code }) => code)

/** Two proctors, and somebody who is there. */
async function twoProctors() {
  const world = await examDay(testHouse(), 3)
  await setsValue(world.house, world.anh, 'examItems', typedValue('10', '2026-03-11'))
  const quinn = await staff(world.house, world.here, 'proctor', 'quinn@example.org')
  const ana = await world.someone()
  await world.begins()
  await checksIn(world.house, ana)
  return { ...world, quinn, ana }
}
const at = (house: House, by: Staff) => ({
  admits: (seat: string) => unitOfWork(house, by, (unit) => admit(unit, seat, goodId)),
  turnsAway: (seat: string) => unitOfWork(house, by, (unit) => turnAway(unit, seat, goodId, 'No ID')),
  voids: (seat: string) => unitOfWork(house, by, (unit) => voidDay(unit, seat, 'The power failed')),
  gives: (seat: string, minutes: string, seen?: number) => unitOfWork(house, by, (unit) => giveTime(unit, seat, minutes, 'A fire alarm', seen)),
})
/** Everything until the first question, of somebody who has checked in. */
async function begun(house: House, by: Staff, who: Seated): Promise<string> {
  await admits(house, by, who)
  await agrees(house, who)
  return begins(house, who)
}
const steps = async (house: House) => (await house.database.statement("select step from exam_day_history where by_role = 'proctor' order by recorded_at, id")).rows.map(({ step }) => step as string)

describe('CERT-13 Two proctors with the same person before them', () => {
  test('both admit: once it is done, and the second is told when, and that it was not they', async () => {
    const { house, pat, quinn, ana } = await twoProctors()
    const [one, other] = await Promise.all([pat, quinn].map((by) => problems(at(house, by).admits(ana.seat))))
    expect([one!.length, other!.length].toSorted()).toEqual([0, 1])
    const told = [...one!, ...other!]
    expect(told).toMatchObject([{ code: 'dayDoneMeanwhile', facts: { step: 'admit', mine: 0, timeZone: 'America/Los_Angeles' } }])
    expect(dayProblems(told, 'en')[0]!.text).toContain('“Admitted”, at 8:30')
    expect(dayProblems(told, 'es')[0]!.text).toContain('«Se le dejó pasar»')
    expect(await steps(house)).toEqual(['admit'])
  })

  test('one admits and the other turns away: whoever comes second is told, both ways', async () => {
    const { house, pat, quinn, ana, someone, begins: nine } = await twoProctors()
    await at(house, pat).admits(ana.seat)
    expect(await problems(at(house, quinn).turnsAway(ana.seat))).toMatchObject([{ code: 'dayDoneMeanwhile', facts: { step: 'admit' } }])
    const ben = await someone()
    await nine()
    await checksIn(house, ben)
    await at(house, pat).turnsAway(ben.seat)
    expect(await problems(at(house, quinn).admits(ben.seat))).toMatchObject([{ code: 'dayDoneMeanwhile', facts: { step: 'turnAway' } }])
    expect(await steps(house)).toEqual(['admit', 'turnAway'])
  })

  test('one makes it not count while the other gives time, and both make it not count', async () => {
    const { house, pat, quinn, ana } = await twoProctors()
    const exam = await begun(house, pat, ana)
    await at(house, pat).voids(ana.seat)
    expect(await problems(at(house, quinn).gives(ana.seat, '10', 0))).toMatchObject([{ code: 'dayDoneMeanwhile', facts: { step: 'void' } }])
    expect(await problems(at(house, quinn).voids(ana.seat))).toMatchObject([{ code: 'dayDoneMeanwhile', facts: { step: 'void', mine: 0 } }])
    expect(await problems(at(house, pat).voids(ana.seat))).toMatchObject([{ code: 'dayDoneMeanwhile', facts: { mine: 1 } }])
    await settleDay(house, ana.seat)
    expect(await assessmentRow(house, exam)).toMatchObject({ state: 'voided', extended_minutes: 0 })
  })

  test('the person ended it: a proctor with an old page is told so', async () => {
    const { house, pat, quinn, ana } = await twoProctors()
    await finishes(house, ana, await begun(house, pat, ana), 1)
    await settleDay(house, ana.seat)
    expect(await problems(at(house, quinn).voids(ana.seat))).toMatchObject([{ code: 'dayDoneMeanwhile', facts: { step: 'finish', mine: 0 } }])
  })

  test('both give time at once: the first counts; the second is told how much was given, and decides again', async () => {
    const { house, pat, quinn, ana } = await twoProctors()
    await begun(house, pat, ana)
    const both = await Promise.all([at(house, pat).gives(ana.seat, '10', 0), at(house, quinn).gives(ana.seat, '15', 0)].map(problems))
    const told = both.flat()
    expect(told).toMatchObject([{ code: 'timeGivenMeanwhile', field: 'minutes', facts: { mine: 0 } }])
    const first = (await dayRow(house, ana)).given_minutes
    expect(told[0]!.facts).toMatchObject({ minutes: first, all: first })
    expect([10, 15]).toContain(first)
    // Two real decisions: both are given.
    expect(await codes(at(house, quinn).gives(ana.seat, '15', first))).toEqual([])
    expect((await dayRow(house, ana)).given_minutes).toBe(first + 15)
    expect(await steps(house)).toEqual(['admit', 'giveTime', 'giveTime'])
  })

  test('both write a note: both notes are there', async () => {
    const { house, pat, quinn, ana } = await twoProctors()
    await Promise.all([notes(house, pat, ana, 'noise', 'A fire alarm'), notes(house, quinn, ana, 'noise', 'The alarm again')])
    expect((await house.database.statement('select note from exam_incidents order by note')).rows.map(({ note }) => note)).toEqual(['A fire alarm', 'The alarm again'])
  })
})
