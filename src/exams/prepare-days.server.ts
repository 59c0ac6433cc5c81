import type { House } from '#platform/house.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { unitOfWork, type Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { writeDayEntry, type Jobs } from './day-store.server.ts'
import { daysOnScreen } from './day-times.ts'
import { grantedForDay } from './granted-for-day.server.ts'

/** Which seats are prepared: all that are near, those of one sitting, or those of one person. */
export interface WhichSeats {
  readonly sittingId?: string
  readonly personId?: string
}
/** As many as one unit prepares. */
export const preparedAtOnce = 100

/** Seats of tomorrow and before for which nobody is expected yet. */
const unprepared = (unit: Unit<Jobs>, { sittingId, personId }: WhichSeats) =>
  unit.db.selectFrom('exam_registrations').innerJoin('exam_sittings', 'exam_sittings.id', 'sitting_id').innerJoin('exam_requests', 'exam_requests.id', 'request_id')
    .innerJoin('exam_eligibilities', 'exam_eligibilities.id', 'eligibility_id')
    .select(['exam_registrations.id', 'request_id', 'sitting_id', 'exam_registrations.subject_id', 'exam_registrations.certifier_id', 'exam_registrations.language',
      'starts_on', 'eligibility_id', 'application_id', 'given_names', 'family_names'])
    .where('exam_registrations.state', '=', 'booked').where('exam_sittings.state', '=', 'open').where('starts_on', '<=', daysOnScreen(unit.today)[1])
    .where((row) => row.not(row.exists(row.selectFrom('exam_days').select('exam_days.id').whereRef('exam_days.registration_id', '=', 'exam_registrations.id'))))
    .$if(sittingId !== undefined, (query) => query.where('sitting_id', '=', sittingId!))
    .$if(personId !== undefined, (query) => query.where('exam_registrations.subject_id', '=', personId!))
    .orderBy('exam_registrations.id').limit(preparedAtOnce).execute()

/**
 * From the day before on each seat has its day: with the name of the approval and what is granted, so that a proctor needs nothing else. Where an
 * outside vendor gives the exam (`examGivenHere`), nobody is expected here.
 * @returns how many, up to so many as are done at once.
 */
export async function prepareSome(unit: Unit<Jobs>, which: WhichSeats): Promise<number> {
  const seats = (await unprepared(unit, which))
    .filter(({ starts_on }) => policyOn(unit.house, unit.house.settings.jurisdiction, starts_on).examGivenHere === 1)
  for (const seat of seats) {
    const made = await unit.db.insertInto('exam_days').values({
      id: newId(), registration_id: seat.id, request_id: seat.request_id, subject_id: seat.subject_id, certifier_id: seat.certifier_id, sitting_id: seat.sitting_id,
      application_id: seat.application_id, takes_place_on: seat.starts_on, given_names: seat.given_names, family_names: seat.family_names, language: seat.language,
      ...(await grantedForDay(unit, seat.eligibility_id)), state: 'expected', policy_date: seat.starts_on, recorded_at: unit.now,
    }).onConflict((conflict) => conflict.column('registration_id').doNothing()).returning(['id', 'subject_id', 'certifier_id', 'application_id']).executeTakeFirst()
    if (made) await writeDayEntry(unit, made, { step: 'start', from: null, to: 'expected' })
  }
  return seats.length
}

/** @returns how many seats have their day now that had none. */
export async function prepareDays(house: House, which: WhichSeats = {}): Promise<number> {
  let all = 0
  const some = () => unitOfWork(house, { hat: 'jobs' }, (unit) => prepareSome(unit, which))
  for (let done = await some(); done > 0; done = await some()) all += done
  return all
}
