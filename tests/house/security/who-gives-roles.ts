import { sql } from 'kysely'
import { newId } from '#platform/identifiers.server.ts'
import type { ActorName, PersonName, Scene } from './scene.ts'
import type { Change } from './who-changes.ts'

type Statement = Change['change']
const change = (table: string, as: ActorName, says: string, outcome: string, statement: Statement): Change =>
  ({ table, as, says, outcome, change: statement })
const by = 'refused by a policy'
const raw = (text: string): Statement => () => sql.raw(text)

const gives = (role: string, to: PersonName, where: 'here' | 'elsewhere' = 'here'): Statement => (scene) =>
  sql`insert into memberships (id, person_id, organisation_id, role, starts_at) values (${newId()}, ${scene.people[to]}, ${scene[where]}, ${role}, now())`
/** An end to come: every list would take the role for ended, while it still opens every door. */
const inAYear = "now() + interval '1 year'"
const setsEnd = (whose: string, end: string): Statement => ({ people }) =>
  sql`update memberships set ends_at = ${sql.raw(end)} where person_id ${sql.raw(whose === 'others' ? '<>' : '=')} ${whose === 'others' ? people.Sam : people[whose as PersonName]}`

const ofMemberships: readonly Change[] = [
  change('memberships', 'Sam at work', 'gives Ana a role', '1 changed', gives('programManager', 'Ana')),
  change('memberships', 'Sam at work', 'gives himself a role', by, gives('programManager', 'Sam')),
  change('memberships', 'Sam at work', 'gives Ana a role elsewhere', by, gives('programManager', 'Ana', 'elsewhere')),
  change('memberships', 'Anh at work', 'makes Ana a specialist', '1 changed', gives('programSpecialist', 'Ana')),
  change('memberships', 'Anh at work', 'makes Ana a manager', by, gives('programManager', 'Ana')),
  change('memberships', 'Marcus at work', 'makes Ana a specialist', by, gives('programSpecialist', 'Ana')),
  change('memberships', 'Ana', 'gives herself a role', by, gives('programSpecialist', 'Ana')),
  change('memberships', 'signing in', 'begins a role', '1 changed', gives('programSpecialist', 'Ana')),
  change('memberships', 'the jobs', 'give a role', 'refused', gives('programSpecialist', 'Ana')),
  change('memberships', 'Sam at work', 'ends what others work as', '5 changed', setsEnd('others', 'now()')),
  change('memberships', 'Sam at work', 'makes what others work as endless', by, setsEnd('others', 'null')),
  change('memberships', 'Sam at work', 'leaves though nobody else administers', 'refused with 23001', setsEnd('Sam', 'now()')),
  // Marcus's, that of Ben at Río, and her own.
  change('memberships', 'Anh at work', 'ends what she may', '4 changed', raw('update memberships set ends_at = now()')),
  change('memberships', 'Marcus at work', 'ends what Anh works as', '0 changed', setsEnd('Anh', 'now()')),
  change('memberships', 'Marcus', 'leaves', '2 changed', raw('update memberships set ends_at = now()')),
  change('memberships', 'Marcus', 'makes his own endless', by, raw('update memberships set ends_at = null')),
  change('memberships', 'Ben', 'leaves Río, and nothing that had ended', '1 changed', raw('update memberships set ends_at = now()')),
  change('memberships', 'Marcus', 'leaves in a year', by, raw(`update memberships set ends_at = ${inAYear}`)),
  change('memberships', 'Sam at work', 'ends what others work as in a year', by, setsEnd('others', inAYear)),
  change('memberships', 'Sam at work', 'removes memberships', 'refused', raw('delete from memberships')),
]

interface Invited {
  readonly where?: 'here' | 'elsewhere'
  readonly role?: string
  readonly invitedBy?: PersonName | undefined
  readonly byRole?: string
}
const invites = ({ where = 'here', role = 'programSpecialist', invitedBy, byRole = 'operator' }: Invited): Statement => (scene) => sql`
  insert into invitations (id, organisation_id, role, email, language, token_hash, invited_by, by_role, invited_at, sent_at, expires_at)
  values (${newId()}, ${scene[where]}, ${role}, 'new@example.org', 'en', ${newId()}, ${invitedBy ? scene.people[invitedBy] : null}, ${byRole}, now(), now(), now())`

const ofInvitations: readonly Change[] = [
  change('invitations', 'Sam at work', 'invites', '1 changed', invites({ invitedBy: 'Sam' })),
  change('invitations', 'Sam at work', 'invites elsewhere', by, invites({ invitedBy: 'Sam', where: 'elsewhere' })),
  change('invitations', 'Sam at work', 'invites as Anh', by, invites({ invitedBy: 'Anh' })),
  change('invitations', 'Sam at work', 'invites as a manager', by, invites({ invitedBy: 'Sam', byRole: 'programManager' })),
  change('invitations', 'Anh at work', 'invites an administrator', by, invites({ invitedBy: 'Anh', byRole: 'programManager', role: 'operator' })),
  change('invitations', 'Marcus at work', 'invites', by, invites({ invitedBy: 'Marcus' })),
  change('invitations', 'Sam at work', 'sends again what waits', '2 changed', raw('update invitations set expires_at = now()')),
  change('invitations', 'Anh at work', 'sends again what she may', '1 changed', raw('update invitations set expires_at = now()')),
  change('invitations', 'Sam at work', 'takes back what waits', '2 changed', ({ people }) =>
    sql`update invitations set taken_back_at = now(), taken_back_by = ${people.Sam}`),
  change('invitations', 'Sam at work', 'takes it back as Anh', by, ({ people }) => sql`update invitations set taken_back_at = now(), taken_back_by = ${people.Anh}`),
  change('invitations', 'Marcus at work', 'sends again', '0 changed', raw('update invitations set expires_at = now()')),
  change('invitations', 'Sam at work', 'accepts for others', 'refused', raw('update invitations set accepted_at = now()')),
  change('invitations', 'signing in', 'accepts what waits', '3 changed', ({ people }) =>
    sql`update invitations set accepted_at = now(), accepted_by = ${people.Ana}`),
  change('invitations', 'signing in', 'invites', 'refused', invites({ invitedBy: 'Sam' })),
  change('invitations', 'the jobs', 'offer the first role', '1 changed', invites({ byRole: 'house' })),
  change('invitations', 'the jobs', 'invite as Sam', by, invites({ invitedBy: 'Sam' })),
  change('invitations', 'the jobs', 'forget links', '5 changed', raw('update invitations set sealed_link = null')),
]

interface Written {
  readonly of: PersonName
  readonly step?: 'given' | 'ended'
  readonly by?: PersonName | undefined
  readonly byRole?: string
  readonly role?: string
  readonly where?: 'here' | 'elsewhere'
}
const writes = ({ of, step = 'ended', by: whom, byRole = 'operator', role = 'programSpecialist', where = 'here' }: Written): Statement => (scene: Scene) => sql`
  insert into role_history (id, membership_id, person_id, organisation_id, role, step, by_person, by_role, effective_on, recorded_at)
  values (${newId()}, ${scene.memberships[of]!}, ${scene.people[of]}, ${scene[where]}, ${role}, ${step}, ${whom ? scene.people[whom] : null}, ${byRole}, '2026-03-10', now())`

const ofHistory: readonly Change[] = [
  change('role_history', 'Sam at work', 'writes that Marcus’s ended', '1 changed', writes({ of: 'Marcus', by: 'Sam' })),
  change('role_history', 'Sam at work', 'writes it as Anh', by, writes({ of: 'Marcus', by: 'Anh' })),
  change('role_history', 'Sam at work', 'writes it as a manager', by, writes({ of: 'Marcus', by: 'Sam', byRole: 'programManager' })),
  change('role_history', 'Sam at work', 'writes that Dana’s ended elsewhere', by, writes({ of: 'Dana', by: 'Sam', where: 'elsewhere' })),
  change('role_history', 'Sam at work', 'writes that he gave himself one', by, writes({ of: 'Sam', by: 'Sam', role: 'operator', step: 'given' })),
  change('role_history', 'Anh at work', 'writes that Mai’s ended', by, writes({ of: 'Mai', by: 'Anh', byRole: 'programManager', role: 'programManager' })),
  change('role_history', 'Marcus', 'writes that he left', '1 changed', writes({ of: 'Marcus', by: 'Marcus', byRole: 'self' })),
  change('role_history', 'Marcus', 'writes that Anh left', by, writes({ of: 'Anh', by: 'Anh', byRole: 'self', role: 'programManager' })),
  change('role_history', 'Marcus', 'writes that the house ended his', by, writes({ of: 'Marcus', byRole: 'house' })),
  change('role_history', 'Marcus', 'writes that he gave himself one', by, writes({ of: 'Marcus', by: 'Marcus', byRole: 'self', step: 'given' })),
  change('role_history', 'signing in', 'writes that a role began', '1 changed', writes({ of: 'Anh', by: 'Sam', role: 'programManager', step: 'given' })),
  change('role_history', 'signing in', 'writes that a role ended', by, writes({ of: 'Anh', by: 'Sam', role: 'programManager' })),
  change('role_history', 'Sam at work', 'says otherwise later', 'refused', raw("update role_history set why = 'x'")),
]

const lets = (how: string, to: PersonName | undefined): Statement => ({ people, applications, here }) => sql`
  insert into assignments (id, application_id, subject_id, certifier_id, from_reviewer, to_reviewer, how, by_person, by_role, effective_on, recorded_at)
  values (${newId()}, ${applications.Ana}, ${people.Ana}, ${here}, ${people.Anh}, ${to ? people[to] : null}, ${how}, ${people.Sam}, 'operator', '2026-03-10', now())`
const letsGo = (step: string): Statement => ({ people, questions, here }) => sql`
  insert into question_history (id, thread_id, person_id, certifier_id, step, to_state, by_person, by_role, effective_on, recorded_at)
  values (${newId()}, ${questions.Ana}, ${people.Ana}, ${here}, ${step}, 'open', ${people.Marcus}, 'programSpecialist', '2026-03-10', now())`

/** Who gives and ends roles, who invites; and what the jobs do when a role ended. */
export const changesOfRoles: readonly Change[] = [
  ...ofMemberships, ...ofInvitations, ...ofHistory,
  change('assignments', 'the jobs', 'let go of Ana’s', '1 changed', lets('roleEnded', undefined)),
  change('assignments', 'the jobs', 'give Ana’s to Marcus', by, lets('roleEnded', 'Marcus')),
  change('assignments', 'the jobs', 'take Ana’s from Anh', by, lets('byHand', undefined)),
  change('question_history', 'the jobs', 'let go of Ana’s', '1 changed', letsGo('letGo')),
  change('question_history', 'the jobs', 'answer Ana’s', by, letsGo('answer')),
]
