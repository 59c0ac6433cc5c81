import { announce } from '#platform/announcements.server.ts'
import { audit } from '#platform/audit.server.ts'
import { isId, newId } from '#platform/identifiers.server.ts'
import { NotFound, Refused, refuseIf } from '#platform/problems.ts'
import type { Self, Staff, Unit } from '#platform/unit-of-work.server.ts'
import { problemsOfWhy, tidyWhy } from './invitation.ts'
import { peopleAtWork } from './people-at-work.server.ts'
import { isLastAdministrator, lockRoles, lockRolesAtWork } from './role-lock.server.ts'
import { mayGive } from './who-gives.ts'

const columns = ['id', 'person_id', 'organisation_id', 'kept_by', 'role', 'ends_at'] as const

async function membershipOf(unit: Unit<Self | Staff>, id: string) {
  const row = isId(id) ? await unit.db.selectFrom('memberships').select(columns).where('id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new NotFound()
  return row
}
type Membership = Awaited<ReturnType<typeof membershipOf>>

/** @throws {Refused} when it has ended, or nobody would be left to give roles. */
async function refuseUnendable(unit: Unit<Self | Staff>, { organisation_id, person_id, role, ends_at }: Membership): Promise<void> {
  if (ends_at) throw new Refused([{ code: 'roleEndedAlready' }])
  if (role === 'operator' && (await isLastAdministrator(unit, organisation_id, person_id))) throw new Refused([{ code: 'lastAdministrator' }])
}

/** Ends a membership now, with its history; the rooms are told, so that what the person had in hand goes to others. */
async function end(unit: Unit<Self | Staff>, { id, person_id, organisation_id, role }: Membership, why: string): Promise<void> {
  const { actor } = unit
  const byRole = actor.hat === 'self' ? 'self' : (actor.role as 'operator' | 'programManager')
  await unit.db.updateTable('memberships').set({ ends_at: unit.now }).where('id', '=', id).execute()
  await unit.db.insertInto('role_history').values({
    id: newId(), membership_id: id, person_id, organisation_id, role, step: 'ended', by_person: actor.personId, by_role: byRole, why: why || null,
    effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'membership', ids: [id], whose: person_id, detail: 'endRole' })
  await announce(unit, 'roleEnded', { membershipId: id, personId: person_id, organisationId: organisation_id, role, byPersonId: actor.personId, byRole })
}

/** Ends a role of this person from now on, with a reason. @throws {Refused} @throws {NotFound} */
export async function endRole(unit: Unit<Staff>, personId: string, membershipId: string | undefined, typedWhy: string): Promise<void> {
  await lockRolesAtWork(unit)
  if (!(await peopleAtWork(unit)).has(personId)) throw new NotFound()
  if (!membershipId) throw new Refused([{ code: 'roleToEndMissing', field: 'membership' }])
  const membership = await membershipOf(unit, membershipId)
  if (membership.kept_by !== unit.actor.organisationId || membership.person_id !== personId) throw new NotFound()
  if (membership.person_id === unit.actor.personId) throw new Refused([{ code: 'ownRole' }])
  if (!mayGive(unit.actor.role, membership.role)) throw new Refused([{ code: 'roleNotYours' }])
  await refuseUnendable(unit, membership)
  const why = tidyWhy(typedWhy)
  refuseIf(problemsOfWhy(why))
  await end(unit, membership, why)
}

/** Somebody leaves a role of their own. @throws {Refused} for the last administrator. @throws {NotFound} */
export async function leaveRole(unit: Unit<Self>, membershipId: string): Promise<void> {
  const { kept_by, person_id } = await membershipOf(unit, membershipId)
  if (person_id !== unit.actor.personId) throw new NotFound()
  await lockRoles(unit, kept_by!)
  const membership = await membershipOf(unit, membershipId)
  await refuseUnendable(unit, membership)
  await end(unit, membership, '')
}
