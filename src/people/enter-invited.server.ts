import { Refused } from '#platform/problems.ts'
import type { Typed } from '#platform/answers.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import type { Visit } from '#platform/visit.server.ts'
import { openInvitation } from './invitation-link.server.ts'
import { registerInvited } from './register-invited.server.ts'
import { signIn } from './sign-in.server.ts'

/**
 * Whoever holds an invitation comes in: with the password of the account that its email has, or with a new account of that email.
 * @returns the secret for the cookie. @throws {Refused}
 */
export async function enterInvited({ house, clientAddress }: Visit, secret: string, typed: Typed, device: string): Promise<string> {
  const { password = '', chosenName = '' } = typed
  if (typed.do === 'register') return registerInvited(house, { secret, name: chosenName, password, device, clientAddress })
  const { email } = await unitOfWork(house, { hat: 'signIn' }, (unit) => openInvitation(unit, secret))
  if (password === '') throw new Refused([{ code: 'passwordMissing', field: 'password' }])
  return signIn(house, { email, password, device, clientAddress })
}
