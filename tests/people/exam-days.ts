import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { answerAgreement, nextAgreement } from '#exams/answer-agreement.server.ts'
import { beginExam } from '#exams/begin-exam.server.ts'
import { checkIn } from '#exams/check-in.server.ts'
import { dayOfSeat } from '#exams/day-store.server.ts'
import type { ShownId } from '#exams/id-at-exam.ts'
import { prepareDays } from '#exams/prepare-days.server.ts'
import { admit, giveTime, noteIncident, turnAway, voidDay } from '#exams/proctor-steps.server.ts'
import { settleDay } from '#exams/settle-day.server.ts'
import { finishAssessment, itemAt } from '#assessment/public.server.ts'
import { answersItems, firstBrowser } from './assessments.ts'
import { certifyingBody, person, staff } from './people.ts'
import { books, cancelsSitting, givesBack, mayTakeExam, seatsOf, site, sittings } from './sittings.ts'
import type { TestHouse } from '#tests/open-test-house.ts'

/** Half past eight on the day of the sitting that everybody here is booked for, Tuesday, March 17, 2026: it begins at nine. */
export const morning = '2026-03-17T15:30:00Z'
/** As the approval names everybody made here. */
export const goodId: ShownId = { kind: 'license', name: { givenNames: 'Ana', familyNames: 'Ruiz Soto' }, original: true, valid: true, note: '' }

/** A program with a manager, a proctor, and people with a seat on March 17; the clock stands at half past eight of that day. */
export async function examDay(test: TestHouse, seats = 3) {
  const { house, clock } = test
  const here = await certifyingBody(house)
  const [anh, pat] = [await staff(house, here, 'programManager', 'anh@example.org'), await staff(house, here, 'proctor', 'pat@example.org')]
  const [sitting] = await sittings(house, anh, await site(house, anh), { seats: String(seats) })
  let count = 0
  /** Somebody with a seat. */
  const someone = async (at = sitting!): Promise<Self & { readonly request: string; readonly seat: string }> => {
    const who = await person(house, `candidate.${(count += 1)}@example.org`)
    const request = await mayTakeExam(house, here, who)
    await books(house, who, at)
    return { ...who, request, seat: (await seatsOf(house, who)).at(-1)!.id }
  }
  const begins = async () => (clock.set(morning), prepareDays(house))
  return { ...test, here, anh, pat, sitting: sitting!, someone, begins }
}

/** Somebody with a seat. */
export type Seated = Self & { readonly seat: string }
export const checksIn = (house: House, who: Seated) => unitOfWork(house, who, (unit) => checkIn(unit, who.seat))
export const admits = (house: House, by: Staff, { seat }: Seated, shown: Partial<ShownId> = {}) => unitOfWork(house, by, (unit) => admit(unit, seat, { ...goodId, ...shown }))
export const turnsAway = (house: House, by: Staff, { seat }: Seated, why = 'No ID') => unitOfWork(house, by, (unit) => turnAway(unit, seat, goodId, why))
export const notes = (house: House, by: Staff, { seat }: Seated, kind = 'noise', note = 'A fire alarm') => unitOfWork(house, by, (unit) => noteIncident(unit, seat, kind, note))

/** Answers the agreement that is asked now. */
export const answers = (house: House, who: Seated, answer: 'yes' | 'declined' = 'yes') => unitOfWork(house, who, async (unit) => {
  const next = (await nextAgreement(unit, (await dayOfSeat(unit, who.seat))!, 'en'))!
  await answerAgreement(unit, who.seat, { agreement: next.id, hash: next.hash, language: 'en', answer })
})
export const agrees = async (house: House, who: Seated) => { for (let i = 0; i < 3; i += 1) await answers(house, who) }
/** Presses begin, and sees the first question in the first browser. @returns the assessment. */
export async function begins(house: House, who: Seated): Promise<string> {
  const exam = await beginExam(house, who, who.seat)
  await itemAt(house, who, { assessment: exam, position: 1, device: firstBrowser })
  return exam
}

export const givesTime = async (house: House, by: Staff, { seat }: Seated, minutes = '10', why = 'A fire alarm') => {
  await unitOfWork(house, by, (unit) => giveTime(unit, seat, minutes, why))
  await settleDay(house, seat)
}
export const voids = async (house: House, by: Staff, { seat }: Seated, why = 'The power failed') => {
  await unitOfWork(house, by, (unit) => voidDay(unit, seat, why))
  await settleDay(house, seat)
}

/** Everything until the first question. @returns the assessment. */
export async function sits(house: House, by: Staff, who: Seated): Promise<string> {
  await checksIn(house, who)
  await admits(house, by, who)
  await agrees(house, who)
  return begins(house, who)
}

/** Answers some questions, right or wrong, and ends. */
export async function finishes(house: House, who: Seated, exam: string, right: number): Promise<void> {
  await answersItems(house, who, exam, right)
  await finishAssessment(house, who, exam, firstBrowser)
}

export const dayRow = (house: House, { seat }: Seated) => house.database.query.selectFrom('exam_days').selectAll().where('registration_id', '=', seat).executeTakeFirstOrThrow()
export const resultOf = (house: House, { request }: { request: string }) => house.database.query.selectFrom('exam_results').selectAll().where('request_id', '=', request).executeTakeFirst()

/** Takes every step of the life of a day, with the product's own operations. */
export async function throughEveryDayStep(test: TestHouse): Promise<void> {
  const { house, clock, anh, pat, someone, begins: nine } = await examDay(test, 20)
  const [later] = await sittings(house, anh, await site(house, anh, { name: 'Sacramento Center' }), { time: '10:00' })
  const all: (Self & { readonly seat: string })[] = []
  for (let i = 0; i < 12; i += 1) all.push(await someone())
  const [gone, missed, away, voidHere, unseen, declines, voidAdmitted, missedAdmitted, voidAgreed, missedAgreed, ends, voidStarted] = all as [Seated, Seated, Seated, Seated, Seated, Seated, Seated, Seated, Seated, Seated, Seated, Seated]
  const called = await someone(later!)
  await nine()
  await givesBack(house, gone, 'fee')
  const there = [away, voidHere, unseen, declines, voidAdmitted, missedAdmitted, voidAgreed, missedAgreed, ends, voidStarted]
  clock.set('2026-03-17T16:31:00Z')
  await checksIn(house, called)
  clock.set(morning)
  for (const who of there) await checksIn(house, who)
  await cancelsSitting(house, anh, later!)
  await turnsAway(house, pat, away)
  await voids(house, pat, voidHere)
  for (const who of there.slice(3)) await admits(house, pat, who)
  await answers(house, declines, 'declined')
  await voids(house, pat, voidAdmitted)
  for (const who of [voidAgreed, missedAgreed, ends, voidStarted]) await agrees(house, who)
  await voids(house, pat, voidAgreed)
  for (const who of [ends, voidStarted]) await begins(house, who)
  await voids(house, pat, voidStarted)
  await finishAssessment(house, ends, (await dayRow(house, ends)).assessment_id!, firstBrowser)
  clock.set('2026-03-17T20:00:00Z')
  for (const who of [...all, called]) await settleDay(house, who.seat)
  if ((await dayRow(house, missed)).state !== 'missed') throw new Error('Who never came has not missed it')
  if ((await dayRow(house, missedAdmitted)).state !== 'missed' || (await dayRow(house, unseen)).state !== 'voided') throw new Error('The clock has not come by')
}
