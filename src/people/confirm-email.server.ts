import { audit } from '#platform/audit.server.ts'
import { Refused } from '#platform/problems.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { useSignInLink } from './sign-in-links.server.ts'

/** The email is its owner's. @throws {Refused} when the link is unknown, used or too old. */
export async function confirmEmail(unit: Unit, secret: string): Promise<void> {
  const account = await useSignInLink(unit, secret, 'confirmEmail')
  if (!account) throw new Refused([{ code: 'linkUsed' }])
  const { person_id } = await unit.db.updateTable('accounts').set({ email_confirmed_at: unit.now }).where('id', '=', account)
    .returning('person_id').executeTakeFirstOrThrow()
  await audit(unit, { action: 'changed', kind: 'account', ids: [account], detail: 'confirm-email', personId: person_id })
}
