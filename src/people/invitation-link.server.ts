import { hashOf } from '#platform/identifiers.server.ts'
import { Refused } from '#platform/problems.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { accountOfEmail, nameOf } from './account-store.server.ts'
import { invitationState, type InvitationState } from './invitation.ts'
import type { Role } from './who-gives.ts'

/** The invitation of a link, for whoever holds it. */
export const invitationOfLink = (unit: Unit, secret: string) =>
  unit.db.selectFrom('invitations').innerJoin('organisations', 'organisations.id', 'invitations.organisation_id')
    .select(['invitations.id', 'organisation_id', 'kept_by', 'role', 'email', 'language', 'invited_by', 'by_role', 'why', 'accepted_at', 'accepted_by',
      'taken_back_at', 'expires_at', 'organisations.name as organisation'])
    .where('token_hash', '=', hashOf(secret)).executeTakeFirst()
export type LinkedInvitation = NonNullable<Awaited<ReturnType<typeof invitationOfLink>>>

/** What became of an invitation that does not work any more. */
function problemOf(state: Exclude<InvitationState, 'open'>) {
  switch (state) {
    case 'accepted': return { code: 'invitationAccepted' }
    case 'takenBack': return { code: 'invitationTakenBack' }
    case 'expired': return { code: 'invitationExpired' }
  }
}

/** The invitation of a link that still works. @throws {Refused} with what became of it. */
export async function openInvitation(unit: Unit, secret: string): Promise<LinkedInvitation> {
  const found = await invitationOfLink(unit, secret)
  if (!found) throw new Refused([{ code: 'invitationUnknown' }])
  const state = invitationState(found, unit.now)
  if (state !== 'open') throw new Refused([problemOf(state)])
  return found
}

/** What the page of an invitation shows; of one that opens nothing only what became of it. */
export interface SeenInvitation {
  readonly state: InvitationState | 'unknown'
  readonly open?: {
    readonly organisation: string
    readonly role: Role
    readonly email: string
    /** What to call who invited; empty when the installation did, or they go by no name. */
    readonly by: string
    readonly expiresAt: Date
    /** Has the email an account that somebody uses? Then it is opened with its password. */
    readonly hasAccount: boolean
  }
}

/** What whoever holds a link may see. Looking uses nothing up: programs that open links in mail do it, too. */
export async function seeInvitation(unit: Unit, secret: string): Promise<SeenInvitation> {
  const found = await invitationOfLink(unit, secret)
  if (!found) return { state: 'unknown' }
  const state = invitationState(found, unit.now)
  if (state !== 'open') return { state }
  const account = await accountOfEmail(unit, found.email)
  return { state, open: {
    organisation: found.organisation, role: found.role, email: found.email, expiresAt: found.expires_at,
    by: found.invited_by ? ((await nameOf(unit, found.invited_by)) ?? '') : '', hasAccount: Boolean(account?.email_confirmed_at),
  } }
}
