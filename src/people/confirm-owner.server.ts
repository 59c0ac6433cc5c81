import type { House } from '#platform/house.server.ts'
import { Refused } from '#platform/problems.ts'
import { refuseTooMany } from '#platform/refuse-too-many.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { passwordMatches } from './password-hash.server.ts'

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
