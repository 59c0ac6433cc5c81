import { sql, type RawBuilder } from 'kysely'
import { newId } from '#platform/identifiers.server.ts'
import type { ActorName, PersonName, Scene } from './scene.ts'
import type { Change } from './who-changes.ts'

type Statement = (scene: Scene) => RawBuilder<unknown>
const change = (table: string, as: ActorName, says: string, outcome: string, statement: Statement): Change =>
  ({ table, as, says, outcome, change: statement })
const by = 'refused by a policy'
/** What the database refuses to everybody: what is kept as it is. */
const kept = 'refused with 23001'
const day = '2026-03-10'
const raw = (text: string): Statement => () => sql.raw(text)

/** Reads nothing, so that no policy for reading stands before the one for changing. */
const moreTime = 'update assessments set extended_minutes = 15'
const otherDevice = "update assessments set device_hash = 'x'"
const answering = `update assessment_items set choice = 'a', revision = revision + 1, answered_at = '${day}T18:00:01Z' where position = 2`

const starting = (name: PersonName): Statement => ({ people }) =>
  sql`insert into assessments (id, kind, subject_id, bank_version, items, language, state, started_at, grace_seconds, policy_date, recorded_at)
      values (${newId()}, 'practice', ${people[name]}, 'x', 20, 'en', 'open', now(), 0, ${day}, now())`
const noting = (owner: PersonName, who: PersonName, role: string, step: string): Statement => ({ people, assessments, here, elsewhere }) =>
  sql`insert into assessment_history (id, assessment_id, subject_id, certifier_id, step, to_state, by_person, by_role, why, minutes, effective_on, recorded_at)
      values (${newId()}, ${assessments[owner]}, ${people[owner]}, ${owner === 'Eve' ? elsewhere : here}, ${step}, 'open', ${people[who]}, ${role}, 'x',
              ${step === 'extend' ? 1 : null}, ${day}, now())`

/** Who may do what with practice exams and exams. */
export const changesOfAssessments: readonly Change[] = [
  change('assessments', 'Ana', 'begins one without the house', 'refused', starting('Ana')),
  change('assessments', 'Ana', 'goes on in another browser, with what is open of hers', '1 changed', raw(otherDevice)),
  change('assessments', 'Ana', 'gives herself time', kept, raw(moreTime)),
  change('assessments', 'Ana', 'ends hers without the house', kept, raw("update assessments set state = 'voided', ended_at = now()")),
  change('assessments', 'Ana', 'says that she passed', 'refused', raw('update assessments set passed = true')),
  change('assessments', 'Ben', 'goes on in another browser, without an exam', '0 changed', raw(otherDevice)),
  change('assessments', 'Sam at work', 'goes on with his own at work', '0 changed', raw(otherDevice)),
  change('assessments', 'Anh at work', 'gives time to who sits here', '4 changed', raw(moreTime)),
  change('assessments', 'Anh at work', 'takes time away', kept, raw("update assessments set ends_at = ends_at - interval '1 minute'")),
  change('assessments', 'Anh at work', 'lets one be finished', kept, raw("update assessments set state = 'finished', ended_at = now()")),
  change('assessments', 'Anh at work', 'takes exams to her own browser', kept, raw(otherDevice)),
  change('assessments', 'Mai at work', 'gives time, but not to herself nor to whom she knows', '2 changed', raw(moreTime)),
  change('assessments', 'Marcus at work', 'gives time', '0 changed', raw(moreTime)),
  change('assessments', 'the jobs', 'end what is open', '6 changed', raw("update assessments set state = 'voided', ended_at = now() where state = 'open'")),
  change('assessments', 'the jobs', 'change what has ended', kept, raw("update assessments set correct = counted where state = 'finished'")),
  change('assessment_items', 'Ana', 'answers hers that is open', '1 changed', ({ assessments }) => sql`${sql.raw(answering)} and assessment_id = ${assessments.Ana}`),
  change('assessment_items', 'Ana', 'answers after the end', kept, raw(answering)),
  change('assessment_items', 'Ana', 'leaves one revision out', kept, raw(answering.replace('+ 1', '+ 2'))),
  change('assessment_items', 'Ana', 'takes another question', 'refused', raw("update assessment_items set item_id = 'x'")),
  change('assessment_items', 'Anh at work', 'answers for others', '0 changed', raw(answering)),
  change('assessment_items', 'the jobs', 'answer', 'refused', raw(answering)),
  change('assessment_answers', 'Ana', 'writes what she did not answer', 'refused', ({ assessments, people }) =>
    sql`insert into assessment_answers (assessment_id, subject_id, position, revision, flagged, recorded_at) values (${assessments.Ana}, ${people.Ana}, 3, 1, false, now())`),
  change('assessment_scores', 'Ana', 'writes a score', 'refused', ({ assessments, people }) =>
    sql`insert into assessment_scores (assessment_id, subject_id, competency, counted, correct, recorded_at) values (${assessments.Ana}, ${people.Ana}, 'x', 1, 1, now())`),
  change('assessment_history', 'Ana', 'notes that she went to another browser', '1 changed', noting('Ana', 'Ana', 'person', 'takeOver')),
  change('assessment_history', 'Ana', 'notes it of Sam', by, noting('Sam', 'Ana', 'person', 'takeOver')),
  change('assessment_history', 'Ana', 'notes it as Ben', by, noting('Ana', 'Ben', 'person', 'takeOver')),
  change('assessment_history', 'Ana', 'notes it as a manager', by, noting('Ana', 'Ana', 'programManager', 'takeOver')),
  change('assessment_history', 'Ana', 'notes a break', by, noting('Ana', 'Ana', 'person', 'pause')),
  change('assessment_history', 'Marcus at work', 'notes his own at work', by, noting('Marcus', 'Marcus', 'person', 'takeOver')),
  change('assessment_history', 'Anh at work', 'notes more time', '1 changed', noting('Ana', 'Anh', 'programManager', 'extend')),
  change('assessment_history', 'Anh at work', 'notes more time elsewhere', by, noting('Eve', 'Anh', 'programManager', 'extend')),
  change('assessment_history', 'Anh at work', 'notes more time as Mai', by, noting('Ana', 'Mai', 'programManager', 'extend')),
  change('assessment_history', 'Anh at work', 'notes more time as a specialist', by, noting('Ana', 'Anh', 'programSpecialist', 'extend')),
  change('assessment_history', 'Anh at work', 'notes a break', by, noting('Ana', 'Anh', 'programManager', 'pause')),
  change('assessment_history', 'Mai at work', 'notes more time for herself', by, noting('Mai', 'Mai', 'programManager', 'extend')),
  change('assessment_history', 'Mai at work', 'notes more time for whom she knows', by, noting('Ana', 'Mai', 'programManager', 'extend')),
  change('assessment_history', 'Marcus at work', 'notes more time as a manager', by, noting('Sam', 'Marcus', 'programManager', 'extend')),
  change('assessments', 'Ana', 'deletes hers', 'refused', raw('delete from assessments')),
  ...(['assessments', 'assessment_items', 'assessment_answers', 'assessment_scores', 'assessment_history'] as const).map((table) =>
    change(table, 'the jobs', 'delete exams', 'append-only', raw(`delete from ${table}`))),
  change('assessment_answers', 'the jobs', 'delete what Cora practiced, at her wish', '1 changed', ({ people }) => sql`delete from assessment_answers where subject_id = ${people.Cora}`),
  change('assessment_scores', 'the jobs', 'delete how Cora did in practice', '17 changed', ({ people }) => sql`delete from assessment_scores where subject_id = ${people.Cora}`),
  change('item_responses', 'Anh at work', 'changes what was answered', 'refused', raw('update item_responses set correct = true')),
]
