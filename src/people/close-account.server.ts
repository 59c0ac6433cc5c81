import { announce } from '#platform/announcements.server.ts'
import { audit } from '#platform/audit.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { withdrawOpenNameChange } from './change-legal-name.server.ts'
import { forgetPostalAddress } from './letter-way.server.ts'
import { endAllSessions } from './sessions.server.ts'

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
  // Held until the end: nobody accepts an invitation with an account that is being closed.
  await unit.db.selectFrom('accounts').select('id').where('person_id', '=', personId).where('closed_at', 'is', null).forUpdate().execute()
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
