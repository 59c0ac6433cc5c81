import { describe, expect, test } from 'vitest'
import { examPlaces } from '#database/seeds/exam-places.ts'
import { madeUpExam, withChanges, withFullDate, type MadeUpExam } from '#database/seeds/made-up-exams.ts'
import { daysOfOthers, sittingsAddedOn } from '#database/seeds/others-past.server.ts'
import { earlyLives, worldLives } from '#database/seeds/world-lives.ts'
import { addDays, daysBetween, lastDayOf } from '#platform/dates.ts'

/** A week of days on which the world can be made: where the exam falls on depends on the weekday. */
const days = Array.from({ length: 7 }, (_, place) => addDays('2026-11-20', place))
const livesOn = (today: string) => worldLives(300, today)
const examsOn = (today: string) => withFullDate(withChanges(livesOn(today).map((life, place) => madeUpExam(life, place + 1, today))), today)
const doneBy = (exam: MadeUpExam | undefined) => exam?.tries.filter(({ knownOn }) => knownOn < 0) ?? []
const isCertified = (exam: MadeUpExam | undefined) => doneBy(exam).at(-1)?.outcome === 'passed'

describe('PLAT-01 The exams of the demonstration’s world', () => {
  test.each(days)('are many: certified, failed, missed, ahead, suspended, revoked and expired (%s)', (today) => {
    const exams = examsOn(today)
    const outcomes = exams.flatMap((exam) => doneBy(exam).map(({ outcome }) => outcome))
    const many = (outcome: string) => outcomes.filter((one) => one === outcome).length
    expect(exams.filter(isCertified).length).toBeGreaterThan(40)
    expect([many('failed') >= 5, many('missed') >= 2]).toEqual([true, true])
    expect(exams.flatMap((exam) => exam?.tries.filter(({ bookedOn, satOn }) => bookedOn < 0 && satOn > 0) ?? []).length).toBeGreaterThan(2)
    expect(exams.flatMap((exam) => exam?.tries.filter(({ site }) => site === 'eureka') ?? []).map(({ waits }) => waits === true).sort()).toEqual([false, false, true])
    expect(exams.flatMap((exam) => exam?.changes?.map(({ step }) => step) ?? [])).toEqual(['suspend', 'revoke', 'suspend', 'lift'])
    expect(exams.filter((exam) => exam?.accommodation && exam.accommodation.askedOn < 0 && exam.accommodation.answeredOn > 0)).toHaveLength(1)
    // Two who passed so long ago that their two years are over.
    for (const { exam } of earlyLives(today)) {
      expect(isCertified(exam)).toBe(true)
      expect(lastDayOf(addDays(today, exam.tries.at(-1)!.knownOn), { months: 24 }) < today).toBe(true)
    }
  })

  test.each(days)('go as the rules have it: after the approval, within it, and with no seat taken twice (%s)', (today) => {
    const exams = examsOn(today)
    const lives = [...earlyLives(today), ...livesOn(today).map((life, place) => ({ life, exam: exams[place] }))]
    const seats = new Map<string, number>()
    for (const { life, exam } of lives) {
      if (!exam) continue
      const { training: { addedOn, acceptedOn }, tries } = exam
      const [approved, end] = [daysBetween(today, life.decided), daysBetween(today, lastDayOf(life.decided, { months: 12 }))]
      const inOrder = [approved, addedOn, acceptedOn, ...tries.flatMap(({ askedOn, paidOn, bookedOn, satOn, knownOn }) => [askedOn, paidOn, bookedOn, satOn, knownOn])]
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b))
      expect(acceptedOn - addedOn).toBeLessThan(14)
      for (const { paidOn, satOn, bookedOn, site, waits } of tries) {
        expect([paidOn <= end - 14, satOn <= end, bookedOn > sittingsAddedOn[0]!]).toEqual([true, true, true])
        if (!waits) seats.set(`${site} ${satOn}`, (seats.get(`${site} ${satOn}`) ?? 0) + 1)
      }
    }
    for (const [seat, taken] of seats) expect(taken).toBeLessThanOrEqual(examPlaces[seat.split(' ')[0] as keyof typeof examPlaces].seats)
  })

  test('is lived through on every day on which something happens', () => {
    const there = new Set(daysOfOthers(300, days[0]!))
    for (const { exam } of earlyLives(days[0]!)) for (const { paidOn, knownOn } of exam.tries) expect([there.has(paidOn), there.has(knownOn)]).toEqual([true, true])
    expect(sittingsAddedOn.every((day) => there.has(day))).toBe(true)
  })
})
