import { sql, type RawBuilder } from 'kysely'
import { newId } from '#platform/identifiers.server.ts'
import type { ActorName, Scene } from './scene.ts'

type PersonName = keyof Scene['people']

/** Someone tries to change something. Updates name no row: what they reach is what the database lets them reach. */
export interface Change {
  readonly table: string
  readonly as: ActorName
  readonly says: string
  readonly change: (scene: Scene) => RawBuilder<unknown>
  readonly outcome: string
}

const change = (table: string, as: ActorName, says: string, outcome: string, statement: Change['change']): Change =>
  ({ table, as, says, outcome, change: statement })

/** The three ids that every row of an application carries. */
const owned = ({ people, applications, here }: Scene, name: PersonName) =>
  sql`${applications[name]}::uuid, ${people[name]}::uuid, ${here}::uuid`

const newName = (of: PersonName) => ({ people }: Scene) =>
  sql`insert into names (id, person_id, kind, full_name, starts_on, ends_on, recorded_at)
      values (${newId()}, ${people[of]}, 'chosen', 'X', '2026-03-01', '2026-03-02', now())`
const formResult = (of: PersonName | undefined) => ({ people }: Scene) =>
  sql`insert into form_results (form_id, person_id, address, content_hash, result, recorded_at)
      values (${newId()}, ${of ? people[of] : null}, '/', 'x', '{}', now())`
const keptForm = ({ people }: Scene) =>
  sql`insert into kept_forms (id, person_id, address, sealed, recorded_at, expires_at)
      values (${newId()}, ${people.Ana}, '/', 'x', now(), now())`
const newFile = (of: PersonName) => ({ people }: Scene) =>
  sql`insert into files (id, person_id, kind, name, type, bytes, sha256, received_sha256, previews, recorded_at)
      values (${newId()}, ${people[of]}, 'identity', 'x', 'image/jpeg', 1, repeat('0', 64), repeat('0', 64), 1, now())`
const message = ({ people }: Scene) =>
  sql`insert into messages (id, person_id, letter, letter_version, language, to_email, subject, text_body, html_body, state,
                            written_at, effective_on)
      values (${newId()}, ${people.Ana}, 'x', 1, 'en', 'x', 'x', 'x', 'x', 'waiting', now(), '2026-03-10')`
const news = () => sql`insert into news (id, kind, about, effective_on, recorded_at) values (${newId()}, 'x', '{}', '2026-03-10', now())`
const auditOf = (of: PersonName | undefined, role = 'self', at?: 'here' | 'elsewhere') => (scene: Scene) =>
  sql`insert into audit (id, at, person_id, organisation_id, role, action, record_kind, record_ids)
      values (${newId()}, now(), ${of ? scene.people[of] : null}, ${at ? scene[at] : null}, ${role}, 'opened', 'x', '{}')`
const newApplication = (of: PersonName) => ({ people, here }: Scene) =>
  sql`insert into applications (id, reference, jurisdiction_id, certifier_id, subject_id, state, started_on, recorded_at)
      values (${newId()}, '222-222-22', 'california', ${here}, ${people[of]}, 'draft', '2026-03-10', now())`
const answer = (of: PersonName) => (scene: Scene) =>
  sql`insert into application_answers (application_id, subject_id, certifier_id, question, value, revision, saved_at)
      values (${owned(scene, of)}, 'another', '""', 1, now())`
const document = (of: PersonName) => (scene: Scene) =>
  sql`insert into application_documents (id, application_id, subject_id, certifier_id, kind, file_id, name, type, bytes, sha256, previews, added_at)
      select ${newId()}, ${owned(scene, of)}, 'identity', ${scene.files[of]}::uuid, 'x', 'image/jpeg', 1, repeat('0', 64), 1, now()`
const reminder = ({ applications }: Scene) =>
  sql`insert into application_reminders (application_id, days, due_on, letter_written, recorded_at) values (${applications.Ana}, 14, '2026-05-25', true, now())`
const ended = (of: PersonName, to = 'void', by?: PersonName) => (scene: Scene) =>
  sql`insert into application_history (id, application_id, subject_id, certifier_id, step, to_state, by_person, by_role, effective_on, recorded_at)
      values (${newId()}, ${owned(scene, of)}, 'x', ${to}, ${by ? scene.people[by] : null}, 'clock', '2026-03-10', now())`
const submission = (of: PersonName) => (scene: Scene) =>
  sql`insert into submissions (application_id, subject_id, certifier_id, number, language, content_version, answers, hash, sent_on,
                               recorded_at)
      values (${owned(scene, of)}, 2, 'en', 'x', '[]', 'x', '2026-03-10', now())`
const history = (of: PersonName, by: PersonName, role: string) => (scene: Scene) =>
  sql`insert into application_history (id, application_id, subject_id, certifier_id, step, to_state, by_person, by_role, effective_on,
                                       recorded_at)
      values (${newId()}, ${owned(scene, of)}, 'x', 'submitted', ${scene.people[by]}, ${role}, '2026-03-10', now())`
const signature = (of: PersonName) => ({ people }: Scene) =>
  sql`insert into signed_agreements (id, person_id, agreement, version, language, text_shown, hash, typed_name, effective_on, recorded_at)
      values (${newId()}, ${people[of]}, 'x', '1', 'en', 'x', encode(sha256('x'), 'hex'), 'X', '2026-03-10', now())`
const partDone = (of: PersonName) => ({ people }: Scene) =>
  sql`insert into orientation_parts_done (person_id, part, version, effective_on, recorded_at)
      values (${people[of]}, 'another', '1.0', '2026-03-10', now())`
const checkPassed = (of: PersonName) => ({ people }: Scene) =>
  sql`insert into orientation_checks_passed (person_id, version, effective_on, recorded_at) values (${people[of]}, '2.0', '2026-03-10', now())`
/** The three ids that every row of a question carries. */
const ofThread = ({ people, questions, here }: Scene, name: PersonName) =>
  sql`${questions[name]}::uuid, ${people[name]}::uuid, ${here}::uuid`
const question = (of: PersonName, state = 'open') => ({ people, here }: Scene) =>
  sql`insert into question_threads (id, person_id, certifier_id, state, language, message_count, started_on, waiting_on, active_on, active_at)
      values (${newId()}, ${people[of]}, ${here}, ${state}, 'en', 1, '2026-03-10', '2026-03-10', '2026-03-10', now())`
const questionMessage = (of: PersonName, by: PersonName, role: string) => (scene: Scene) =>
  sql`insert into question_messages (id, thread_id, person_id, certifier_id, number, kind, channel, happened_on, language, text, by_person,
                                     by_role, recorded_at)
      values (${newId()}, ${ofThread(scene, of)}, 2, ${role === 'person' ? 'asked' : 'answer'}, 'form', '2026-03-10', 'en', 'x',
              ${scene.people[by]}, ${role}, now())`
const questionStep = (of: PersonName, by: PersonName, role: string) => (scene: Scene) =>
  sql`insert into question_history (id, thread_id, person_id, certifier_id, step, to_state, by_person, by_role, effective_on, recorded_at)
      values (${newId()}, ${ofThread(scene, of)}, 'x', 'open', ${scene.people[by]}, ${role}, '2026-03-10', now())`
const raw = (text: string) => () => sql.raw(text)

/** Reaches what may be reached, without a look at it, and changes nothing: nobody has any of them. */
const decide = raw('update applications set assigned_to = null')
const by = 'refused by a policy'
const notTheirs = 'refused with 23001'

const giveAway = raw('update question_threads set owner_id = null')

/** Who writes into a question: the same for what is said in it, and for its history. */
const written = (table: string, row: typeof questionMessage): Change[] => [
  change(table, 'Ana', 'writes', '1 changed', row('Ana', 'Ana', 'person')),
  change(table, 'Ana', 'writes with Ben’s', by, row('Ben', 'Ana', 'person')),
  change(table, 'Ana', 'writes as Ben', by, row('Ana', 'Ben', 'person')),
  change(table, 'Ana', 'writes as staff', by, row('Ana', 'Ana', 'programSpecialist')),
  change(table, 'Sam at work', 'writes with their own at work', by, row('Sam', 'Sam', 'person')),
  change(table, 'Sam at work', 'writes with Ana’s', by, row('Ana', 'Sam', 'operator')),
  change(table, 'Marcus at work', 'writes with Ana’s', '1 changed', row('Ana', 'Marcus', 'programSpecialist')),
  change(table, 'Marcus at work', 'writes with Ben’s, who has a draft', '1 changed', row('Ben', 'Marcus', 'programSpecialist')),
  change(table, 'Marcus at work', 'writes as Anh', by, row('Ana', 'Anh', 'programSpecialist')),
  change(table, 'Marcus at work', 'writes as a manager', by, row('Ana', 'Marcus', 'programManager')),
  change(table, 'Marcus at work', 'answers themself', by, row('Marcus', 'Marcus', 'programSpecialist')),
  change(table, 'Marcus at work', 'writes as the person', by, row('Ana', 'Marcus', 'person')),
  change(table, 'Dana elsewhere', 'writes with Ana’s', by, row('Ana', 'Dana', 'programSpecialist')),
]

/** Who may change what in the questions to the program. */
const ofQuestions: readonly Change[] = [
  change('question_threads', 'Cora', 'asks', '1 changed', question('Cora')),
  change('question_threads', 'Ana', 'asks for Cora', by, question('Cora')),
  change('question_threads', 'Ana', 'asks what is answered', by, question('Ana', 'answered')),
  change('question_threads', 'Sam at work', 'asks at work', by, question('Sam')),
  change('question_threads', 'Ana', 'closes', '1 changed', raw("update question_threads set state = 'closed'")),
  change('question_threads', 'Ana', 'says that it is answered', by, raw("update question_threads set state = 'answered'")),
  change('question_threads', 'Ana', 'gives it to someone else', 'refused',
    ({ people }) => sql`update question_threads set person_id = ${people.Ben}`),
  change('question_threads', 'Marcus at work', 'enters one of Ana', '1 changed', question('Ana')),
  change('question_threads', 'Marcus at work', 'enters one of their own', by, question('Marcus')),
  change('question_threads', 'Marcus at work', 'enters what is answered', by, question('Ana', 'answered')),
  change('question_threads', 'Dana elsewhere', 'enters one for us', by, question('Ana')),
  change('question_threads', 'Sam at work', 'enters one of Ana', by, question('Ana')),
  change('question_threads', 'Marcus at work', 'changes all but their own', '4 changed', giveAway),
  change('question_threads', 'Anh at work', 'changes ours', '5 changed', giveAway),
  change('question_threads', 'Dana elsewhere', 'changes Eve’s alone', '1 changed', giveAway),
  change('question_threads', 'Sam at work', 'changes questions', '0 changed', giveAway),
  change('question_threads', 'the jobs', 'change questions', 'refused', giveAway),
  ...written('question_messages', questionMessage),
  ...written('question_history', questionStep),
]

/** Who may change what. Each line was chosen so that loosening one condition of one policy changes some outcome. */
export const changes: readonly Change[] = [
  change('people', 'Ana', 'gives a phone number', '1 changed', raw("update people set phone = '1'")),
  change('people', 'Ana', 'makes another person', 'refused', () => sql`insert into people (id, created_at) values (${newId()}, now())`),
  change('people', 'signing in', 'makes a person', '1 changed', () => sql`insert into people (id, created_at) values (${newId()}, now())`),
  change('accounts', 'Ana', 'changes the language of letters', '1 changed', raw("update accounts set language = 'es'")),
  change('accounts', 'Ana', 'closes their own', '1 changed', raw('update accounts set closed_at = now()')),
  change('accounts', 'Ana', 'confirms an email without the letter', 'refused', raw('update accounts set email_confirmed_at = now()')),
  change('accounts', 'the jobs', 'changes accounts', 'refused', raw("update accounts set language = 'es'")),
  change('names', 'Ana', 'takes a name', '1 changed', newName('Ana')),
  change('names', 'Ana', 'gives Ben a name', by, newName('Ben')),
  change('names', 'Cora', 'ends a name', '1 changed', raw("update names set ends_on = '2026-03-10'")),
  change('names', 'Ana', 'rewrites a name', 'refused', raw("update names set full_name = 'X'")),
  change('memberships', 'Marcus at work', 'makes themself a manager', 'refused', raw("update memberships set role = 'programManager'")),
  change('memberships', 'signing in', 'gives someone a role', 'refused', raw("update memberships set role = 'programManager'")),
  change('sessions', 'Ana', 'signs devices out', '1 changed', raw('update sessions set ended_at = now()')),
  change('sessions', 'Ana', 'stays signed in for longer', 'refused', raw("update sessions set ends_at = '2030-01-01'")),
  change('sessions', 'Ana', 'brings ended sessions back', by, raw('update sessions set ended_at = null')),
  change('sessions', 'the jobs', 'remove old sessions', '9 changed', raw('delete from sessions')),
  change('sign_in_links', 'the jobs', 'remove old links', '8 changed', raw('delete from sign_in_links')),
  change('form_results', 'Ana', 'sends a form', '1 changed', formResult('Ana')),
  change('form_results', 'Ana', 'sends a form as Ben', by, formResult('Ben')),
  change('form_results', 'signing in', 'sends a form as nobody', '1 changed', formResult(undefined)),
  change('form_results', 'signing in', 'sends a form as Ana', by, formResult('Ana')),
  change('form_results', 'the jobs', 'remove old results', '9 changed', raw('delete from form_results')),
  change('kept_forms', 'Ana', 'forgets kept forms', '1 changed', raw('delete from kept_forms')),
  change('kept_forms', 'signing in', 'keeps a form', '1 changed', keptForm),
  change('kept_forms', 'the jobs', 'remove old forms', '8 changed', raw('delete from kept_forms')),
  change('files', 'Ana', 'adds a file', '1 changed', newFile('Ana')),
  change('files', 'Ana', 'adds a file for Ben', by, newFile('Ben')),
  change('files', 'Marcus at work', 'adds a file at work', by, newFile('Marcus')),
  change('files', 'signing in', 'adds a file', 'refused', newFile('Ana')),
  change('files', 'Ana', 'removes files', '6 changed', raw('update files set removed_at = now()')),
  change('files', 'Ana', 'says that a file is another', 'refused', raw("update files set sha256 = repeat('0', 64)")),
  change('files', 'Ana', 'forgets that there was a file', 'refused', raw('delete from files')),
  change('files', 'the jobs', 'note that bytes are gone', '8 changed',
    raw('update files set bytes_removed_at = now() where removed_at is not null')),
  change('files', 'the jobs', 'remove files by themselves', 'refused', raw('update files set removed_at = now()')),
  change('messages', 'Cora', 'reads a letter', '1 changed', raw('update messages set read_at = now()')),
  change('messages', 'Ana', 'rewrites a letter', 'refused', raw("update messages set text_body = 'X'")),
  change('messages', 'Ana', 'writes a letter', 'refused', message),
  change('messages', 'signing in', 'writes a letter', '1 changed', message),
  change('messages', 'the jobs', 'write a letter', '1 changed', message),
  change('news', 'Ana', 'announces', '1 changed', news),
  change('news', 'signing in', 'announces', 'refused', news),
  change('news', 'the jobs', 'announce', '1 changed', news),
  change('orientation_parts_done', 'Ana', 'finishes a part', '1 changed', partDone('Ana')),
  change('orientation_parts_done', 'Ana', 'finishes a part for Ben', by, partDone('Ben')),
  change('orientation_parts_done', 'Ana', 'unreads a part', 'refused', raw('delete from orientation_parts_done')),
  change('orientation_parts_done', 'signing in', 'finishes a part', 'refused', partDone('Ana')),
  change('orientation_checks_passed', 'Ana', 'passes the check', '1 changed', checkPassed('Ana')),
  change('orientation_checks_passed', 'Ana', 'passes the check for Ben', by, checkPassed('Ben')),
  change('orientation_checks_passed', 'the jobs', 'pass the check', 'refused', checkPassed('Ana')),
  change('audit', 'Ana', 'is recorded', '1 changed', auditOf('Ana')),
  change('audit', 'Ana', 'is recorded as Ben', by, auditOf('Ben')),
  change('audit', 'Ana', 'is recorded as of the program', by, auditOf('Ana', 'self', 'here')),
  change('audit', 'Ana', 'is recorded as a specialist', by, auditOf('Ana', 'programSpecialist')),
  change('audit', 'Marcus at work', 'is recorded', '1 changed', auditOf('Marcus', 'programSpecialist', 'here')),
  change('audit', 'Marcus at work', 'is recorded as a manager', by, auditOf('Marcus', 'programManager', 'here')),
  change('audit', 'Marcus at work', 'is recorded elsewhere', by, auditOf('Marcus', 'programSpecialist', 'elsewhere')),
  change('audit', 'signing in', 'is recorded', '1 changed', auditOf('Ana')),
  change('audit', 'the jobs', 'are recorded as nobody', '1 changed', auditOf(undefined)),
  change('audit', 'the jobs', 'are recorded as Ana', by, auditOf('Ana')),
  change('applications', 'Cora', 'starts an application', '1 changed', newApplication('Cora')),
  change('applications', 'Ana', 'starts an application for Cora', by, newApplication('Cora')),
  change('applications', 'Dana elsewhere', 'starts an application at work', by, newApplication('Dana')),
  change('applications', 'Ben', 'changes an application', '1 changed', decide),
  change('applications', 'Ana', 'changes her date', notTheirs, raw("update applications set held_until = '2030-01-01'")),
  change('applications', 'Ana', 'approves their own', by, raw("update applications set state = 'approved', valid_through = '2027-03-10'")),
  change('applications', 'Marcus at work', 'decides about Ana and Sam, not about themself', '2 changed', decide),
  change('applications', 'Anh at work', 'decides about what was sent', '3 changed', decide),
  change('applications', 'Marcus at work', 'approves without a decision', notTheirs,
    raw("update applications set state = 'approved', decided_on = '2026-03-10', valid_through = '2027-03-10'")),
  change('applications', 'Marcus at work', 'denies without a decision', notTheirs, raw("update applications set state = 'denied', decided_on = '2026-03-10'")),
  change('applications', 'Marcus at work', 'returns without a decision', notTheirs,
    raw("update applications set state = 'returned', corrections_asked = '{phone}'")),
  change('applications', 'Marcus at work', 'withdraws for others', notTheirs, raw("update applications set state = 'withdrawn', ended_on = '2026-03-10'")),
  change('applications', 'Marcus at work', 'gives himself more days', notTheirs, raw("update applications set answer_due_on = '2030-01-01'")),
  change('applications', 'Marcus at work', 'calls them otherwise', notTheirs, raw("update applications set sent_name = 'X'")),
  change('applications', 'Anh at work', 'says that the fee is due again, and of another name', notTheirs,
    raw("update applications set state = 'awaitingFee', sent_name = 'X'")),
  change('applications', 'Sam at work', 'decides', '0 changed', decide),
  change('applications', 'Dana elsewhere', 'decides about Eve alone', '1 changed', decide),
  change('applications', 'the jobs', 'decide', 'refused by a policy', raw("update applications set policy_date = '2026-03-10'")),
  change('applications', 'the jobs', 'end what was sent', '4 changed',
    raw("update applications set state = 'void', ended_on = '2026-06-09' where sent_on is not null")),
  change('applications', 'the jobs', 'end what was approved', '4 changed',
    raw("update applications set state = 'expired', decided_on = '2026-03-10', valid_through = '2027-03-10', ended_on = '2027-03-11' where sent_on is not null")),
  change('applications', 'the jobs', 'say that the fee is due', by, raw("update applications set state = 'awaitingFee', ended_on = null")),
  change('applications', 'Ana', 'withdraws an application', '1 changed', raw("update applications set state = 'withdrawn', ended_on = '2026-03-10'")),
  change('applications', 'Ana', 'ends it as void', by, raw("update applications set state = 'void', ended_on = '2026-03-10'")),
  change('applications', 'Ana', 'ends it as an approval', by,
    raw("update applications set state = 'expired', decided_on = '2026-03-10', valid_through = '2027-03-10', ended_on = '2027-03-11'")),
  change('applications', 'Anh at work', 'says that the fee is due again', '3 changed', raw("update applications set state = 'awaitingFee'")),
  change('applications', 'Anh at work', 'moves what was sent to another organisation', 'refused',
    ({ elsewhere }) => sql`update applications set certifier_id = ${elsewhere}`),
  change('applications', 'Anh at work', 'takes what was sent back to drafts', by,
    raw("update applications set state = 'draft', sent_on = null, answer_due_on = null")),
  change('applications', 'Anh at work', 'takes applications over', 'refused', ({ people }) => sql`update applications set subject_id = ${people.Anh}`),
  change('application_answers', 'Ben', 'answers', '1 changed', answer('Ben')),
  change('application_answers', 'Ana', 'answers anew what was sent', 'refused with 23001', answer('Ana')),
  change('application_answers', 'Ana', 'answers for Ben', by, answer('Ben')),
  change('application_answers', 'Anh at work', 'answers for themself at work', by, answer('Anh')),
  change('application_documents', 'Ben', 'adds a document', '1 changed', document('Ben')),
  change('application_documents', 'Ana', 'adds a document to what was sent', 'refused with 23001', document('Ana')),
  change('application_documents', 'Ana', 'adds a document for Ben', by, document('Ben')),
  change('application_documents', 'Anh at work', 'adds a document at work', by, document('Anh')),
  change('application_documents', 'Marcus at work', 'adds a document for Ben', by, document('Ben')),
  change('application_documents', 'Ben', 'removes documents', '2 changed', raw('update application_documents set removed_at = now()')),
  change('application_documents', 'Ana', 'removes what was sent', 'refused with 23001', raw('update application_documents set removed_at = now()')),
  change('application_documents', 'Marcus at work', 'removes what was sent to them', '0 changed', raw('update application_documents set removed_at = now()')),
  change('application_documents', 'Ben', 'says that a document is another', 'refused', raw("update application_documents set sha256 = repeat('1', 64)")),
  change('application_documents', 'Ben', 'forgets that there was a document', 'refused', raw('delete from application_documents')),
  change('application_documents', 'the jobs', 'remove documents', 'refused', raw('update application_documents set removed_at = now()')),
  change('application_reminders', 'the jobs', 'note a reminder', '1 changed', reminder),
  change('application_reminders', 'Ana', 'notes a reminder', 'refused', reminder),
  change('application_reminders', 'the jobs', 'forget reminders', 'refused', raw('delete from application_reminders')),
  change('submissions', 'Ana', 'sends', '1 changed', submission('Ana')),
  change('submissions', 'Ana', 'sends for Ben', by, submission('Ben')),
  change('submissions', 'Sam at work', 'sends their own at work', by, submission('Sam')),
  change('submissions', 'Marcus at work', 'sends for Ana', by, submission('Ana')),
  change('signed_agreements', 'Ana', 'signs', '1 changed', signature('Ana')),
  change('signed_agreements', 'Ana', 'signs for Ben', by, signature('Ben')),
  change('signed_agreements', 'Marcus at work', 'signs for themself at work', by, signature('Marcus')),
  change('signed_agreements', 'Ana', 'takes a signature back', 'refused', raw('delete from signed_agreements')),
  change('signed_agreements', 'Ana', 'rewrites what was signed', 'refused', raw("update signed_agreements set typed_name = 'X'")),
  change('signed_agreements', 'the jobs', 'sign', 'refused', signature('Ana')),
  change('application_history', 'Ana', 'takes a step', '1 changed', history('Ana', 'Ana', 'applicant')),
  change('application_history', 'Ana', 'takes a step for Ben', by, history('Ben', 'Ana', 'applicant')),
  change('application_history', 'Ana', 'takes a step as Ben', by, history('Ana', 'Ben', 'applicant')),
  change('application_history', 'Ana', 'takes a step as staff', by, history('Ana', 'Ana', 'programSpecialist')),
  change('application_history', 'Marcus at work', 'takes a step with Ana’s', '1 changed', history('Ana', 'Marcus', 'programSpecialist')),
  change('application_history', 'Marcus at work', 'takes a step with his own', by, history('Marcus', 'Marcus', 'programSpecialist')),
  change('application_history', 'Marcus at work', 'takes a step as Anh', by, history('Ana', 'Anh', 'programSpecialist')),
  change('application_history', 'Marcus at work', 'takes a step as a manager', by, history('Ana', 'Marcus', 'programManager')),
  change('application_history', 'Dana elsewhere', 'takes a step with Ana’s', by, history('Ana', 'Dana', 'programSpecialist')),
  change('application_history', 'Sam at work', 'takes a step with Ana’s', by, history('Ana', 'Sam', 'operator')),
  change('application_history', 'the jobs', 'end an application', '1 changed', ended('Ana')),
  change('application_history', 'the jobs', 'end an approval', '1 changed', ended('Ana', 'expired')),
  change('application_history', 'the jobs', 'end an application as a person', by, ended('Ana', 'void', 'Ana')),
  change('application_history', 'the jobs', 'approve an application', by, ended('Ana', 'approved')),
  change('application_history', 'Sam at work', 'takes a step with their own at work', by, history('Sam', 'Sam', 'applicant')),
  ...ofQuestions,
]
