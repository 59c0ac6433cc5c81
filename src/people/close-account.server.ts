import { announce } from '#platform/announcements.server.ts'
import { audit } from '#platform/audit.server.ts'
import type { House } from '#platform/house.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import { unitOfWork, type Self, type Unit } from '#platform/unit-of-work.server.ts'
import { withdrawOpenNameChange } from './change-legal-name.server.ts'
import { forgetPostalAddress } from './letter-way.server.ts'
import { passwordMatches } from './password-hash.server.ts'
import { refuseTooMany } from '#platform/refuse-too-many.server.ts'
import { endAllSessions } from './sessions.server.ts'

export interface AskedPassword {
  readonly accountId: string
  readonly email: string
  readonly password: string
  readonly clientAddress: string
}

/** Is it really the owner who sits here? The tries are those of signing in. @throws {Refused} when the password is wrong. */
export async function confirmOwner(house: House, { accountId, email, password, clientAddress }: AskedPassword): Promise<void> {
  if (password === '') throw new Refused([{ code: 'passwordMissing', field: 'password' }])
  await refuseTooMany(house, {
    signInFromAddress: clientAddress, signInOfAccount: email, signInOfAccountFromAddress: `${email} ${clientAddress}`,
  })
  const account = await unitOfWork(house, { hat: 'signIn' }, (unit) =>
    unit.db.selectFrom('accounts').select('password_hash').where('id', '=', accountId).where('closed_at', 'is', null).executeTakeFirst())
  if (!(await passwordMatches(password, account?.password_hash))) throw new Refused([{ code: 'passwordNotYours', field: 'password' }])
}

/** Works this person for an organisation now? Their colleagues count on the account. */
export const worksForOrganisation = async (unit: Unit<Self>): Promise<boolean> =>
  (await unit.db.selectFrom('memberships').select('id').where('person_id', '=', unit.actor.personId).where('starts_at', '<=', unit.now)
    .where((row) => row.or([row('ends_at', 'is', null), row('ends_at', '>', unit.now)])).executeTakeFirst()) !== undefined

/**
 * Closes one's own account: every device is signed out, and from now on nothing is written to it. What rooms do with what
 * the person began is theirs: they are told. The email may make a new account, of a new person.
 * @throws {Refused} for staff of an organisation. @throws {NotFound} when it is closed already.
 */
export async function closeAccount(unit: Unit<Self>): Promise<void> {
  const { personId } = unit.actor
  if (await worksForOrganisation(unit)) throw new Refused([{ code: 'staffCannotClose' }])
  const closed = await unit.db.updateTable('accounts').set({ closed_at: unit.now }).where('person_id', '=', personId)
    .where('closed_at', 'is', null).returning('id').executeTakeFirst()
  if (!closed) throw new NotFound()
  await endAllSessions(unit, closed.id)
  await withdrawOpenNameChange(unit)
  await forgetPostalAddress(unit)
  await audit(unit, { action: 'changed', kind: 'account', ids: [closed.id], detail: 'close' })
  await announce(unit, 'accountClosed', { personId })
}
