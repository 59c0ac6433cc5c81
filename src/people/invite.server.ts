import { announce } from '#platform/announcements.server.ts'
import { audit } from '#platform/audit.server.ts'
import { isId, newId, newSecret } from '#platform/identifiers.server.ts'
import { NotFound, Refused, refuseIf } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { invitationState, isSameEmail, problemsOfInvitation, type InvitationWish, type TypedInvitation } from './invitation.ts'
import { peopleAtWork, placesKept, rolesNow } from './people-at-work.server.ts'
import { lockRolesAtWork } from './role-lock.server.ts'
import { mayGive, rolesToGive, type Role } from './who-gives.ts'

const day = 24 * 60 * 60 * 1000

/** A new one-time link, sealed until its letter is written; of its secret only the hash is kept. Earlier links open nothing any more. */
export async function newInvitationLink(unit: Unit, days: number) {
  const { secret, hash } = newSecret()
  const link = `${unit.house.settings.siteAddress}/invitation/${secret}`
  const kept = { token_hash: hash, sealed_link: await unit.house.secrets.seal(link), sent_at: unit.now, expires_at: new Date(unit.now.getTime() + days * day) }
  return { link, kept }
}

/** At which organisation the role is. @throws {Refused} when its roles are kept by somebody else, or it has no such role. */
async function placeOf(unit: Unit<Staff>, { role, organisation }: InvitationWish): Promise<string> {
  const wanted = role === 'trainingCoordinator' ? organisation : unit.actor.organisationId
  const place = (await placesKept(unit)).find(({ id }) => id === wanted)
  if (!place || !rolesToGive(unit.actor.role, place.kind).includes(role)) throw new Refused([{ code: 'placeMissing', field: 'organisation' }])
  return place.id
}

/** @throws {Refused} when the email is one's own, or its person has the role already, here or elsewhere. */
async function refuseWhoIsHere(unit: Unit<Staff>, email: string, organisationId: string, role: Role): Promise<void> {
  const people = await peopleAtWork(unit)
  const known = [...people.values()].filter((one) => isSameEmail(one.email, email)).map(({ personId }) => personId)
  if (known.includes(unit.actor.personId)) throw new Refused([{ code: 'ownEmail', field: 'email' }])
  const held = (await rolesNow(unit)).filter((one) => known.includes(one.person_id) && one.role === role)
  if (held.some(({ organisation_id }) => organisation_id === organisationId)) throw new Refused([{ code: 'hasRoleAlready', field: 'email' }])
  if (held[0]) throw new Refused([{ code: 'sameRoleElsewhereOfOther', field: 'email', facts: { where: held[0].organisation } }])
}

/** One that waits is not made twice; one whose time is over makes room. @throws {Refused} */
async function makeRoom(unit: Unit<Staff>, email: string, organisationId: string, role: Role): Promise<void> {
  const there = await unit.db.selectFrom('invitations').select(['id', 'email', 'accepted_at', 'taken_back_at', 'expires_at'])
    .where('organisation_id', '=', organisationId).where('role', '=', role).where('accepted_at', 'is', null).where('taken_back_at', 'is', null).execute()
  const same = there.find((one) => isSameEmail(one.email, email))
  if (!same) return
  if (invitationState(same, unit.now) === 'open') throw new Refused([{ code: 'alreadyInvited', field: 'email' }])
  await unit.db.updateTable('invitations').set({ taken_back_at: unit.now, taken_back_by: unit.actor.personId, sealed_link: null })
    .where('id', '=', same.id).execute()
}

/**
 * Invites a person to work in a role: they get a letter with a link that works once, for some days.
 * @returns the invitation's id. @throws {Refused} @throws {NotFound} when one's own role has ended meanwhile.
 */
export async function invite(unit: Unit<Staff>, typed: TypedInvitation): Promise<string> {
  refuseIf(problemsOfInvitation(typed, unit.actor.role))
  const wish = typed as InvitationWish
  const organisationId = await placeOf(unit, wish)
  await lockRolesAtWork(unit)
  await refuseWhoIsHere(unit, wish.email, organisationId, wish.role)
  await makeRoom(unit, wish.email, organisationId, wish.role)
  const id = newId()
  const { kept } = await newInvitationLink(unit, unit.house.settings.invitationDays)
  await unit.db.insertInto('invitations').values({
    id, organisation_id: organisationId, role: wish.role, email: wish.email, language: wish.language, ...kept, invited_at: unit.now,
    invited_by: unit.actor.personId, by_role: unit.actor.role as 'operator' | 'programManager',
  }).execute()
  await audit(unit, { action: 'changed', kind: 'invitation', ids: [id], detail: 'invite' })
  await announce(unit, 'invitationMade', { invitationId: id })
  return id
}

/** One that nobody has accepted or taken back, locked. @throws {Refused} with what became of it. @throws {NotFound} */
async function waitingInvitation(unit: Unit<Staff>, id: string) {
  const row = isId(id) ? await unit.db.selectFrom('invitations').select(['id', 'role', 'accepted_at', 'taken_back_at', 'expires_at'])
    .where('id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new NotFound()
  if (!mayGive(unit.actor.role, row.role)) throw new Refused([{ code: 'roleNotYours' }])
  if (row.accepted_at) throw new Refused([{ code: 'invitationAccepted' }])
  if (row.taken_back_at) throw new Refused([{ code: 'invitationTakenBack' }])
  return row
}

/** Writes the letter again, with a new link that works for the same number of days; the one before opens nothing any more. */
export async function sendInvitationAgain(unit: Unit<Staff>, typedId: string): Promise<void> {
  await lockRolesAtWork(unit)
  const { id } = await waitingInvitation(unit, typedId)
  const { kept } = await newInvitationLink(unit, unit.house.settings.invitationDays)
  await unit.db.updateTable('invitations').set(kept).where('id', '=', id).execute()
  await audit(unit, { action: 'changed', kind: 'invitation', ids: [id], detail: 'sendAgain' })
  await announce(unit, 'invitationMade', { invitationId: id })
}

/** Takes an invitation back: its link opens nothing any more. */
export async function takeInvitationBack(unit: Unit<Staff>, typedId: string): Promise<void> {
  await lockRolesAtWork(unit)
  const { id } = await waitingInvitation(unit, typedId)
  await unit.db.updateTable('invitations').set({ taken_back_at: unit.now, taken_back_by: unit.actor.personId, sealed_link: null })
    .where('id', '=', id).execute()
  await audit(unit, { action: 'changed', kind: 'invitation', ids: [id], detail: 'takeBack' })
}
