import { audit } from '#platform/audit.server.ts'
import type { House } from '#platform/house.server.ts'
import { Refused } from '#platform/problems.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { accountOfEmail } from './account-store.server.ts'
import { passwordMatches } from './password-hash.server.ts'
import { refuseTooMany } from '#platform/refuse-too-many.server.ts'
import { startSession } from './sessions.server.ts'

export interface SignIn {
  readonly email: string
  readonly password: string
  readonly device: string
  readonly clientAddress: string
}

/**
 * Signs in. The answer is the same for an unknown email, a wrong password and an unconfirmed email with a wrong
 * password; only who knows the password learns that the email waits to be confirmed.
 * @returns the secret for the cookie. @throws {Refused}
 */
export async function signIn(house: House, { email, password, device, clientAddress }: SignIn): Promise<string> {
  await refuseTooMany(house, {
    signInFromAddress: clientAddress, signInOfAccount: email, signInOfAccountFromAddress: `${email} ${clientAddress}`,
  })
  const account = await unitOfWork(house, { hat: 'signIn' }, (unit) => accountOfEmail(unit, email))
  const matches = await passwordMatches(password, account?.password_hash)
  if (!account || !matches) {
    await unitOfWork(house, { hat: 'signIn' }, (unit) =>
      audit(unit, { action: 'refused', kind: 'account', ids: account ? [account.id] : [], detail: 'sign-in' }))
    throw new Refused([{ code: 'signInWrong' }])
  }
  if (!account.email_confirmed_at) throw new Refused([{ code: 'emailNotConfirmed' }])
  await house.rateLimits.forget('signInOfAccountFromAddress', `${email} ${clientAddress}`.toLowerCase())
  return unitOfWork(house, { hat: 'signIn' }, (unit) => startSession(unit, account, device))
}
