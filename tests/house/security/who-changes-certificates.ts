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

const adding = (of: 'Ana' | 'Marcus', state = 'stored'): Statement => ({ people, here, certificates, applications }) =>
  sql`insert into training_certificates (id, subject_id, certifier_id, state, provider_id, quarter_hours, completed_on, language, printed_name,
                                         file_id, file_name, file_type, file_bytes, file_previews, added_on, application_id, counts_on, review_due_on, recorded_at)
      values (${newId()}, ${people[of]}, ${here}, ${state}, ${certificates.provider}, 320, ${day}, 'en', 'x', ${certificates.papers[of]}, 'x', 'image/jpeg', 1, 1,
              ${day}, ${applications[of]}, ${day}, ${day}, now())`
const to = (state: string): Statement => raw(`update training_certificates set state = '${state}'`)

/** The three ids that every row of a certificate carries. */
const of = ({ people, certificates, here }: Scene, name: PersonName) => sql`${certificates.ids[name]}::uuid, ${people[name]}::uuid, ${here}::uuid`
const step = (owner: PersonName, who: PersonName | undefined, role: string, toState = 'inReview'): Statement => (scene) =>
  sql`insert into training_certificate_history (id, certificate_id, subject_id, certifier_id, step, to_state, by_person, by_role, effective_on, recorded_at)
      values (${newId()}, ${of(scene, owner)}, 'x', ${toState}, ${who ? scene.people[who] : null}, ${role}, ${day}, now())`

const deciding = (about: PersonName, who: PersonName, role = 'programSpecialist', kind = 'accept', state = 'waiting'): Statement => (scene) =>
  sql`insert into training_decisions (id, certificate_id, subject_id, certifier_id, application_id, kind, state, points, decided_by, decided_role, decided_on,
                                      decided_at, leaves_at, answer_due_on, language, addressed_as, ended_at)
      values (${newId()}, ${of(scene, about)}, ${scene.applications[about]}, ${kind}, ${state}, '[{}]', ${scene.people[who]}, ${role}, ${day}, now(), now(),
              ${kind === 'reopen' ? day : null}, 'en', 'x', ${state === 'waiting' ? null : sql`now()`})`
const undoing = (who: PersonName, state = 'undone'): Statement => ({ people }) =>
  sql`update training_decisions set state = ${state}, ended_at = now(), ended_by = ${people[who]}`
const leaving = (state: string): Statement => raw(`update training_decisions set state = '${state}', ended_at = now() where state = 'waiting'`)

/** Who may do what with whose training certificate. */
export const changesOfCertificates: readonly Change[] = [
  change('training_certificates', 'Marcus', 'adds one', '1 changed', adding('Marcus')),
  change('training_certificates', 'Marcus', 'adds one for Ana', by, adding('Ana')),
  change('training_certificates', 'Marcus', 'adds one that is read already', by, adding('Marcus', 'inReview')),
  change('training_certificates', 'Marcus at work', 'adds one at work', by, adding('Marcus')),
  change('training_certificates', 'the jobs', 'add one', 'refused', adding('Marcus')),
  change('training_certificates', 'Ben', 'removes what is stored of his alone', '1 changed', to('removed')),
  change('training_certificates', 'Ben', 'stores it again', by, to('stored')),
  change('training_certificates', 'Ana', 'removes what is being read', '0 changed', to('removed')),
  change('training_certificates', 'Ana', 'says that she has more hours', 'refused', raw('update training_certificates set quarter_hours = 400')),
  change('training_certificates', 'Sam at work', 'removes his own at work', '0 changed', to('removed')),
  change('training_certificates', 'Marcus', 'hands in again what was refused', 'refused with 23001', to('inReview')),
  change('training_certificates', 'Ben', 'hands in what no approval asks for', 'refused with 23001', ({ applications }) =>
    sql`update training_certificates set state = 'inReview', application_id = ${applications.Ben}, counts_on = ${day}, review_due_on = ${day}`),
  change('training_certificates', 'Marcus at work', 'accepts', '0 changed', to('accepted')),
  change('training_certificates', 'the jobs', 'set the day of the answer', '7 changed', raw(`update training_certificates set review_due_on = '${day}'`)),
  change('training_certificates', 'the jobs', 'remove', by, to('removed')),
  change('training_certificate_history', 'Ana', 'takes a step', '1 changed', step('Ana', 'Ana', 'applicant')),
  change('training_certificate_history', 'Ana', 'accepts', by, step('Ana', 'Ana', 'applicant', 'accepted')),
  change('training_certificate_history', 'Ana', 'takes a step for Sam', by, step('Sam', 'Ana', 'applicant')),
  change('training_certificate_history', 'Ana', 'takes a step as Ben', by, step('Ana', 'Ben', 'applicant')),
  change('training_certificate_history', 'Ana', 'takes a step as staff', by, step('Ana', 'Ana', 'programSpecialist')),
  change('training_certificate_history', 'Sam at work', 'takes a step with their own at work', by, step('Sam', 'Sam', 'applicant')),
  change('training_certificate_history', 'Marcus at work', 'takes a step with Ana’s', by, step('Ana', 'Marcus', 'programSpecialist')),
  change('training_certificate_history', 'the jobs', 'begin a review', '1 changed', step('Ana', undefined, 'clock')),
  change('training_certificate_history', 'the jobs', 'accept in the name of Marcus', '1 changed', step('Ana', 'Marcus', 'programSpecialist', 'accepted')),
  change('training_certificate_history', 'the jobs', 'remove one', by, step('Ana', undefined, 'clock', 'removed')),
  change('training_certificate_history', 'the jobs', 'accept in nobody’s name', by, step('Ana', undefined, 'clock', 'accepted')),
  change('training_decisions', 'Marcus at work', 'decides about Sam', '1 changed', deciding('Sam', 'Marcus')),
  change('training_decisions', 'Marcus at work', 'decides about Sam as Anh', by, deciding('Sam', 'Anh')),
  change('training_decisions', 'Marcus at work', 'decides about Sam as a manager', by, deciding('Sam', 'Marcus', 'programManager')),
  change('training_decisions', 'Marcus at work', 'opens Sam’s again', by, deciding('Sam', 'Marcus', 'programSpecialist', 'reopen')),
  change('training_decisions', 'Marcus at work', 'decides what has left', by, deciding('Sam', 'Marcus', 'programSpecialist', 'accept', 'left')),
  change('training_decisions', 'Marcus at work', 'decides about himself', by, deciding('Marcus', 'Marcus')),
  change('training_decisions', 'Anh at work', 'opens Sam’s again', '1 changed', deciding('Sam', 'Anh', 'programManager', 'reopen')),
  change('training_decisions', 'Dana elsewhere', 'decides about Sam', by, deciding('Sam', 'Dana')),
  change('training_decisions', 'Mai at work', 'decides about Ana, whom she knows', by, deciding('Ana', 'Mai', 'programManager')),
  change('training_decisions', 'Ana', 'decides about herself', by, deciding('Ana', 'Ana')),
  change('training_decisions', 'the jobs', 'decide about Sam', 'refused', deciding('Sam', 'Marcus')),
  change('training_decisions', 'Marcus at work', 'undoes his own, and not about himself', '1 changed', undoing('Marcus')),
  change('training_decisions', 'Marcus at work', 'undoes as Anh', by, undoing('Anh')),
  change('training_decisions', 'Marcus at work', 'says that his has left', by, undoing('Marcus', 'left')),
  change('training_decisions', 'Anh at work', 'undoes ours', '3 changed', undoing('Anh')),
  change('training_decisions', 'Mai at work', 'undoes ours, and not about Ana', '2 changed', undoing('Mai')),
  change('training_decisions', 'Sam at work', 'undoes', '0 changed', undoing('Sam')),
  change('training_decisions', 'the jobs', 'let decisions leave', '4 changed', leaving('left')),
  change('training_decisions', 'the jobs', 'undo', by, leaving('undone')),
]
