import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { Refused } from '#platform/problems.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { isSameEmail } from './invitation.ts'
import { openInvitation, type LinkedInvitation } from './invitation-link.server.ts'
import { lockRoles } from './role-lock.server.ts'
import { mayGive, type Role } from './who-gives.ts'

/** The open account of a person, held until the end: it is not closed while they begin to work. */
const openAccount = (unit: Unit, personId: string) =>
  unit.db.selectFrom('accounts').select(['email', 'email_confirmed_at']).where('person_id', '=', personId).where('closed_at', 'is', null)
    .forUpdate().executeTakeFirst()

/** @throws {Refused} for somebody else than was invited, and for who invited themself. */
async function refuseOthers(unit: Unit, { email, invited_by }: LinkedInvitation, personId: string): Promise<void> {
  const account = await openAccount(unit, personId)
  if (!account?.email_confirmed_at || !isSameEmail(account.email, email)) throw new Refused([{ code: 'invitationOfOther' }])
  if (invited_by === personId) throw new Refused([{ code: 'ownInvitation' }])
}

const rolesHeld = (unit: Unit, organisationId: string, role: Role) =>
  unit.db.selectFrom('memberships').innerJoin('accounts', 'accounts.person_id', 'memberships.person_id').select('memberships.person_id')
    .where('organisation_id', '=', organisationId).where('role', '=', role).where('ends_at', 'is', null).where('closed_at', 'is', null).execute()

/** What somebody offered who may not give it any more was taken back, or will be in a moment: it opens nothing. */
async function refuseWithoutGiver(unit: Unit, { invited_by, kept_by, role }: LinkedInvitation): Promise<void> {
  if (invited_by === null) return
  const theirs = await unit.db.selectFrom('memberships').select('role').where('person_id', '=', invited_by).where('organisation_id', '=', kept_by!)
    .where('ends_at', 'is', null).execute()
  if (!theirs.some((one) => mayGive(one.role, role))) throw new Refused([{ code: 'invitationTakenBack' }])
}

/** Nobody has the same role at two organisations: at which of them they work could not be told from a page. */
async function refuseElsewhere(unit: Unit, { organisation_id, role }: LinkedInvitation, personId: string): Promise<void> {
  const there = await unit.db.selectFrom('memberships').innerJoin('organisations', 'organisations.id', 'memberships.organisation_id')
    .select('organisations.name').where('person_id', '=', personId).where('role', '=', role).where('organisation_id', '<>', organisation_id)
    .where('ends_at', 'is', null).executeTakeFirst()
  if (there) throw new Refused([{ code: 'sameRoleElsewhere', facts: { where: there.name } }])
}

/** The first administrator is made once: an older link of the installation opens nothing when there is one. */
function refuseSecondFirst({ by_role, why }: LinkedInvitation, held: readonly unknown[]): void {
  if (by_role === 'house' && why === null && held.length > 0) throw new Refused([{ code: 'administratorThere' }])
}

async function begin(unit: Unit, invitation: LinkedInvitation, personId: string): Promise<void> {
  const membership = { id: newId(), person_id: personId, organisation_id: invitation.organisation_id, role: invitation.role }
  await unit.db.insertInto('memberships').values({ ...membership, starts_at: unit.now }).execute()
  const { id: membership_id, ...owned } = membership
  await unit.db.insertInto('role_history').values({
    id: newId(), membership_id, ...owned, step: 'given', by_person: invitation.invited_by, by_role: invitation.by_role, invitation_id: invitation.id,
    why: invitation.why, effective_on: unit.today, recorded_at: unit.now,
  }).execute()
}

/**
 * A signed-in person accepts an invitation to their email, and has the role from now on. Who has it already keeps it as it is.
 * @returns the role. @throws {Refused} when the link opens nothing any more, or is somebody else's.
 */
export async function acceptInvitation(unit: Unit, secret: string, personId: string): Promise<Role> {
  const { kept_by } = await openInvitation(unit, secret)
  await lockRoles(unit, kept_by!)
  // Whoever came first has used it, or taken it back.
  const invitation = await openInvitation(unit, secret)
  await refuseOthers(unit, invitation, personId)
  await refuseWithoutGiver(unit, invitation)
  await refuseElsewhere(unit, invitation, personId)
  const held = await rolesHeld(unit, invitation.organisation_id, invitation.role)
  const hasIt = held.some(({ person_id }) => person_id === personId)
  if (!hasIt) refuseSecondFirst(invitation, held)
  await unit.db.updateTable('invitations').set({ accepted_at: unit.now, accepted_by: personId }).where('id', '=', invitation.id).execute()
  if (!hasIt) await begin(unit, invitation, personId)
  await audit(unit, { action: 'changed', kind: 'invitation', ids: [invitation.id], detail: 'accept', personId })
  return invitation.role
}
