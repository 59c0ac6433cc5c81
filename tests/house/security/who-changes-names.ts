import { sql, type RawBuilder } from 'kysely'
import { newId } from '#platform/identifiers.server.ts'
import type { ActorName, Scene } from './scene.ts'
import type { Change } from './who-changes.ts'

type Asker = 'Ana' | 'Marcus' | 'Sam'
type PersonName = keyof Scene['people']
type Statement = (scene: Scene) => RawBuilder<unknown>

const change = (table: string, as: ActorName, says: string, outcome: string, statement: Statement): Change =>
  ({ table, as, says, outcome, change: statement })
const by = 'refused by a policy'
const day = '2026-03-10'
const raw = (text: string): Statement => () => sql.raw(text)

/** One that was taken back already: of open ones there is one for each person. */
const asking = (of: PersonName, state = 'withdrawn'): Statement => ({ people, here }) =>
  sql`insert into name_changes (id, person_id, certifier_id, state, old_given_names, old_family_names, old_starts_on, given_names, family_names,
                                since_on, language, asked_on, decided_on, starts_on, recorded_at)
      values (${newId()}, ${people[of]}, ${here}, ${state}, 'X', '', ${day}, 'Y', '', ${day}, 'en', ${day},
              ${state === 'accepted' ? day : null}, ${state === 'accepted' ? day : null}, now())`
const accept = raw(`update name_changes set state = 'accepted', decided_on = '${day}', starts_on = '${day}'`)
const decline = raw(`update name_changes set state = 'declined', decided_on = '${day}', reason = 'other'`)
const takeBack = raw("update name_changes set state = 'withdrawn'")

/** The three ids that every row of a change carries. */
const of = ({ people, nameChanges, here }: Scene, name: Asker) => sql`${nameChanges[name]}::uuid, ${people[name]}::uuid, ${here}::uuid`
const paper = (owner: Asker, file: Asker = owner): Statement => (scene) =>
  sql`insert into name_change_evidence (id, change_id, person_id, certifier_id, file_id, name, type, bytes, previews, recorded_at)
      values (${newId()}, ${of(scene, owner)}, ${scene.files[file]}, 'x', 'image/jpeg', 1, 1, now())`
const step = (owner: Asker, who: PersonName, role: string): Statement => (scene) =>
  sql`insert into name_change_history (id, change_id, person_id, certifier_id, step, to_state, by_person, by_role, effective_on, recorded_at)
      values (${newId()}, ${of(scene, owner)}, 'x', 'asked', ${scene.people[who]}, ${role}, ${day}, now())`

const shownName = (name: Asker): Statement => ({ people, nameChanges }) =>
  sql`insert into names (id, person_id, kind, given_names, full_name, starts_on, ends_on, evidence_id, recorded_at)
      values (${newId()}, ${people[name]}, 'legal', 'X', 'X', ${day}, ${day}, ${nameChanges[name]}, now())`
const takeOver = (name: Asker): Statement => ({ nameChanges }) => sql`select record_accepted_name(${nameChanges[name]}::uuid, ${newId()}::uuid)`

/** Who may do what about the legal name of whom. */
export const changesOfNames: readonly Change[] = [
  change('names', 'Ana', 'says that evidence shows a name', by, shownName('Ana')),
  change('names', 'Ana', 'takes over a name that nobody accepted', 'refused with 42501', takeOver('Ana')),
  change('names', 'Marcus at work', 'takes over a name that nobody accepted', 'refused with 42501', takeOver('Ana')),
  change('names', 'the jobs', 'take over a name', 'refused', takeOver('Ana')),
  change('name_changes', 'Cora', 'asks', '1 changed', asking('Cora')),
  change('name_changes', 'Ana', 'asks for Cora', by, asking('Cora')),
  change('name_changes', 'Ana', 'asks for what is accepted', by, asking('Ana', 'accepted')),
  change('name_changes', 'Sam at work', 'asks at work', by, asking('Sam')),
  change('name_changes', 'Marcus at work', 'asks for Ana', by, asking('Ana')),
  change('name_changes', 'Ana', 'takes it back', '1 changed', takeBack),
  change('name_changes', 'Ana', 'accepts their own', by, accept),
  change('name_changes', 'Ana', 'asks for something else', 'refused', raw("update name_changes set family_names = 'X'")),
  change('name_changes', 'Marcus at work', 'accepts Ana’s and Sam’s, not their own', '2 changed', accept),
  change('name_changes', 'Marcus at work', 'takes back what others asked', by, takeBack),
  change('name_changes', 'Anh at work', 'declines ours', '3 changed', decline),
  change('name_changes', 'Dana elsewhere', 'declines Eve’s alone', '1 changed', decline),
  change('name_changes', 'Sam at work', 'declines', '0 changed', decline),
  change('name_changes', 'the jobs', 'decline', 'refused', decline),
  change('name_change_evidence', 'Ana', 'adds a paper', '1 changed', paper('Ana')),
  change('name_change_evidence', 'Ana', 'adds a paper to Sam’s', by, paper('Sam', 'Ana')),
  change('name_change_evidence', 'Sam at work', 'adds a paper at work', by, paper('Sam')),
  change('name_change_evidence', 'Marcus at work', 'adds a paper to Ana’s', by, paper('Ana')),
  change('name_change_evidence', 'Ana', 'takes a paper away', 'refused', raw('delete from name_change_evidence')),
  change('name_change_history', 'Ana', 'takes a step', '1 changed', step('Ana', 'Ana', 'person')),
  change('name_change_history', 'Ana', 'takes a step for Sam', by, step('Sam', 'Ana', 'person')),
  change('name_change_history', 'Ana', 'takes a step as Ben', by, step('Ana', 'Ben', 'person')),
  change('name_change_history', 'Ana', 'takes a step as staff', by, step('Ana', 'Ana', 'programSpecialist')),
  change('name_change_history', 'Sam at work', 'takes a step with their own at work', by, step('Sam', 'Sam', 'person')),
  change('name_change_history', 'Sam at work', 'takes a step with Ana’s', by, step('Ana', 'Sam', 'operator')),
  change('name_change_history', 'Marcus at work', 'takes a step with Ana’s', '1 changed', step('Ana', 'Marcus', 'programSpecialist')),
  change('name_change_history', 'Marcus at work', 'takes a step as Anh', by, step('Ana', 'Anh', 'programSpecialist')),
  change('name_change_history', 'Marcus at work', 'takes a step as a manager', by, step('Ana', 'Marcus', 'programManager')),
  change('name_change_history', 'Marcus at work', 'takes a step with their own', by, step('Marcus', 'Marcus', 'programSpecialist')),
  change('name_change_history', 'Marcus at work', 'takes a step as the person', by, step('Ana', 'Marcus', 'person')),
  change('name_change_history', 'Dana elsewhere', 'takes a step with Ana’s', by, step('Ana', 'Dana', 'programSpecialist')),
]
