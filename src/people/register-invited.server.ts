import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import type { House } from '#platform/house.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { Refused, refuseIf } from '#platform/problems.ts'
import { refuseTooMany } from '#platform/refuse-too-many.server.ts'
import { unitOfWork, type Unit } from '#platform/unit-of-work.server.ts'
import { accountOfEmail, nameOf } from './account-store.server.ts'
import { isCommonPassword } from './common-passwords.server.ts'
import { openInvitation } from './invitation-link.server.ts'
import { tidyName } from './legal-name.ts'
import { problemsOfChosenName } from './names.ts'
import { hashPassword } from './password-hash.server.ts'
import { problemsOfPassword } from './passwords.ts'
import { newAccount } from './register.server.ts'
import { startSession } from './sessions.server.ts'

export interface InvitedRegistration {
  readonly secret: string
  readonly name: string
  readonly password: string
  readonly device: string
  readonly clientAddress: string
}

const problemsOfName = (name: string) => (name === '' ? [{ code: 'chosenNameMissing', field: 'chosenName' }] : problemsOfChosenName(name))

/** The account of the invited email, which nobody has confirmed yet. @throws {Refused} when somebody uses it already. */
async function unusedAccount(unit: Unit, email: string, passwordHash: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${email.toLowerCase()}, 1))`.execute(unit.db)
  const existing = await accountOfEmail(unit, email)
  if (existing?.email_confirmed_at) throw new Refused([{ code: 'hasAccountAlready' }])
  const { language } = await unit.db.selectFrom('invitations').select('language').where(sql`lower(email)`, '=', email.toLowerCase())
    .orderBy('sent_at', 'desc').limit(1).executeTakeFirstOrThrow()
  return existing ?? newAccount(unit, { email, passwordHash, language })
}

/** The email is its owner's: who holds the link has read the letter. Letters that others asked for confirm nothing any more. */
async function confirmed(unit: Unit, { id, person_id }: { id: string; person_id: string }, passwordHash: string, name: string): Promise<void> {
  await unit.db.updateTable('accounts').set({ email_confirmed_at: unit.now, password_hash: passwordHash }).where('id', '=', id).execute()
  await unit.db.updateTable('sign_in_links').set({ used_at: unit.now }).where('account_id', '=', id).where('used_at', 'is', null).execute()
  if (!(await nameOf(unit, person_id))) {
    await unit.db.insertInto('names')
      .values({ id: newId(), person_id, kind: 'chosen', full_name: name, starts_on: unit.today, recorded_at: unit.now }).execute()
  }
  await audit(unit, { action: 'changed', kind: 'account', ids: [id], detail: 'confirm-by-invitation', personId: person_id })
}

/**
 * Makes the account of somebody who was invited, with the email to which the letter went, and signs them in. The invitation is
 * accepted in a step of its own.
 * @returns the secret for the cookie. @throws {Refused}
 */
export async function registerInvited(house: House, { secret, name: typedName, password, device, clientAddress }: InvitedRegistration): Promise<string> {
  const { email } = await unitOfWork(house, { hat: 'signIn' }, (unit) => openInvitation(unit, secret))
  const name = tidyName(typedName)
  refuseIf([...problemsOfName(name), ...problemsOfPassword(password, email, isCommonPassword)])
  await refuseTooMany(house, { registerFromAddress: clientAddress })
  const passwordHash = await hashPassword(password)
  return unitOfWork(house, { hat: 'signIn' }, async (unit) => {
    await openInvitation(unit, secret)
    const account = await unusedAccount(unit, email, passwordHash)
    await confirmed(unit, account, passwordHash, name)
    return startSession(unit, account, device)
  })
}
