import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import type { PersonName } from './scene.ts'

/** Ids of addresses by whose they are. */
export type Calendars = Readonly<Partial<Record<PersonName, string>>>

/** Ana, Ben and Marcus have put their dates in a calendar, and one was told there. */
export async function calendarsOf(house: House, people: Readonly<Record<PersonName, string>>): Promise<Calendars> {
  const names = ['Ana', 'Ben', 'Marcus'] as const
  const rows = names.map((name) => ({ id: newId(), person_id: people[name], name: 'My phone', token_hash: name, full_words: false, made_at: house.clock.now() }))
  await house.database.query.insertInto('calendar_subscriptions').values(rows).execute()
  await house.database.query.insertInto('calendar_events').values(rows.map(({ id, person_id }) =>
    ({ subscription_id: id, person_id, deadline: 'feeDue', told: '{}', sequence: 0, cancelled: false, changed_at: house.clock.now() }))).execute()
  return Object.fromEntries(rows.map(({ id }, place) => [names[place], id]))
}
