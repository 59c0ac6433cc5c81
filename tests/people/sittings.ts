import { Temporal } from 'temporal-polyfill'
import type { Instant } from '#platform/dates.ts'
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
import { certifyingBody, person, staff } from './people.ts'
import type { TestHouse } from '#tests/open-test-house.ts'
import { lapseOffers } from '#exams/offer-seats.server.ts'
import { settleSeats } from '#exams/settle-seats.server.ts'
import { withdrawExamRequest } from '#exams/withdraw-request.server.ts'

/** The time on the clock of the site at a moment, as `09:00`. */
export const timeAt = (moment: Instant, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' })

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
  const wanted: Record<string, string> = { ...goodSittings, site: siteId, ...typed }
  await unitOfWork(house, by, (unit) => addSittings(unit, wanted, languages))
  const first = `${wanted['first-year']}-${wanted['first-month']!.padStart(2, '0')}-${wanted['first-day']!.padStart(2, '0')}`
  const rows = await house.database.query.selectFrom('exam_sittings').select('id').where('site_id', '=', siteId).where('starts_on', '>=', first)
    .orderBy('starts_at').limit(Number(wanted.weeks)).execute()
  return rows.map(({ id }) => id)
}
export const cancelsSitting = (house: House, by: Staff, id: string, typed: Record<string, string> = { 'why-en': 'No power', 'why-es': 'No hay luz' }) =>
  unitOfWork(house, by, (unit) => cancelSitting(unit, id, typed))

/** An application that was approved, with nothing around it. */
async function approvedApplication(house: House, certifier_id: string, subject_id: string, lastDay: string) {
  const [id, reference] = [newId(), newReference()]
  await house.database.query.insertInto('applications').values({
    id, reference, jurisdiction_id: 'california', certifier_id, subject_id, state: 'approved', started_on: '2026-02-01', sent_on: '2026-02-02',
    answer_due_on: '2026-03-04', held_until: '2026-05-03', decided_on: '2026-02-20', valid_through: lastDay, recorded_at: house.clock.now(),
  }).execute()
  return { id, reference }
}

/** The fee of an exam, paid by a check unless told otherwise. @returns the charge. */
async function examFee(house: House, certifier_id: string, person_id: string, about_id: string, isPaid: boolean): Promise<string> {
  const [id, payment_id, recorded_at] = [newId(), newId(), house.clock.now()]
  await house.database.query.insertInto('charges').values({
    id, kind: 'exam', about_id, about_reference: newReference(), attempt: 1, person_id, person_name: 'Ana Ruiz', language: 'en', certifier_id, cents: 15_000,
    policy_date: '2026-03-01', effective_on: '2026-03-01', recorded_at,
  }).execute()
  if (!isPaid) return id
  await house.database.query.insertInto('payments').values({
    id: payment_id, reference: newReference(), method: 'cheque', person_id, certifier_id, cents: 15_000, cheque_number: '1042', cheque_dated: '2026-03-01',
    effective_on: '2026-03-02', recorded_by: person_id, recorded_at,
  }).execute()
  await house.database.query.insertInto('allocations').values({ payment_id, charge_id: id, person_id, certifier_id, cents: 15_000, recorded_at }).execute()
  return id
}

interface Exam {
  readonly lastDay?: string
  readonly state?: 'authorized' | 'awaitingFee' | 'submitted'
  /** The application that it belongs to, when there is one already. */
  readonly application?: { readonly id: string; readonly reference: string }
}

/** An exam that somebody may schedule: their approval ends on a day, and the fee of their request is paid. @returns the id of the request. */
export async function mayTakeExam(house: House, certifier_id: string, who: Self, { lastDay = '2026-12-31', state = 'authorized', application }: Exam = {}): Promise<string> {
  const { id: application_id, reference } = application ?? (await approvedApplication(house, certifier_id, who.personId, lastDay))
  const [eligibility_id, subject_id, policy_date, recorded_at] = [newId(), who.personId, '2026-03-01', house.clock.now()]
  await house.database.query.insertInto('exam_eligibilities').values({
    id: eligibility_id, subject_id, certifier_id, jurisdiction_id: 'california', application_id, reference, given_names: 'Ana', family_names: 'Ruiz Soto',
    state: 'open', begins_on: '2026-03-01', ask_until: lastDay, valid_through: lastDay, attempts_allowed: 3, policy_date, recorded_at,
  }).execute()
  const charge_id = await examFee(house, certifier_id, subject_id, eligibility_id, state !== 'awaitingFee')
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

const dayMilliseconds = 86_400_000

/** Takes every step of the lives of a sitting, a seat and a place on a waiting list, with the product's own operations. */
export async function throughEverySeatStep({ house, clock, drain }: TestHouse): Promise<void> {
  const here = await certifyingBody(house)
  const anh = await staff(house, here, 'programManager', 'anh@example.org')
  const fresno = await site(house, anh)
  const on = (day: string) => sittings(house, anh, fresno, { seats: '1', ...fieldsOfDay('first', day) }).then(([id]) => id!)
  const [first, second, third, fourth] = [await on('2026-03-20'), await on('2026-03-27'), await on('2026-04-03'), await on('2026-04-10')]
  const names = ['ana', 'ben', 'cora', 'dee', 'eve', 'fay'] as const
  const all = {} as Record<(typeof names)[number], Self & { request: string }>
  for (const name of names) {
    const who = await person(house, `${name}@example.org`)
    all[name] = { ...who, request: await mayTakeExam(house, here, who) }
  }
  const { ana, ben, cora, dee, eve, fay } = all
  await books(house, ana, first)
  for (const who of [ben, cora, dee, eve]) await waitsFor(house, who, first)
  await leaves(house, eve, (await waitsIn(house, first))[3]!.id)
  await books(house, ana, second)
  await drain()
  await leaves(house, ben, (await waitsIn(house, first))[0]!.id)
  await drain()
  clock.forward(dayMilliseconds)
  await lapseOffers(house)
  await accepts(house, dee, (await waitsIn(house, first))[2]!.id)
  await givesBack(house, ana)
  await books(house, ana, third)
  await books(house, ben, fourth)
  for (const who of [cora, eve]) await waitsFor(house, who, fourth)
  await givesBack(house, ben)
  await drain()
  await cancelsSitting(house, anh, fourth)
  await cancelsSitting(house, anh, third)
  await drain()
  await books(house, fay, second)
  await unitOfWork(house, fay, withdrawExamRequest)
  await settleSeats(house)
  await hasResult(house, anh, dee.request, 'passed')
  await books(house, eve, second)
  await hasResult(house, anh, eve.request, 'missed')
  await settleSeats(house)
  await drain()
}
