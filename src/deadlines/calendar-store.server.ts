import { sql } from 'kysely'
import { hashOf } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import type { Language } from '#platform/languages.ts'
import { askAlone, type Self, type Unit } from '#platform/unit-of-work.server.ts'
import type { CalendarEvent, Told } from './calendar-changes.ts'

/** Whose calendar an address is. */
export interface FoundCalendar {
  readonly id: string
  readonly person_id: string
  readonly language: Language
  readonly full_words: boolean
  readonly fetched_at: Date | null
}

/** The calendar of a secret, while it is good and its person's account is open; asked by the role that signs people in, which sees nothing else of it. */
export async function findCalendar(house: House, secret: string): Promise<FoundCalendar | undefined> {
  const [found] = await askAlone(house, { hat: 'signIn' }, (db) =>
    db.selectFrom(sql<FoundCalendar>`calendar_of(${sql.lit(hashOf(secret))})`.as('found')).selectAll())
  return found
}

/** This person's addresses, the newest first: what is kept of them, and nothing of the secret. */
export const myCalendars = (unit: Unit<Self>) =>
  unit.db.selectFrom('calendar_subscriptions').select(['id', 'name', 'full_words', 'made_at', 'fetched_at']).where('person_id', '=', unit.actor.personId)
    .orderBy('made_at', 'desc').orderBy('id', 'desc').execute()

/** What was last told there. */
export async function toldEvents(unit: Unit<Self>, subscriptionId: string): Promise<CalendarEvent[]> {
  const rows = await unit.db.selectFrom('calendar_events').selectAll().where('subscription_id', '=', subscriptionId).orderBy('deadline').execute()
  return rows.map(({ deadline, told, sequence, cancelled, changed_at }) =>
    ({ deadline, told: told as unknown as Told, sequence, cancelled, changedAt: changed_at }))
}

/**
 * Keeps what is told now. Of two programs that ask for one address at the same moment the second changes nothing more: an event goes on
 * only from the sequence that was read. An address that ended meanwhile keeps nothing.
 */
export async function keepEvents(unit: Unit<Self>, subscriptionId: string, changed: readonly CalendarEvent[]): Promise<void> {
  const still = await unit.db.updateTable('calendar_subscriptions').set({ fetched_at: unit.now }).where('id', '=', subscriptionId).returning('id').executeTakeFirst()
  if (!still || changed.length === 0) return
  await unit.db.insertInto('calendar_events').values(changed.map(({ deadline, told, sequence, cancelled, changedAt }) => ({
    subscription_id: subscriptionId, person_id: unit.actor.personId, deadline, told: JSON.stringify(told), sequence, cancelled, changed_at: changedAt,
  }))).onConflict((conflict) => conflict.columns(['subscription_id', 'deadline']).doUpdateSet((row) => ({
    told: row.ref('excluded.told'), sequence: row.ref('excluded.sequence'), cancelled: row.ref('excluded.cancelled'), changed_at: row.ref('excluded.changed_at'),
  })).whereRef('calendar_events.sequence', '<', sql`excluded.sequence`)).execute()
}
