import { sql } from 'kysely'
import type { SentForm } from '#platform/answer-form.server.ts'
import { audit } from '#platform/audit.server.ts'
import { hashOf, isId, newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { mostCalendars, type NewCalendar } from './typed-calendar.ts'

/**
 * The secret that a form of a person asked for: the same form gets the same one again, also when its button was pressed twice. It is made
 * with the house's own key, which is in no database, so that nothing of it has to be kept but its hash.
 */
export const calendarSecret = ({ secrets }: House, { personId }: Self, { id, contentHash }: SentForm): string =>
  secrets.secretFor(`calendar ${personId} ${id} ${contentHash}`)

const noted = (unit: Unit<Self>, id: string, detail: string) => audit(unit, { action: 'changed', kind: 'calendar', ids: [id], detail })

/** Of two forms that one person sends at once the second waits for the first. */
const oneAtATime = ({ db, actor }: Unit<Self>) => sql`select pg_advisory_xact_lock(hashtextextended(${`calendars ${actor.personId}`}, 0))`.execute(db)

/** Makes an address that opens with a secret. @returns its id. @throws {Refused} when there are as many as there can be. */
export async function makeCalendar(unit: Unit<Self>, { name, fullWords }: NewCalendar, secret: string): Promise<string> {
  await oneAtATime(unit)
  const mine = await unit.db.selectFrom('calendar_subscriptions').select('id').where('person_id', '=', unit.actor.personId).execute()
  if (mine.length >= mostCalendars) throw new Refused([{ code: 'tooManyCalendars', facts: { most: mostCalendars } }])
  const id = newId()
  await unit.db.insertInto('calendar_subscriptions').values({
    id, person_id: unit.actor.personId, name, token_hash: hashOf(secret), full_words: fullWords, made_at: unit.now,
  }).execute()
  await noted(unit, id, 'makeCalendar')
  return id
}

async function change(unit: Unit<Self>, id: string, values: { token_hash: string } | { full_words: boolean }, detail: string): Promise<string> {
  const changed = isId(id) && await unit.db.updateTable('calendar_subscriptions').set(values).where('id', '=', id).returning('id').executeTakeFirst()
  if (!changed) throw new NotFound()
  await noted(unit, id, detail)
  return id
}

/** Gives an address a new secret; the old one opens nothing from now on. @returns its id. @throws {NotFound} */
export const renewCalendar = (unit: Unit<Self>, id: string, secret: string) => change(unit, id, { token_hash: hashOf(secret) }, 'renewCalendar')

/** Lets a calendar say what its dates are about, or only that there are some. @throws {NotFound} */
export const chooseWords = (unit: Unit<Self>, id: string, fullWords: boolean) => change(unit, id, { full_words: fullWords }, 'chooseWords')

/** Ends an address for good, with what was told there; of one that has ended nothing is left to end. */
export async function endCalendar(unit: Unit<Self>, id: string): Promise<void> {
  const ended = isId(id) && await unit.db.deleteFrom('calendar_subscriptions').where('id', '=', id).returning('id').executeTakeFirst()
  if (ended) await noted(unit, id, 'endCalendar')
}
