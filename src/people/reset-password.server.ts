import { letter } from '#library/letters.server.ts'
import { audit } from '#platform/audit.server.ts'
import { writeMessage } from '#platform/messages.server.ts'
import { Refused } from '#platform/problems.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { accountOfEmail } from './account-store.server.ts'
import { endAllSessions } from './sessions.server.ts'
import { findSignInLink, newSignInLink, useSignInLink } from './sign-in-links.server.ts'

/** Writes to the owner of an email, when it has an account. Whoever asks sees the same page either way. */
export async function askForNewPassword(unit: Unit, email: string): Promise<void> {
  const account = await accountOfEmail(unit, email)
  if (!account) return
  const link = await newSignInLink(unit, account.id, 'resetPassword')
  await writeMessage(unit, { personId: account.person_id, email: account.email },
    letter('reset-password', account.language, {}), { link })
}

/**
 * Sets the new password, signs every device out and tells the owner. Who reads the mail has shown the email is theirs.
 * @throws {Refused} when the link is unknown, used or too old.
 */
export async function setNewPassword(unit: Unit, secret: string, passwordHash: string): Promise<void> {
  const link = await findSignInLink(unit, secret, 'resetPassword')
  if (!link || !(await useSignInLink(unit, secret, 'resetPassword'))) throw new Refused([{ code: 'linkUsed' }])
  const { id } = link
  const account = await unit.db
    .updateTable('accounts')
    .set((row) => ({ password_hash: passwordHash, email_confirmed_at: row.fn.coalesce('email_confirmed_at', row.val(unit.now)) }))
    .where('id', '=', id)
    .returning(['person_id', 'email', 'language'])
    .executeTakeFirstOrThrow()
  await endAllSessions(unit, id)
  await audit(unit, { action: 'changed', kind: 'account', ids: [id], detail: 'password', personId: account.person_id })
  const facts = { reset: `${unit.house.settings.siteAddress}/reset` }
  await writeMessage(unit, { personId: account.person_id, email: account.email },
    letter('password-changed', account.language, facts))
}
