import { newId, newReference } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import type { Language } from '#platform/languages.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { bookSeat } from '#exams/book-seat.server.ts'
import { cancelSeat } from '#exams/cancel-seat.server.ts'
import { addSite } from '#exams/keep-sites.server.ts'
import { addSittings, cancelSitting } from '#exams/keep-sittings.server.ts'
import { recordResult } from '#exams/record-result.server.ts'
import { fieldsOfDay } from '#exams/typed-sitting.ts'
import { acceptOffer, leaveList, waitForSeat } from '#exams/wait-for-seat.server.ts'
import { about, charge, cheque } from './fees.ts'
import { staff } from './people.ts'

export const goodSite = {
  kind: 'inPerson', name: 'Fresno Learning Center', street: '2420 Mariposa Street', city: 'Fresno', zip: '93721', county: 'Fresno',
  latitude: '36.7378', longitude: '-119.7871', 'gettingThere-en': 'Bus 28 stops at the door.', 'gettingThere-es': 'El autobús 28 para en la puerta.',
  'access-en': 'A ramp at the side.', 'access-es': 'Una rampa al lado.', 'expect-en': 'A room with ten desks.', 'expect-es': 'Una sala con diez mesas.',
}
export const onlineSite = { kind: 'online', name: 'Online', 'expect-en': 'A proctor watches by camera.', 'expect-es': 'Una persona lo supervisa por la cámara.' }

/** A manager adds a site. @returns its id. */
export const site = (house: House, by: Staff, typed: Record<string, string> = {}): Promise<string> =>
  unitOfWork(house, by, (unit) => addSite(unit, { ...goodSite, ...typed }))

export const goodSittings = { time: '09:00', weeks: '1', seats: '2', ...fieldsOfDay('first', '2026-03-17') }

/** A manager adds sittings at a site, on March 17 unless told otherwise. @returns their ids, the first one first. */
export async function sittings(house: House, by: Staff, siteId: string, typed: Record<string, string> = {}, languages: readonly string[] = ['en', 'es']): Promise<string[]> {
  const wanted = { ...goodSittings, site: siteId, ...typed }
  await unitOfWork(house, by, (unit) => addSittings(unit, wanted, languages))
  const first = `${wanted['first-year']}-${wanted['first-month']!.padStart(2, '0')}-${wanted['first-day']!.padStart(2, '0')}`
  const rows = await house.database.query.selectFrom('exam_sittings').select('id').where('site_id', '=', siteId).where('starts_on', '>=', first)
    .orderBy('starts_at').limit(Number(wanted.weeks)).execute()
  return rows.map(({ id }) => id)
}
export const cancelsSitting = (house: House, by: Staff, id: string, typed: Record<string, string> = { 'why-en': 'No power', 'why-es': 'No hay luz' }) =>
  unitOfWork(house, by, (unit) => cancelSitting(unit, id, typed))

let cheques = 1000
/** Somebody who records checks; of one body always the same. */
async function clerk(house: House, organisationId: string): Promise<Staff> {
  const email = `clerk.${organisationId}@example.org`
  const known = await house.database.query.selectFrom('accounts').select('person_id').where('email', '=', email).executeTakeFirst()
  return known ? { hat: 'staff', personId: known.person_id, organisationId, role: 'programSpecialist' } : staff(house, organisationId, 'programSpecialist', email)
}

/** An exam that somebody may schedule: their approval ends on a day, and the fee of their request is paid. @returns the id of the request. */
export async function mayTakeExam(
  house: House, certifier_id: string, who: Self, { lastDay = '2026-12-31', state = 'authorized' as 'authorized' | 'awaitingFee' | 'submitted' } = {},
): Promise<string> {
  const [application_id, reference] = [newId(), newReference()]
  await house.database.query.insertInto('applications').values({
    id: application_id, reference, jurisdiction_id: 'california', certifier_id, subject_id: who.personId, state: 'approved', started_on: '2026-02-01', sent_on: '2026-02-02',
    answer_due_on: '2026-03-04', held_until: '2026-05-03', decided_on: '2026-02-20', valid_through: lastDay, recorded_at: house.clock.now(),
  }).execute()
  const [eligibility_id, subject_id, policy_date, recorded_at] = [newId(), who.personId, '2026-03-01', house.clock.now()]
  await house.database.query.insertInto('exam_eligibilities').values({
    id: eligibility_id, subject_id, certifier_id, jurisdiction_id: 'california', application_id, reference, given_names: 'Ana', family_names: 'Ruiz Soto',
    state: 'open', begins_on: '2026-03-01', ask_until: lastDay, valid_through: lastDay, attempts_allowed: 3, policy_date, recorded_at,
  }).execute()
  const fee = { ...about(certifier_id), aboutId: eligibility_id }
  const charge_id = await charge(house, who, fee, 15_000, 'exam')
  if (state !== 'awaitingFee') await cheque(house, await clerk(house, certifier_id), fee, charge_id, { cents: 15_000, number: String((cheques += 1)) })
  const id = newId()
  const paid = state === 'awaitingFee' ? {} : { paid_on: '2026-03-02', answer_due_on: '2026-03-16', authorized_on: state === 'authorized' ? '2026-03-02' : null }
  await house.database.query.insertInto('exam_requests').values({
    id, reference: newReference(), eligibility_id, subject_id, certifier_id, number: 1, attempt: 1, retake: false, state, charge_id, read_by_staff: false,
    asked_on: '2026-03-02', pay_until: lastDay, policy_date, recorded_at, ...paid,
  }).execute()
  return id
}

export const books = (house: House, who: Self, sittingId: string, language: Language = 'en') => unitOfWork(house, who, (unit) => bookSeat(unit, sittingId, language))
export const givesBack = (house: House, who: Self, costSeen = 'nothing') => unitOfWork(house, who, (unit) => cancelSeat(unit, costSeen))
export const waitsFor = (house: House, who: Self, sittingId: string, language: Language = 'en') => unitOfWork(house, who, (unit) => waitForSeat(unit, sittingId, language))
export const accepts = (house: House, who: Self, id: string) => unitOfWork(house, who, (unit) => acceptOffer(unit, id))
export const leaves = (house: House, who: Self, id: string) => unitOfWork(house, who, (unit) => leaveList(unit, id))

/** Everything that a person ever had of seats, the first one first. */
export const seatsOf = (house: House, { personId }: Self) =>
  house.database.query.selectFrom('exam_registrations').selectAll().where('subject_id', '=', personId).orderBy('sequence').execute()
export const waitsIn = (house: House, sittingId: string) =>
  house.database.query.selectFrom('exam_waiting').selectAll().where('sitting_id', '=', sittingId).orderBy('number').execute()
export const sittingRow = (house: House, id: string) => house.database.query.selectFrom('exam_sittings').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/** A manager records how an exam went, today. */
export async function hasResult(house: House, by: Staff, requestId: string, outcome: 'passed' | 'failed' | 'missed'): Promise<void> {
  const { reference: request } = await house.database.query.selectFrom('exam_requests').select('reference').where('id', '=', requestId).executeTakeFirstOrThrow()
  await unitOfWork(house, by, (unit) => recordResult(unit, { request, outcome, satOn: unit.today, source: 'staff', key: requestId, why: 'Told by the proctor' }))
}
