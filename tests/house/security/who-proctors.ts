import { sql, type RawBuilder } from 'kysely'
import { hashOf, newId } from '#platform/identifiers.server.ts'
import type { ActorName, PersonName, Scene } from './scene.ts'
import type { Change } from './who-changes.ts'

type Statement = (scene: Scene) => RawBuilder<unknown>
const change = (table: string, as: ActorName, says: string, outcome: string, statement: Statement): Change =>
  ({ table, as, says, outcome, change: statement })
const by = 'refused by a policy'
const wrongStep = 'refused with 23001'
type Whose = PersonName | 'Sam before'
const person = (whose: Whose): PersonName => (whose === 'Sam before' ? 'Sam' : whose)
const raw = (text: string): Statement => () => sql.raw(text)
const where = (scene: Scene, whose: Whose) => (whose === 'Eve' ? scene.elsewhere : scene.here)

const admitting = raw("update exam_days set state = 'admitted', admitted_at = now(), id_kind = 'license', name_match = 'same'")
const admittingHere = raw("update exam_days set state = 'admitted', admitted_at = now(), id_kind = 'license', name_match = 'same' where state = 'here'")
const comes = raw("update exam_days set state = 'here', here_at = now() where state = 'expected'")
const turning = (state: string) => raw(`update exam_days set state = '${state}' where state = 'here'`)
const noting = (whose: Whose, who: PersonName, role: string, step = 'admit'): Statement => (scene) =>
  sql`insert into exam_day_history (id, day_id, subject_id, certifier_id, step, to_state, why, by_person, by_role, effective_on, recorded_at)
      values (${newId()}, ${scene.days[whose]}, ${scene.people[person(whose)]}, ${where(scene, whose)}, ${step}, 'here', 'x', ${scene.people[who]}, ${role}, '2026-03-10', now())`
const byNobody = (whose: Whose, role: string): Statement => (scene) =>
  sql`insert into exam_day_history (id, day_id, subject_id, certifier_id, step, to_state, by_role, effective_on, recorded_at)
      values (${newId()}, ${scene.days[whose]}, ${scene.people[person(whose)]}, ${where(scene, whose)}, 'finish', 'finished', ${role}, '2026-03-10', now())`
const incident = (whose: Whose, who: PersonName, role: string): Statement => (scene) =>
  sql`insert into exam_incidents (id, day_id, subject_id, certifier_id, kind, note, by_person, by_role, effective_on, recorded_at)
      values (${newId()}, ${scene.days[whose]}, ${scene.people[person(whose)]}, ${where(scene, whose)}, 'noise', 'x', ${scene.people[who]}, ${role}, '2026-03-10', now())`
const answering = (whose: Whose): Statement => (scene) =>
  sql`insert into exam_day_agreements (id, day_id, subject_id, certifier_id, agreement, version, language, text_shown, hash, answer, effective_on, recorded_at)
      values (${newId()}, ${scene.days[whose]}, ${scene.people[person(whose)]}, ${where(scene, whose)}, 'security', '1', 'en', 'x', ${hashOf('x')}, 'yes', '2026-03-10', now())`

const moving = raw("update exam_meetings set address = 'https://other.example.org/', revision = revision + 1")
const meeting = (where: 'here' | 'elsewhere'): Statement => (scene) =>
  sql`insert into exam_meetings (sitting_id, certifier_id, address, revision, recorded_at)
      values (${scene.seats.sittings[where]}, ${scene[where]}, 'https://x.example.org/', 1, now())`

/** Who does what on the day of the exam. Marcus proctors, too: he once coordinated for the provider that trained Ana. */
export const changesOfDays: readonly Change[] = [
  change('exam_days', 'Marcus as proctor', 'admits: not himself, not Ana, nobody elsewhere or before', '1 changed', admitting),
  change('exam_days', 'Anh at work', 'admits everybody here', '2 changed', admittingHere),
  change('exam_days', 'Mai at work', 'admits all but whom she knows', '1 changed', admittingHere),
  change('exam_days', 'Anh at work', 'gives everybody here time', '3 changed', raw('update exam_days set given_minutes = 5')),
  change('exam_days', 'Mai at work', 'gives all but whom she knows time', '2 changed', raw('update exam_days set given_minutes = 5')),
  change('exam_days', 'Marcus as proctor', 'says that another ID was shown, when nobody was admitted by it', wrongStep, raw("update exam_days set id_kind = 'other', name_match = 'same' where state = 'here'")),
  change('exam_days', 'Marcus at work', 'admits', '0 changed', admitting),
  change('exam_days', 'Ana', 'admits herself', '0 changed', admitting),
  change('exam_days', 'Marcus', 'says that he is here', '1 changed', comes),
  change('exam_days', 'Ana', 'says that Marcus is here', '0 changed', comes),
  change('exam_days', 'Marcus at work', 'says that he is here at work', '0 changed', comes),
  change('exam_days', 'Marcus', 'says when he came, and not that he did', by, raw("update exam_days set here_at = now() where state = 'expected'")),
  change('exam_days', 'Marcus as proctor', 'says that it is finished', wrongStep, turning('finished')),
  change('exam_days', 'Marcus as proctor', 'says that somebody declined', wrongStep, turning('declined')),
  change('exam_days', 'Ana', 'says that she agreed', '0 changed', turning('agreed')),
  change('exam_days', 'Marcus as proctor', 'renames somebody', 'refused', raw("update exam_days set given_names = 'X'")),
  change('exam_days', 'the jobs', 'admit', 'refused', admitting),
  change('exam_days', 'the jobs', 'expect nobody any more', '5 changed', raw('update exam_days set on_screen = false')),
  change('exam_days', 'the jobs', 'say that all have agreed', wrongStep, turning('agreed')),
  change('exam_day_agreements', 'Ana', 'answers', '1 changed', answering('Ana')),
  change('exam_day_agreements', 'Ana', 'answers for Sam', by, answering('Sam')),
  change('exam_day_agreements', 'Marcus as proctor', 'answers at work', by, answering('Marcus')),
  change('exam_day_history', 'Ana', 'notes a step of hers', '1 changed', noting('Ana', 'Ana', 'applicant', 'checkIn')),
  change('exam_day_history', 'Ana', 'notes that she was admitted', by, noting('Ana', 'Ana', 'applicant')),
  change('exam_day_history', 'Ana', 'notes a step of Sam’s', by, noting('Sam', 'Ana', 'applicant', 'checkIn')),
  change('exam_day_history', 'Ana', 'notes a step as Sam', by, noting('Ana', 'Sam', 'applicant', 'checkIn')),
  change('exam_day_history', 'Ana', 'notes a step as a proctor', by, noting('Ana', 'Ana', 'proctor', 'checkIn')),
  change('exam_day_history', 'Marcus as proctor', 'notes a step of his own as its person', by, noting('Marcus', 'Marcus', 'applicant', 'checkIn')),
  change('exam_day_history', 'Marcus as proctor', 'notes that Sam was admitted', '1 changed', noting('Sam', 'Marcus', 'proctor')),
  change('exam_day_history', 'Marcus as proctor', 'notes it of a day that is long past', by, noting('Sam before', 'Marcus', 'proctor')),
  change('exam_day_history', 'Anh at work', 'notes it of a day that is long past', '1 changed', noting('Sam before', 'Anh', 'programManager')),
  change('exam_day_history', 'Marcus as proctor', 'notes it of Ana, whom he trained', by, noting('Ana', 'Marcus', 'proctor')),
  change('exam_day_history', 'Marcus as proctor', 'notes it of himself', by, noting('Marcus', 'Marcus', 'proctor')),
  change('exam_day_history', 'Marcus as proctor', 'notes it of Eve', by, noting('Eve', 'Marcus', 'proctor')),
  change('exam_day_history', 'Marcus as proctor', 'notes it as Anh', by, noting('Sam', 'Anh', 'proctor')),
  change('exam_day_history', 'Marcus as proctor', 'notes it as a manager', by, noting('Sam', 'Marcus', 'programManager')),
  change('exam_day_history', 'Marcus as proctor', 'notes that Sam agreed', by, noting('Sam', 'Marcus', 'proctor', 'agree')),
  change('exam_day_history', 'Marcus at work', 'notes it as a specialist', by, noting('Sam', 'Marcus', 'proctor')),
  change('exam_day_history', 'Anh at work', 'notes that Ana was admitted', '1 changed', noting('Ana', 'Anh', 'programManager')),
  change('exam_day_history', 'Anh at work', 'notes it of Eve', by, noting('Eve', 'Anh', 'programManager')),
  change('exam_day_history', 'Mai at work', 'notes it of Ana, whom she knows', by, noting('Ana', 'Mai', 'programManager')),
  change('exam_day_history', 'the jobs', 'note a step', '1 changed', byNobody('Ana', 'house')),
  change('exam_day_history', 'the jobs', 'note a step as Anh', by, noting('Ana', 'Anh', 'programManager')),
  change('exam_incidents', 'Marcus as proctor', 'notes what happened to Sam', '1 changed', incident('Sam', 'Marcus', 'proctor')),
  change('exam_incidents', 'Marcus as proctor', 'notes it of a day that is long past', by, incident('Sam before', 'Marcus', 'proctor')),
  change('exam_incidents', 'Anh at work', 'notes it of a day that is long past', '1 changed', incident('Sam before', 'Anh', 'programManager')),
  change('exam_incidents', 'Marcus as proctor', 'notes it of Ana, whom he trained', by, incident('Ana', 'Marcus', 'proctor')),
  change('exam_incidents', 'Marcus as proctor', 'notes it of himself', by, incident('Marcus', 'Marcus', 'proctor')),
  change('exam_incidents', 'Marcus as proctor', 'notes it of Eve', by, incident('Eve', 'Marcus', 'proctor')),
  change('exam_incidents', 'Marcus as proctor', 'notes it as Anh', by, incident('Sam', 'Anh', 'proctor')),
  change('exam_incidents', 'Marcus as proctor', 'notes it as a manager', by, incident('Sam', 'Marcus', 'programManager')),
  change('exam_incidents', 'Anh at work', 'notes it of Eve', by, incident('Eve', 'Anh', 'programManager')),
  change('exam_incidents', 'Mai at work', 'notes it of Ana, whom she knows', by, incident('Ana', 'Mai', 'programManager')),
  change('exam_meetings', 'Anh at work', 'changes the meetings of her program', '2 changed', moving),
  change('exam_meetings', 'Marcus as proctor', 'changes one', '0 changed', moving),
  change('exam_meetings', 'Marcus at work', 'changes one', '0 changed', moving),
  change('exam_meetings', 'Ana', 'changes hers', '0 changed', moving),
  change('exam_meetings', 'Anh at work', 'changes one as if nobody had', wrongStep, raw("update exam_meetings set address = 'https://other.example.org/'")),
  change('exam_meetings', 'Anh at work', 'gives one elsewhere', by, meeting('elsewhere')),
  change('exam_meetings', 'Marcus as proctor', 'gives one', by, meeting('here')),
  change('exam_meetings', 'Ana', 'gives one', by, meeting('here')),
  change('exam_incidents', 'Ana', 'notes it of herself', by, incident('Ana', 'Ana', 'proctor')),
]
