import type { House } from '#platform/house.server.ts'
import { isId } from '#platform/identifiers.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import { unitOfWork, type Self, type Unit } from '#platform/unit-of-work.server.ts'
import { activeBankOf, minutesWithExtra, sourceOf, startAssessment, type ItemSource } from '#assessment/public.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { hoursOf } from './day-hours.server.ts'
import { lockDayOfSeat, takeDayStep, type ExamDay, type Jobs } from './day-store.server.ts'
import { isPastBeginning } from './day-times.ts'
import { grantedForDay } from './granted-for-day.server.ts'
import { legalMoment } from './legal-moment.server.ts'
import { findSitting } from './sitting-store.server.ts'

/** What is granted by now: an accommodation that was decided this morning counts, too. */
async function grantedNow(unit: Unit<Jobs>, day: ExamDay) {
  const { eligibility_id } = await unit.db.selectFrom('exam_requests').select('eligibility_id').where('id', '=', day.request_id).executeTakeFirstOrThrow()
  return grantedForDay(unit, eligibility_id)
}

async function begin(unit: Unit<Jobs>, day: ExamDay, source: ItemSource): Promise<string> {
  const sitting = await findSitting(unit, day.sitting_id)
  if (isPastBeginning(hoursOf(unit.house, sitting), legalMoment(unit))) throw new Refused([{ code: 'checkIn-over' }])
  const granted = await grantedNow(unit, day)
  const { examBreakMinutes } = policyOn(unit.house, unit.house.settings.jurisdiction, day.takes_place_on)
  const id = await startAssessment(unit, source, {
    kind: 'exam', subjectId: day.subject_id, certifierId: day.certifier_id, aboutId: day.registration_id, language: day.language,
    minutes: minutesWithExtra(sitting.minutes, granted.extra_time_percent), breakMinutes: granted.kinds.includes('breaks') ? examBreakMinutes : 0,
  })
  await takeDayStep(unit, day, 'begin', {
    ...granted, assessment_id: id, started_at: unit.now, started_percent: granted.extra_time_percent, demonstration: source.bankId === null,
  })
  return id
}

/**
 * The clock starts at this moment: with the time of the sitting and what was granted, in the language that was booked. Without an active
 * confidential bank the questions are public ones, and the day is a demonstration. Who has begun goes on where they were.
 * @returns the assessment. @throws {Refused} when it is not time, or there are too few questions. @throws {NotFound}
 */
export async function beginExam(house: House, self: Self, registrationId: string): Promise<string> {
  const seat = !isId(registrationId) ? undefined : await unitOfWork(house, { hat: 'jobs' }, (unit) =>
    unit.db.selectFrom('exam_registrations').select('certifier_id').where('id', '=', registrationId).where('subject_id', '=', self.personId).executeTakeFirst())
  if (!seat) throw new NotFound()
  const source = await sourceOf(house, await activeBankOf(house, seat.certifier_id))
  return unitOfWork(house, { hat: 'jobs' }, async (unit) => {
    const day = await lockDayOfSeat(unit, registrationId)
    if (day.subject_id !== self.personId) throw new NotFound()
    if (day.state === 'started') return day.assessment_id!
    if (day.state !== 'agreed') throw new Refused([{ code: 'dayMovedOn' }])
    return begin(unit, day, source)
  })
}
