import { audit } from '#platform/audit.server.ts'
import { hashOf, newId, newSecret } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import { askAlone, unitOfWork, type Self, type StaffRole, type Unit } from '#platform/unit-of-work.server.ts'
import type { FoundDate, Session } from '#platform/visit.server.ts'
import type { Tables } from '#database/tables.ts'
import { sql, type Kysely } from 'kysely'

/** A session ends after this long without a sign of life, and in any event at its absolute end. */
const idle = 60 * 60 * 1000
const absolute = 12 * 60 * 60 * 1000
/** How old the note of the last visit may get before it is written again. */
const noteEvery = 60 * 1000

/** Signs a device in. @returns the secret for its cookie. */
export async function startSession(unit: Unit, account: { id: string; person_id: string }, device: string): Promise<string> {
  const { secret, hash } = newSecret()
  const id = newId()
  await unit.db
    .insertInto('sessions')
    .values({
      id, token_hash: hash, account_id: account.id, person_id: account.person_id, device: device.slice(0, 200),
      started_at: unit.now, last_seen_at: unit.now, ends_at: new Date(unit.now.getTime() + absolute),
    })
    .execute()
  await audit(unit, { action: 'signedIn', kind: 'session', ids: [id], personId: account.person_id })
  return secret
}

const sessionOf = (db: Kysely<Tables>, secret: string) =>
  db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
    .select([
      'sessions.id', 'sessions.account_id', 'sessions.person_id', 'sessions.last_seen_at', 'sessions.ends_at',
      'sessions.ended_at', 'sessions.next_date', 'accounts.email', 'accounts.language', 'accounts.closed_at',
      sql<string | null>`(select full_name from names where names.person_id = sessions.person_id and ends_on is null
                           order by kind limit 1)`.as('name'),
      sql<{ organisationId: string; role: StaffRole }[]>`(select coalesce(jsonb_agg(jsonb_build_object(
          'organisationId', organisation_id, 'role', role) order by starts_at, id), '[]') from memberships
        where memberships.person_id = sessions.person_id and starts_at <= now() and (ends_at is null or ends_at > now()))`
        .as('memberships'),
    ])
    .where('token_hash', '=', sql.lit(hashOf(secret)))

/** The session of a cookie; or, when it has ended, whose it was. A closed account is nobody's: no words could be given back. */
export async function findSession(house: House, secret: string): Promise<{ session?: Session; endedFor?: string }> {
  const [row] = await askAlone(house, { hat: 'signIn' }, (db) => sessionOf(db, secret))
  if (!row || row.closed_at) return {}
  const now = house.clock.now().getTime()
  const ended = row.ended_at || row.ends_at.getTime() <= now || row.last_seen_at.getTime() + idle <= now
  if (ended) return { endedFor: row.person_id }
  if (now - row.last_seen_at.getTime() > noteEvery) {
    await unitOfWork(house, { hat: 'signIn' }, (unit) =>
      unit.db.updateTable('sessions').set({ last_seen_at: unit.now }).where('id', '=', row.id).execute())
  }
  return {
    session: {
      id: row.id, accountId: row.account_id, personId: row.person_id, email: row.email, language: row.language,
      name: row.name ?? undefined, memberships: row.memberships, nextDate: (row.next_date ?? undefined) as FoundDate | undefined,
    },
  }
}

/** Keeps with a session what its frame says of the next date; or, with none, that it has to be looked for again. */
export const keepNextDate = (house: House, sessionId: string, found: FoundDate | null): Promise<unknown> =>
  askAlone(house, { hat: 'signIn' }, (db) => db.updateTable('sessions')
    .set({ next_date: found === null ? sql.lit(null) : sql`${sql.lit(JSON.stringify(found))}::jsonb` }).where('id', '=', sql.lit(sessionId)))

/** The devices on which a person is signed in now, the latest first. */
export const myDevices = (unit: Unit<Self>) =>
  unit.db
    .selectFrom('sessions')
    .select(['id', 'device', 'started_at', 'last_seen_at'])
    .where('ended_at', 'is', null)
    .where('ends_at', '>', unit.now)
    .where('last_seen_at', '>', new Date(unit.now.getTime() - idle))
    .orderBy('last_seen_at', 'desc')
    .execute()

/** Signs a device of this person out. Another person's device is not found, and nothing happens. */
export async function endSession(unit: Unit<Self>, id: string): Promise<void> {
  const ended = await unit.db
    .updateTable('sessions')
    .set({ ended_at: unit.now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (ended) await audit(unit, { action: 'signedOut', kind: 'session', ids: [id] })
}

/** Signs every device of an account out. */
export const endAllSessions = (unit: Unit, accountId: string) =>
  unit.db.updateTable('sessions').set({ ended_at: unit.now }).where('account_id', '=', accountId)
    .where('ended_at', 'is', null).execute()
