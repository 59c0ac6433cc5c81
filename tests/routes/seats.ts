import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import { endAssessment } from '#assessment/end-assessment.server.ts'
import { practises, sitsExam } from '#tests/people/assessments.ts'
import { mayTakeExam } from '#tests/people/sittings.ts'

let count = 0

/** A site of an organisation with a sitting in the summer. @returns both ids. */
export async function sittingAt(house: House, certifier_id: string): Promise<{ site: string; sitting: string }> {
  const [site, sitting, recorded_at] = [newId(), newId(), house.clock.now()]
  count += 1
  await house.database.query.insertInto('exam_sites').values({
    id: site, certifier_id, kind: 'inPerson', name: `Site ${count}`, street: '1 Main Street', city: 'Fresno', zip: '93721', county: 'Fresno', latitude: 367_378, longitude: -1_197_871,
    time_zone: house.timeZone, getting_there_en: 'By bus', getting_there_es: 'En autobús', access_en: 'A ramp', access_es: 'Una rampa', expect_en: 'A room', expect_es: 'Una sala', recorded_at,
  }).execute()
  await house.database.query.insertInto('exam_sittings').values({
    id: sitting, certifier_id, site_id: site, state: 'open', starts_at: new Date('2026-06-01T16:00:00Z'), starts_on: '2026-06-01', minutes: 150, seats: 20, languages: ['en', 'es'], recorded_at,
  }).execute()
  return { site, sitting }
}

/** The same online. */
export async function onlineSittingAt(house: House, certifier_id: string): Promise<{ site: string; sitting: string }> {
  const made = await sittingAt(house, certifier_id)
  const nowhere = { street: null, city: null, zip: null, county: null, latitude: null, longitude: null }
  await house.database.query.updateTable('exam_sites').set({ kind: 'online', ...nowhere }).where('id', '=', made.site).execute()
  return made
}

/** The exam that somebody may schedule at an organisation; the same again when they have one. @returns the request. */
export async function examOf(house: House, certifierId: string, personId: string): Promise<string> {
  const known = await house.database.query.selectFrom('exam_requests').select('id').where('subject_id', '=', personId).where('state', '=', 'authorized').executeTakeFirst()
  return known?.id ?? mayTakeExam(house, certifierId, { hat: 'self', personId })
}

const owned = async (house: House, certifier_id: string, subject_id: string) => ({
  request_id: await examOf(house, certifier_id, subject_id), subject_id, certifier_id, sitting_id: (await sittingAt(house, certifier_id)).sitting, language: 'en' as const,
  policy_date: '2026-03-10', recorded_at: house.clock.now(),
})

/** A seat that somebody has. @returns its id. */
export async function seatOf(house: House, certifierId: string, personId: string): Promise<string> {
  const known = await house.database.query.selectFrom('exam_registrations').select('id').where('subject_id', '=', personId).where('state', '=', 'booked').executeTakeFirst()
  if (known) return known.id
  const id = newId()
  await house.database.query.insertInto('exam_registrations').values({ ...(await owned(house, certifierId, personId)), id, state: 'booked', sequence: 0, booked_on: '2026-03-10' }).execute()
  return id
}

/** The day of the exam that somebody has now: they are here and wait for their ID to be checked. @returns the sitting and the seat. */
export async function dayOf(house: House, certifier_id: string, subject_id: string, state: 'expected' | 'here' = 'here'): Promise<{ sitting: string; registration: string }> {
  const registration = await seatOf(house, certifier_id, subject_id)
  const { request_id, sitting_id: sitting } = await house.database.query.selectFrom('exam_registrations').selectAll().where('id', '=', registration).executeTakeFirstOrThrow()
  await house.database.query.updateTable('exam_sittings').set({ starts_at: new Date('2026-03-10T18:10:00Z'), starts_on: '2026-03-10' }).where('id', '=', sitting).execute()
  await house.database.query.insertInto('exam_days').values({
    id: newId(), registration_id: registration, request_id, subject_id, certifier_id, sitting_id: sitting, application_id: newId(), takes_place_on: '2026-03-10', given_names: 'Ana',
    family_names: 'Ruiz Soto', language: 'en', state, here_at: state === 'here' ? house.clock.now() : null, policy_date: '2026-03-10', recorded_at: house.clock.now(),
  }).onConflict((conflict) => conflict.column('registration_id').doNothing()).execute()
  return { sitting, registration }
}

/** A place on a waiting list that somebody has. @returns its id. */
export async function waitOf(house: House, certifierId: string, personId: string): Promise<string> {
  const id = newId()
  await house.database.query.insertInto('exam_waiting').values({ ...(await owned(house, certifierId, personId)), id, state: 'waiting', since_at: house.clock.now() }).execute()
  return id
}

/** An exam that somebody sits, with breaks; the same again while it is open. @returns its id. */
export async function examInProgress(house: House, certifierId: string, personId: string): Promise<string> {
  const known = await house.database.query.selectFrom('assessments').select('id').where('subject_id', '=', personId).where('kind', '=', 'exam').where('state', '=', 'open').executeTakeFirst()
  if (!known) return sitsExam(house, { hat: 'self', personId }, certifierId, { breakMinutes: 30, device: undefined })
  // Another way may have left it in a break.
  await house.database.statement(`update assessments set paused_at = null where id = '${known.id}'`)
  return known.id
}

/** A practice exam that somebody ended. @returns its id. */
export async function endedPractice(house: House, personId: string): Promise<string> {
  const id = await practises(house, { hat: 'self', personId })
  await endAssessment(house, id, { personId, role: 'person' })
  return id
}
