import { audit } from '#platform/audit.server.ts'
import { isId } from '#platform/identifiers.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Self, Staff, Unit } from '#platform/unit-of-work.server.ts'
import { rolesLeft } from './give-role.server.ts'
import { invitationState } from './invitation.ts'
import { peopleAtWork, placesKept, rolesNow, type AtWork } from './people-at-work.server.ts'
import { mayGive, type Role } from './who-gives.ts'

/** How many lines of the history stand on one page. */
const onPage = 50

/** What somebody goes by; whose account is closed and nameless is nobody we can name. */
const called = (people: ReadonlyMap<string, AtWork>, personId: string | null): string =>
  (personId === null ? '' : (people.get(personId)?.name ?? ''))

/** Invitations that nobody has accepted or taken back, the newest first. */
const waiting = (unit: Unit<Staff>) =>
  unit.db.selectFrom('invitations').innerJoin('organisations', 'organisations.id', 'invitations.organisation_id')
    .select(['invitations.id', 'email', 'role', 'organisation_id', 'organisations.name as organisation', 'language', 'invited_by', 'sent_at', 'expires_at',
      'accepted_at', 'taken_back_at'])
    .where('kept_by', '=', unit.actor.organisationId).where('accepted_at', 'is', null).where('taken_back_at', 'is', null)
    .orderBy('invited_at', 'desc').orderBy('invitations.id', 'desc').execute()

const historyColumns = ['role_history.id', 'person_id', 'role', 'step', 'by_person', 'by_role', 'why', 'effective_on', 'organisation_id'] as const

async function historyOf(unit: Unit<Staff>, page: number, personId?: string) {
  const rows = await unit.db.selectFrom('role_history').select(historyColumns).where('kept_by', '=', unit.actor.organisationId)
    .$if(personId !== undefined, (query) => query.where('person_id', '=', personId!))
    .orderBy('recorded_at', 'desc').orderBy('id', 'desc').limit(onPage + 1).offset((page - 1) * onPage).execute()
  return { rows: rows.slice(0, onPage), more: rows.length > onPage }
}
type HistoryRow = Awaited<ReturnType<typeof historyOf>>['rows'][number]

const shownHistory = (people: ReadonlyMap<string, AtWork>) => ({ id, person_id, role, step, by_person, by_role, why, effective_on }: HistoryRow) => ({
  id, who: called(people, person_id), role: role as Role, step, by: called(people, by_person), byRole: by_role, why: why ?? '', on: effective_on,
})

/** Whether an organisation is another than one's own, by its name; else empty. */
const elsewhere = (unit: Unit<Staff>, row: { organisation_id: string; organisation: string }) =>
  (row.organisation_id === unit.actor.organisationId ? '' : row.organisation)

/**
 * Who works here with which role since when, who is invited, and one page of what was given and ended. Recorded as one look.
 * @param page from 1.
 */
export async function seePeople(unit: Unit<Staff>, page: number) {
  const [people, held, invited, history] = [await peopleAtWork(unit), await rolesNow(unit), await waiting(unit), await historyOf(unit, page)]
  await audit(unit, { action: 'listed', kind: 'membership', ids: held.map(({ id }) => id) })
  const byPerson = [...Map.groupBy(held, ({ person_id }) => person_id)]
  return {
    people: byPerson.map(([personId, roles]) => ({
      personId, name: called(people, personId), email: people.get(personId)?.email ?? '', isMe: personId === unit.actor.personId,
      roles: roles.map((one) => ({ role: one.role as Role, since: one.starts_at, at: elsewhere(unit, one) })),
    })),
    invitations: invited.map((one) => ({
      id: one.id, email: one.email, role: one.role, at: elsewhere(unit, one), language: one.language, sentAt: one.sent_at, expiresAt: one.expires_at,
      by: called(people, one.invited_by), isOver: invitationState(one, unit.now) === 'expired', mayChange: mayGive(unit.actor.role, one.role),
    })),
    history: history.rows.map(shownHistory(people)), more: history.more, page,
  }
}

/** Where and as what somebody can be invited: the organisation's own roles, and the others whose roles are kept here. */
export async function seePlaces(unit: Unit<Staff>) {
  const [own, ...others] = await placesKept(unit)
  return {
    roles: rolesLeft(unit.actor.role, own!.kind, []),
    providers: others.filter(({ kind }) => rolesLeft(unit.actor.role, kind, []).length > 0).map(({ id, name }) => ({ id, name })),
  }
}

/** One person at work: their roles with what may be done about each, and their history. Recorded as a look. @throws {NotFound} */
export async function seePersonAtWork(unit: Unit<Staff>, personId: string) {
  const people = await peopleAtWork(unit)
  const person = isId(personId) ? people.get(personId) : undefined
  if (!person) throw new NotFound()
  const held = (await rolesNow(unit)).filter((one) => one.person_id === personId)
  const here = held.filter(({ organisation_id }) => organisation_id === unit.actor.organisationId)
  const isMe = personId === unit.actor.personId
  await audit(unit, { action: 'opened', kind: 'membership', ids: held.map(({ id }) => id), whose: personId })
  const history = await historyOf(unit, 1, personId)
  return {
    ...person, isMe,
    roles: held.map((one) => ({
      id: one.id, role: one.role as Role, since: one.starts_at, at: elsewhere(unit, one), mayEnd: !isMe && mayGive(unit.actor.role, one.role as Role),
    })),
    canGive: isMe || here.length === 0 ? [] : rolesLeft(unit.actor.role, here[0]!.kind, here.map(({ role }) => role as Role)),
    history: history.rows.map(shownHistory(people)),
  }
}

/** One's own roles that hold now: where, since when, and by whom each was given, by role. */
export async function myRoles(unit: Unit<Self>) {
  const rows = await unit.db.selectFrom('memberships').innerJoin('organisations', 'organisations.id', 'memberships.organisation_id')
    .leftJoin('role_history', (join) => join.onRef('role_history.membership_id', '=', 'memberships.id').on('step', '=', 'given'))
    .select(['memberships.id', 'memberships.role', 'starts_at', 'organisations.name as organisation', 'by_role', 'memberships.organisation_id'])
    .where('memberships.person_id', '=', unit.actor.personId).where('ends_at', 'is', null).orderBy('starts_at').orderBy('memberships.id').execute()
  return rows.map(({ id, role, starts_at, organisation, by_role, organisation_id }) =>
    ({ id, role: role as Role, since: starts_at, organisation, organisationId: organisation_id, byRole: by_role ?? undefined }))
}
export type MyRole = Awaited<ReturnType<typeof myRoles>>[number]
