import { announce } from '#platform/announcements.server.ts'
import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { rolesNow } from './people-at-work.server.ts'
import { lockRolesAtWork } from './role-lock.server.ts'
import { isRole, rolesToGive, type Role } from './who-gives.ts'

/** Which roles somebody at work can still be given here, and by whom they are asked for. */
export function rolesLeft(giver: Role, kind: string, has: readonly Role[]): Role[] {
  return rolesToGive(giver, kind).filter((role) => !has.includes(role))
}

/** The roles of a person at work in this organisation itself. @throws {NotFound} for who has none: they are invited. */
async function rolesHere(unit: Unit<Staff>, personId: string) {
  const all = await rolesNow(unit)
  const mine = all.filter((one) => one.person_id === personId && one.organisation_id === unit.actor.organisationId)
  if (mine.length === 0) throw new NotFound()
  return { roles: mine.map(({ role }) => role), kind: mine[0]!.kind }
}

/** Gives a colleague another role from now on. Nobody gives one to themself. @throws {Refused} @throws {NotFound} */
export async function giveRole(unit: Unit<Staff>, personId: string, role: string | undefined): Promise<void> {
  await lockRolesAtWork(unit)
  if (personId === unit.actor.personId) throw new Refused([{ code: 'ownRole' }])
  const { roles, kind } = await rolesHere(unit, personId)
  if (!isRole(role)) throw new Refused([{ code: 'roleMissing', field: 'role' }])
  if ((roles as Role[]).includes(role)) throw new Refused([{ code: 'roleGivenAlready', field: 'role' }])
  if (!rolesLeft(unit.actor.role, kind, roles).includes(role)) throw new Refused([{ code: 'roleNotYours', field: 'role' }])
  const membership = { id: newId(), person_id: personId, organisation_id: unit.actor.organisationId, role }
  await unit.db.insertInto('memberships').values({ ...membership, starts_at: unit.now }).execute()
  const { id: membership_id, ...owned } = membership
  await unit.db.insertInto('role_history').values({
    id: newId(), membership_id, ...owned, step: 'given', by_person: unit.actor.personId, by_role: unit.actor.role as 'operator' | 'programManager',
    effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'membership', ids: [membership_id], whose: personId, detail: 'giveRole' })
  await announce(unit, 'roleGiven', { membershipId: membership_id, personId })
}
