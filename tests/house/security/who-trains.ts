import { sql, type RawBuilder } from 'kysely'
import { newId } from '#platform/identifiers.server.ts'
import type { ActorName, Scene } from './scene.ts'
import type { Providers } from './training-scene.ts'
import type { Change } from './who-changes.ts'

type PersonName = keyof Scene['people']
type Statement = (scene: Scene) => RawBuilder<unknown>
const change = (table: string, as: ActorName, says: string, outcome: string, statement: Statement): Change =>
  ({ table, as, says, outcome, change: statement })
const by = 'refused by a policy'
const day = '2026-03-10'
const raw = (text: string) => () => sql.raw(text)
const place = (where: keyof Providers) => (where === 'Far' ? 'elsewhere' : 'here')

const adding = (where: 'here' | 'elsewhere'): Statement => (scene) =>
  sql`insert into training_providers (id, certifier_id, name, entity, counties, online, recorded_on, recorded_at)
      values (${newId()}, ${scene[where]}, 'New', 'other', '', true, ${day}, now())`
const approving = (of: keyof Providers): Statement => (scene) =>
  sql`insert into provider_approvals values (${newId()}, ${scene.providers[of]}, ${scene[place(of)]}, 'crisis', 'en', ${day}, ${day}, ${day}, now())`
const suspending = (of: keyof Providers): Statement => (scene) =>
  sql`insert into provider_approval_changes
      select ${newId()}::uuid, id, provider_id, certifier_id, 'ended', ${day}::date, ${day}::date, now() from provider_approvals where provider_id = ${scene.providers[of]}`
const noting = (of: keyof Providers, who: PersonName, role: string): Statement => (scene) =>
  sql`insert into provider_history (id, provider_id, certifier_id, step, fields, by_person, by_role, effective_on, recorded_at)
      values (${newId()}, ${scene.providers[of]}, ${scene[place(of)]}, 'changed', '{}', ${scene.people[who]}, ${role}, ${day}, now())`
const notingApproval = (who: PersonName, role: string): Statement => (scene) =>
  sql`insert into provider_history (id, provider_id, certifier_id, approval_id, step, fields, by_person, by_role, effective_on, recorded_at)
      select ${newId()}::uuid, provider_id, certifier_id, id, 'approved', '{}', ${scene.people[who]}::uuid, ${role}, ${day}::date, now()
        from provider_approvals where provider_id = ${scene.providers.Rio}`
const issuing = (of: keyof Providers, to: string, who: PersonName): Statement => (scene) =>
  sql`insert into training_completions (id, provider_id, certifier_id, name, email, training, language, hours, started_on, completed_on, certificate_number,
                                        issued_by, effective_on, recorded_at)
      values (${newId()}, ${scene.providers[of]}, ${scene[place(of)]}, 'X', ${to}, 'core80', 'es', 80, ${day}, ${day}, 'N', ${scene.people[who]}, ${day}, now())`
const withdrawing = (who: PersonName): Statement => ({ people }) =>
  sql`update training_completions set withdrawn_on = ${day}, withdrawn_why = 'x', withdrawn_by = ${people[who]}, withdrawn_at = now()`

const notTheirs = (table: string, statement: Statement): Change[] => [
  change(table, 'Sam at work', 'writes', by, statement),
  change(table, 'Ben at Río', 'writes', by, statement),
  change(table, 'Ana', 'writes', by, statement),
  change(table, 'the jobs', 'write', 'refused', statement),
  change(table, 'signing in', 'writes', 'refused', statement),
]

const ofProviders: readonly Change[] = [
  change('training_providers', 'Marcus at work', 'adds one', '1 changed', adding('here')),
  change('training_providers', 'Anh at work', 'adds one', '1 changed', adding('here')),
  change('training_providers', 'Marcus at work', 'adds one elsewhere', by, adding('elsewhere')),
  ...notTheirs('training_providers', adding('here')),
  change('training_providers', 'Marcus at work', 'changes ours', '3 changed', raw('update training_providers set website = null')),
  change('training_providers', 'Dana elsewhere', 'changes hers', '1 changed', raw('update training_providers set website = null')),
  change('training_providers', 'Sam at work', 'changes them', '0 changed', raw('update training_providers set website = null')),
  change('training_providers', 'Ben at Río', 'changes his', '0 changed', raw('update training_providers set website = null')),
  change('training_providers', 'Anh at work', 'moves them to another body', 'refused', ({ elsewhere }) => sql`update training_providers set certifier_id = ${elsewhere}`),
]

const ofApprovals: readonly Change[] = [
  change('provider_approvals', 'Anh at work', 'approves Río', '1 changed', approving('Rio')),
  change('provider_approvals', 'Anh at work', 'approves Far', by, approving('Far')),
  change('provider_approvals', 'Marcus at work', 'approves Río', by, approving('Rio')),
  ...notTheirs('provider_approvals', approving('Rio')),
  change('provider_approvals', 'Anh at work', 'makes one longer', 'refused', raw("update provider_approvals set ends_on = '2030-01-01'")),
  change('provider_approval_changes', 'Anh at work', 'suspends Río', '1 changed', suspending('Rio')),
  change('provider_approval_changes', 'Anh at work', 'suspends Far', by, suspending('Far')),
  change('provider_approval_changes', 'Marcus at work', 'suspends Río', by, suspending('Rio')),
  ...notTheirs('provider_approval_changes', suspending('Rio')),
  change('provider_approval_changes', 'Anh at work', 'makes it not have been', 'refused', raw('delete from provider_approval_changes')),
]

const ofHistory: readonly Change[] = [
  change('provider_history', 'Anh at work', 'notes a step', '1 changed', noting('Rio', 'Anh', 'programManager')),
  change('provider_history', 'Marcus at work', 'notes a step', '1 changed', noting('Rio', 'Marcus', 'programSpecialist')),
  change('provider_history', 'Anh at work', 'notes that she approved it', '1 changed', notingApproval('Anh', 'programManager')),
  change('provider_history', 'Marcus at work', 'notes that he approved it', by, notingApproval('Marcus', 'programSpecialist')),
  change('provider_history', 'Marcus at work', 'notes a step as Anh', by, noting('Rio', 'Anh', 'programSpecialist')),
  change('provider_history', 'Marcus at work', 'notes a step as a manager', by, noting('Rio', 'Marcus', 'programManager')),
  change('provider_history', 'Anh at work', 'notes a step with Far', by, noting('Far', 'Anh', 'programManager')),
  change('provider_history', 'Sam at work', 'notes a step', 'refused with 23514', noting('Rio', 'Sam', 'operator')),
  change('provider_history', 'Ben at Río', 'notes a step', by, noting('Rio', 'Ben', 'trainingCoordinator')),
  change('provider_history', 'the jobs', 'note a step', 'refused', noting('Rio', 'Anh', 'programManager')),
]

const ofCompletions: readonly Change[] = [
  change('training_completions', 'Ben at Río', 'issues one to Cora', '1 changed', issuing('Rio', 'cora@example.org', 'Ben')),
  change('training_completions', 'Ben at Río', 'issues one to himself', by, issuing('Rio', 'BEN@example.org', 'Ben')),
  change('training_completions', 'Ben at Río', 'issues one as Anh', by, issuing('Rio', 'cora@example.org', 'Anh')),
  change('training_completions', 'Ben at Río', 'issues one of Sol', by, issuing('Sol', 'cora@example.org', 'Ben')),
  change('training_completions', 'Ben', 'issues one for himself', by, issuing('Rio', 'cora@example.org', 'Ben')),
  change('training_completions', 'Anh at work', 'issues one', by, issuing('Rio', 'cora@example.org', 'Anh')),
  change('training_completions', 'the jobs', 'issue one', 'refused', issuing('Rio', 'cora@example.org', 'Ben')),
  change('training_completions', 'Ben at Río', 'says whose it is', 'refused', ({ people }) => sql`update training_completions set subject_id = ${people.Cora}`),
  change('training_completions', 'Ben at Río', 'withdraws those of Río, and not his own', '2 changed', withdrawing('Ben')),
  change('training_completions', 'Ben at Río', 'withdraws as Anh', by, withdrawing('Anh')),
  change('training_completions', 'Anh at work', 'withdraws', '0 changed', withdrawing('Anh')),
  change('training_completions', 'Ana', 'withdraws her own', '0 changed', withdrawing('Ana')),
  change('training_completions', 'Ben at Río', 'makes hours more', 'refused', raw('update training_completions set hours = 90')),
  change('training_completions', 'the jobs', 'withdraw', 'refused', withdrawing('Ben')),
]

/** Who keeps the list of providers, who approves, and who issues. */
export const changesOfTraining: readonly Change[] = [...ofProviders, ...ofApprovals, ...ofHistory, ...ofCompletions]
