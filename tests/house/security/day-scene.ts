import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import { hashOf } from '#platform/identifiers.server.ts'
import { provider } from '#tests/people/providers.ts'
import type { Seats } from './seat-scene.ts'
import type { PersonName } from './scene.ts'

type People = Readonly<Record<PersonName, string>>

/** Ids of the days of the exam that people have now, and of the one that Sam had before. */
export type Days = Readonly<Partial<Record<PersonName | 'Sam before', string>>>

/** Ana, Sam and Eve are at their exam, Marcus is expected; Sam was at another before. Each answered a text, and something was noted of each. */
export async function whoseDays(house: House, people: People, at: { readonly here: string; readonly elsewhere: string }, seats: Seats): Promise<Days> {
  const { query } = house.database
  // Marcus once coordinated for Lago, which trained Ana.
  const lago = await provider(house, at.here, 'Lago')
  await query.insertInto('training_completions').values({
    id: newId(), provider_id: lago, certifier_id: at.here, name: 'X', email: 'ana@example.org', training: 'core80', language: 'es', hours: 80, started_on: '2024-02-02', completed_on: '2024-02-27',
    certificate_number: newId(), issued_by: people.Anh, effective_on: '2026-03-10', recorded_at: house.clock.now(),
  }).execute()
  await query.insertInto('memberships').values({
    id: newId(), person_id: people.Marcus, organisation_id: lago, role: 'trainingCoordinator', starts_at: new Date('2024-01-01'), ends_at: new Date('2024-12-31'),
  }).execute()
  const days: Record<string, string> = {}
  // The online meeting of the exam that is now, of one that is later, and of the one elsewhere.
  const { site_id } = await query.selectFrom('exam_sittings').select('site_id').where('id', '=', seats.sittings.here).executeTakeFirstOrThrow()
  const later = newId()
  await query.insertInto('exam_sittings').values({
    id: later, certifier_id: at.here, site_id, state: 'open', starts_at: new Date('2026-09-01T16:00:00Z'), starts_on: '2026-09-01', minutes: 150, seats: 20, languages: ['en'], recorded_at: house.clock.now(),
  }).execute()
  const meetings = [['here', seats.sittings.here, at.here], ['later', later, at.here], ['elsewhere', seats.sittings.elsewhere, at.elsewhere]] as const
  for (const [name, sitting_id, certifier_id] of meetings) {
    await query.insertInto('exam_meetings').values({ sitting_id, certifier_id, address: `https://${name}.example.org/`, revision: 1, recorded_at: house.clock.now() }).execute()
  }
  for (const name of ['Ana', 'Marcus', 'Sam', 'Eve', 'Sam before'] as const) {
    const [person, before] = [name === 'Sam before' ? 'Sam' : name, name === 'Sam before']
    const [registration_id, id] = [before ? newId() : seats.booked[person]!, newId()]
    const where = person === 'Eve' ? 'elsewhere' as const : 'here' as const
    const owned = { request_id: seats.requests[person]!, subject_id: people[person], certifier_id: at[where], sitting_id: seats.sittings[where] }
    const same = { effective_on: '2026-03-10', recorded_at: house.clock.now() }
    if (before) {
      await query.insertInto('exam_registrations').values({ ...owned, id: registration_id, language: 'en', state: 'attended', sequence: 5, booked_on: '2026-03-01', policy_date: '2026-03-01', recorded_at: house.clock.now() }).execute()
    }
    await query.insertInto('exam_days').values({
      ...owned, id, registration_id, application_id: newId(), takes_place_on: '2026-06-01', given_names: person, family_names: 'A', language: 'en', state: before ? 'missed' : person === 'Marcus' ? 'expected' : 'here',
      here_at: before || person === 'Marcus' ? null : house.clock.now(), on_screen: !before, settled: before, policy_date: '2026-06-01', recorded_at: house.clock.now(),
    }).execute()
    const day = { day_id: id, subject_id: owned.subject_id, certifier_id: owned.certifier_id, ...same }
    await query.insertInto('exam_day_agreements').values({ ...day, id: newId(), agreement: 'rules', version: '1', language: 'en', text_shown: 'x', hash: hashOf('x'), answer: 'yes' }).execute()
    await query.insertInto('exam_day_history').values({ ...day, id: newId(), step: 'checkIn', from_state: before ? 'expected' : null, to_state: 'here', by_person: people[person], by_role: 'applicant' }).execute()
    await query.insertInto('exam_incidents').values({ ...day, id: newId(), kind: 'noise', note: before ? 'before' : 'x', by_person: people.Anh, by_role: 'programManager' }).execute()
    days[name] = id
  }
  return days
}
