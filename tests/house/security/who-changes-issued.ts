import { sql, type RawBuilder } from 'kysely'
import { newId } from '#platform/identifiers.server.ts'
import type { ActorName, PersonName, Scene } from './scene.ts'
import type { Change } from './who-changes.ts'

type Statement = (scene: Scene) => RawBuilder<unknown>

const change = (table: string, as: ActorName, says: string, outcome: string, statement: Statement): Change =>
  ({ table, as, says, outcome, change: statement })
const by = 'refused by a policy'
const day = '2026-03-10'
const raw = (text: string): Statement => () => sql.raw(text)

const issuing = (state = 'active'): Statement => ({ people, here, issued }) =>
  sql`insert into certificates (id, number, code, jurisdiction_id, certifier_id, subject_id, application_id, eligibility_id, state, since_on, issued_on,
                                valid_through, renewable_through, policy_date, recorded_at)
      values (${newId()}, '222-222-2222', '2222222222222222222222222', 'california', ${here}, ${people.Cora}, ${newId()}, ${issued.eligibilityOfCora}, ${state}, ${day},
              ${day}, ${day}, ${day}, ${day}, now())`
const to = (state: string): Statement => raw(`update certificates set state = '${state}'`)

const step = (owner: PersonName, who: PersonName | undefined, role: string): Statement => ({ people, issued, here, elsewhere }) =>
  sql`insert into certificate_history (id, certificate_id, subject_id, certifier_id, step, to_state, reason, by_person, by_role, effective_on, recorded_at)
      values (${newId()}, ${issued.ids[owner]}, ${people[owner]}, ${owner === 'Eve' ? elsewhere : here}, 'x', 'suspended', ${who ? 'other' : null},
              ${who ? people[who] : null}, ${role}, ${day}, now())`
const naming = (owner: PersonName): Statement => ({ people, issued, here }) =>
  sql`insert into certificate_names (id, certificate_id, subject_id, certifier_id, given_names, family_names, full_name, change_id, starts_on, recorded_at)
      values (${newId()}, ${issued.ids[owner]}, ${people[owner]}, ${here}, 'x', 'x', 'x x', (select id from name_changes where person_id = ${people[owner]} limit 1), ${day}, now())`

/** Who may do what with whose certificate. */
export const changesOfIssued: readonly Change[] = [
  change('certificates', 'the jobs', 'issue one', '1 changed', issuing()),
  change('certificates', 'the jobs', 'issue one that is suspended', by, issuing('suspended')),
  change('certificates', 'Anh at work', 'issues one', 'refused', issuing()),
  change('certificates', 'Cora', 'issues herself one', 'refused', issuing()),
  change('certificates', 'Anh at work', 'revokes those of others', '3 changed', to('revoked')),
  change('certificates', 'Mai at work', 'revokes those of others, and not Ana’s', '3 changed', to('revoked')),
  change('certificates', 'Marcus at work', 'revokes', '0 changed', to('revoked')),
  change('certificates', 'Sam at work', 'revokes', '0 changed', to('revoked')),
  change('certificates', 'Dana elsewhere', 'revokes', '0 changed', to('revoked')),
  change('certificates', 'Ana', 'revokes her own', '0 changed', to('revoked')),
  change('certificates', 'Anh at work', 'lets them expire', 'refused with 23001', to('expired')),
  change('certificates', 'Anh at work', 'makes one last longer', 'refused', raw("update certificates set valid_through = '2099-01-01'")),
  change('certificates', 'the jobs', 'let all expire', '5 changed', to('expired')),
  change('certificates', 'the jobs', 'revoke', 'refused with 23001', to('revoked')),
  change('certificate_history', 'Anh at work', 'writes a step of Ana’s', '1 changed', step('Ana', 'Anh', 'programManager')),
  change('certificate_history', 'Anh at work', 'writes a step as Mai', by, step('Ana', 'Mai', 'programManager')),
  change('certificate_history', 'Anh at work', 'writes a step of her own', by, step('Anh', 'Anh', 'programManager')),
  change('certificate_history', 'Anh at work', 'writes a step elsewhere', by, step('Eve', 'Anh', 'programManager')),
  change('certificate_history', 'Mai at work', 'writes a step of Ana’s, whom she knows', by, step('Ana', 'Mai', 'programManager')),
  change('certificate_history', 'Marcus at work', 'writes a step as a manager', by, step('Ana', 'Marcus', 'programManager')),
  change('certificate_history', 'Marcus at work', 'writes a step as a specialist', by, step('Ana', 'Marcus', 'programSpecialist')),
  change('certificate_history', 'Ana', 'writes a step of her own', by, step('Ana', 'Ana', 'programManager')),
  change('certificate_history', 'the jobs', 'write what the clock did', '1 changed', step('Ana', undefined, 'clock')),
  change('certificate_history', 'the jobs', 'write in the name of Anh', by, step('Ana', 'Anh', 'clock')),
  change('certificate_history', 'the jobs', 'write as nobody with a role', by, step('Ana', undefined, 'programManager')),
  change('certificate_names', 'the jobs', 'put a name on one', '1 changed', naming('Ana')),
  change('certificate_names', 'Ana', 'puts a name on her own', 'refused', naming('Ana')),
  change('certificate_names', 'Anh at work', 'puts a name on Ana’s', 'refused', naming('Ana')),
  change('registry_entries', 'Anh at work', 'writes into the registry', 'refused', raw("update registry_entries set status = 'active'")),
  change('registry_entries', 'the jobs', 'write into the registry', 'refused', raw("update registry_entries set status = 'active'")),
  change('registry_entries', 'signing in', 'writes into the registry', 'refused', raw("update registry_entries set status = 'active'")),
]
