import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { acceptInvitation } from '#people/accept-invitation.server.ts'
import { endRole, leaveRole } from '#people/end-role.server.ts'
import { giveRole } from '#people/give-role.server.ts'
import { invite } from '#people/invite.server.ts'
import type { TypedInvitation } from '#people/invitation.ts'
import type { Role } from '#people/who-gives.ts'
import { certifyingBody, staff } from './people.ts'

/** Someone who keeps roles invites a person. @returns the invitation's id. */
export const invites = (house: House, by: Staff, email: string, wish: Partial<TypedInvitation> = {}) =>
  unitOfWork(house, by, (unit) => invite(unit, { email, role: 'programSpecialist', organisation: '', language: 'en', ...wish }))

export const accepts = (house: House, who: { readonly personId: string }, secret: string) =>
  unitOfWork(house, { hat: 'signIn' }, (unit) => acceptInvitation(unit, secret, who.personId))

/** The membership with which somebody works, now or until it ended. */
export const membershipOf = async (house: House, { personId, role }: Pick<Staff, 'personId' | 'role'>): Promise<string> =>
  (await house.database.query.selectFrom('memberships').select('id').where('person_id', '=', personId).where('role', '=', role)
    .orderBy('starts_at', 'desc').orderBy('id', 'desc').executeTakeFirstOrThrow()).id

export const givesRole = (house: House, by: Staff, to: { readonly personId: string }, role: Role | undefined) =>
  unitOfWork(house, by, (unit) => giveRole(unit, to.personId, role))

export async function endsRole(house: House, by: Staff, whose: Staff, why = 'Moved to another county'): Promise<void> {
  const id = await membershipOf(house, whose)
  await unitOfWork(house, by, (unit) => endRole(unit, whose.personId, id, why))
}

export async function leaves(house: House, who: Staff): Promise<void> {
  const id = await membershipOf(house, who)
  const self: Self = { hat: 'self', personId: who.personId }
  await unitOfWork(house, self, (unit) => leaveRole(unit, id))
}

/** The roles with which somebody works now. */
export const worksAs = async (house: House, { personId }: { readonly personId: string }): Promise<string[]> =>
  (await house.database.query.selectFrom('memberships').select('role').where('person_id', '=', personId).where('ends_at', 'is', null).orderBy('role').execute())
    .map(({ role }) => role)

/** A certifying body with an administrator, a manager and a specialist. */
export async function office(house: House) {
  const here = await certifyingBody(house)
  return {
    here, sam: await staff(house, here, 'operator', 'sam@example.org'), anh: await staff(house, here, 'programManager', 'anh@example.org'),
    marcus: await staff(house, here, 'programSpecialist', 'marcus@example.org'),
  }
}
