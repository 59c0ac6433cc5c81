import { audit } from '#platform/audit.server.ts'
import type { House } from '#platform/house.server.ts'
import { Refused } from '#platform/problems.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { passwordMatches } from './password-hash.server.ts'
import { startSession } from './sessions.server.ts'
import { findSignInLink, useSignInLink } from './sign-in-links.server.ts'

export interface Confirmation {
  readonly secret: string
  /** The password chosen when this letter was asked for. */
  readonly password: string
  readonly device: string
}

const linkUsed = () => new Refused([{ code: 'linkUsed' }])

/**
 * Confirms that an email is its owner's, and signs them in. Reading the letter is not enough: a stranger may have asked
 * for it with a password of their own, so the password of this letter is asked, too.
 * @returns the secret for the cookie. @throws {Refused} when the link is unknown, used or too old, or the password wrong.
 */
export async function confirmEmail(house: House, { secret, password, device }: Confirmation): Promise<string> {
  const link = await unitOfWork(house, { hat: 'signIn' }, (unit) => findSignInLink(unit, secret, 'confirmEmail'))
  if (!link) throw linkUsed()
  const { id, person_id, password_hash } = link
  if (!(await passwordMatches(password, password_hash ?? undefined))) {
    throw new Refused([{ code: 'confirmPasswordWrong', field: 'password' }])
  }
  return unitOfWork(house, { hat: 'signIn' }, async (unit) => {
    if (!(await useSignInLink(unit, secret, 'confirmEmail'))) throw linkUsed()
    await unit.db.updateTable('accounts').set({ email_confirmed_at: unit.now, password_hash: password_hash! }).where('id', '=', id).execute()
    await audit(unit, { action: 'changed', kind: 'account', ids: [id], detail: 'confirm-email', personId: person_id })
    return startSession(unit, { id, person_id }, device)
  })
}
