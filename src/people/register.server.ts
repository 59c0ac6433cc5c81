import { sql } from 'kysely'
import { letter } from '#library/letters.server.ts'
import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Language } from '#platform/languages.ts'
import { writeMessage } from '#platform/messages.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { accountOfEmail } from './account-store.server.ts'
import { newSignInLink } from './sign-in-links.server.ts'

export interface Registration {
  readonly email: string
  readonly passwordHash: string
  readonly language: Language
}

/**
 * Makes an account and writes to its email. With an email that has an account already, nothing changes and its owner
 * is told by mail: whoever registers sees the same page either way.
 */
export async function register(unit: Unit, { email, passwordHash, language }: Registration): Promise<void> {
  // Two people at one moment with one email: the second waits and then meets the account of the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${email.toLowerCase()}, 1))`.execute(unit.db)
  const existing = await accountOfEmail(unit, email)
  if (existing?.email_confirmed_at) {
    const site = unit.house.settings.siteAddress
    const facts = { signIn: `${site}/sign-in`, reset: `${site}/reset` }
    await writeMessage(unit, { personId: existing.person_id, email: existing.email },
      letter('already-registered', existing.language, facts))
    return
  }
  const account = existing ?? (await newAccount(unit, { email, passwordHash, language }))
  // The password travels with its own letter: whoever reads a letter can confirm only with the password of that letter.
  const link = await newSignInLink(unit, account.id, 'confirmEmail', passwordHash)
  await writeMessage(unit, { personId: account.person_id, email }, letter('confirm-email', language, {}), { link })
}

/** A new account of a new person, whose email nobody has confirmed yet. */
export async function newAccount(unit: Unit, { email, passwordHash, language }: Registration) {
  const account = { id: newId(), person_id: newId() }
  const entry = { action: 'changed', kind: 'account', ids: [account.id], detail: 'register', personId: account.person_id } as const
  await unit.db.insertInto('people').values({ id: account.person_id, created_at: unit.now }).execute()
  await unit.db
    .insertInto('accounts')
    .values({ ...account, email, password_hash: passwordHash, language, created_at: unit.now })
    .execute()
  await audit(unit, entry)
  return account
}
