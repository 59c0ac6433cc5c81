import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import { mayTakeExam } from '#tests/people/sittings.ts'
import type { PersonName } from './scene.ts'

type People = Readonly<Record<PersonName, string>>
interface Row {
  readonly id: string
  readonly subject_id: string
  readonly certifier_id: string
}

/** Ids of sites and sittings, of the requests of people, of their seats and of their places on a waiting list. */
export interface Seats {
  readonly sites: Readonly<Record<'here' | 'elsewhere', string>>
  readonly sittings: Readonly<Record<'here' | 'elsewhere', string>>
  readonly requests: Readonly<Partial<Record<PersonName, string>>>
  readonly booked: Readonly<Partial<Record<PersonName, string>>>
  readonly waiting: Readonly<Partial<Record<PersonName, string>>>
}

const texts = { getting_there_en: 'x', getting_there_es: 'x', access_en: 'x', access_es: 'x', expect_en: 'x', expect_es: 'x' }

/** A site of each organisation with a sitting of many seats; somebody added each. */
async function placesOf(house: House, certifier_id: string, by_person: string) {
  const [site, sitting, recorded_at] = [newId(), newId(), house.clock.now()]
  await house.database.query.insertInto('exam_sites').values({
    id: site, certifier_id, kind: 'inPerson', name: 'A site', street: '1', city: 'Fresno', zip: '93721', county: 'Fresno', latitude: 367_378, longitude: -1_197_871,
    time_zone: 'America/Los_Angeles', ...texts, recorded_at,
  }).execute()
  await house.database.query.insertInto('exam_sittings').values({
    id: sitting, certifier_id, site_id: site, state: 'open', starts_at: new Date('2026-06-01T16:00:00Z'), starts_on: '2026-06-01', minutes: 150, seats: 20, languages: ['en', 'es'], recorded_at,
  }).execute()
  await house.database.query.insertInto('exam_sitting_history').values({
    id: newId(), sitting_id: sitting, certifier_id, step: 'start', to_state: 'open', by_person, by_role: 'programManager', effective_on: '2026-03-10', recorded_at,
  }).execute()
  return { site, sitting }
}

/** Ana, Marcus, Sam and Eve have each a seat and a place on a waiting list that was offered one; Ben may schedule and has neither. */
export async function whoSits(house: House, people: People, at: { readonly here: string; readonly elsewhere: string }, applications: readonly Row[]): Promise<Seats> {
  const { query } = house.database
  const [here, elsewhere] = [await placesOf(house, at.here, people.Anh), await placesOf(house, at.elsewhere, people.Eve)]
  const [requests, booked, waiting] = [{}, {}, {}] as [Record<string, string>, Record<string, string>, Record<string, string>]
  for (const name of ['Ana', 'Marcus', 'Sam', 'Eve', 'Ben'] as const) {
    const application = applications.find(({ subject_id }) => subject_id === people[name])!
    const known = await query.selectFrom('exam_requests').select('id').where('subject_id', '=', people[name]).executeTakeFirst()
    const { reference } = await query.selectFrom('applications').select('reference').where('id', '=', application.id).executeTakeFirstOrThrow()
    const request_id = known?.id ?? (await mayTakeExam(house, application.certifier_id, { hat: 'self', personId: people[name] }, { application: { id: application.id, reference } }))
    requests[name] = request_id
    if (name === 'Ben') continue
    const owned = { request_id, subject_id: people[name], certifier_id: application.certifier_id }
    const same = { ...owned, sitting_id: name === 'Eve' ? elsewhere.sitting : here.sitting, language: 'en' as const, policy_date: '2026-03-10', recorded_at: house.clock.now() }
    const history = { subject_id: owned.subject_id, certifier_id: owned.certifier_id, step: 'start', by_person: people[name], by_role: 'applicant' as const, effective_on: '2026-03-10', recorded_at: house.clock.now() }
    booked[name] = newId()
    await query.insertInto('exam_registrations').values({ ...same, id: booked[name], state: 'booked', sequence: 0, booked_on: '2026-03-10' }).execute()
    await query.insertInto('exam_seat_history').values({ ...history, id: newId(), registration_id: booked[name], to_state: 'booked' }).execute()
    waiting[name] = newId()
    await query.insertInto('exam_waiting').values({ ...same, id: waiting[name], state: 'waiting', since_at: house.clock.now() }).execute()
    await query.updateTable('exam_waiting').set({ state: 'offered', offered_at: house.clock.now(), offered_until: house.clock.now() }).where('id', '=', waiting[name]).execute()
    await query.insertInto('exam_waiting_history').values({ ...history, id: newId(), waiting_id: waiting[name], to_state: 'waiting' }).execute()
  }
  return { sites: { here: here.site, elsewhere: elsewhere.site }, sittings: { here: here.sitting, elsewhere: elsewhere.sitting }, requests, booked, waiting }
}
