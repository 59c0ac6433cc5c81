import { sql, type RawBuilder } from 'kysely'
import { newId, newReference } from '#platform/identifiers.server.ts'
import type { Exams } from './exam-scene.ts'
import type { ActorName, PersonName, Scene } from './scene.ts'
import type { Change } from './who-changes.ts'

type Statement = (scene: Scene) => RawBuilder<unknown>
type Name = keyof Exams

const change = (table: string, as: ActorName, says: string, outcome: string, statement: Statement): Change =>
  ({ table, as, says, outcome, change: statement })
const by = 'refused by a policy'
const day = '2026-03-10'
const raw = (text: string): Statement => () => sql.raw(text)

/** Whose it is, in the columns that every row carries. */
const owner = ({ people, here, elsewhere }: Scene, name: Name) => sql`${people[name]}::uuid, ${name === 'Eve' ? elsewhere : here}::uuid`
const personOf = ({ people }: Scene, who: PersonName | undefined) => sql`${who ? people[who] : null}::uuid`

const step = (table: 'exam_eligibility_history' | 'exam_request_history' | 'exam_accommodation_history', whose: Name, who: PersonName | undefined, role: string, toState: string): Statement => (scene) => {
  const [column, id] = ({
    exam_eligibility_history: ['eligibility_id', scene.exams[whose].eligibility], exam_request_history: ['request_id', scene.exams[whose].request],
    exam_accommodation_history: ['accommodation_id', scene.exams[whose].accommodation],
  } as const)[table]
  return sql`insert into ${sql.table(table)} (id, ${sql.ref(column)}, subject_id, certifier_id, step, to_state, by_person, by_role, effective_on, recorded_at)
    values (${newId()}, ${id}, ${owner(scene, whose)}, 'x', ${toState}, ${personOf(scene, who)}, ${role}, ${day}, now())`
}

const opening = (state: string): Statement => ({ people, here }) =>
  sql`insert into exam_eligibilities (id, subject_id, certifier_id, jurisdiction_id, application_id, reference, given_names, family_names, state, begins_on, ask_until,
                                      valid_through, attempts_allowed, policy_date, ended_on, recorded_at)
      values (${newId()}, ${people.Cora}, ${here}, 'california', ${newId()}, ${newReference()}, 'x', 'x', ${state}, ${day}, ${day}, ${day}, 3, ${day},
              ${state === 'open' ? null : day}, now())`
const passing = (state: string): Statement => raw(`update exam_eligibilities set state = '${state}', ended_on = '${day}'`)

const asking = (of: 'Ana' | 'Ben', state: string): Statement => (scene) =>
  sql`insert into exam_requests (id, reference, eligibility_id, subject_id, certifier_id, number, attempt, retake, state, charge_id, read_by_staff, asked_on, pay_until,
                                 paid_on, answer_due_on, authorized_on, ended_on, policy_date, recorded_at)
      values (${newId()}, ${newReference()}, ${scene.exams[of].eligibility}, ${owner(scene, of)}, 2, 2, true, ${state}, ${scene.exams[of].charge}, true, ${day}, ${day},
              ${state === 'awaitingFee' ? null : day}, ${state === 'awaitingFee' ? null : day}, ${state === 'authorized' ? day : null},
              ${state === 'withdrawn' ? day : null}, ${day}, now())`
const to = (state: string): Statement => raw(`update exam_requests set state = '${state}', ended_on = '${day}'`)
const authorizing = raw(`update exam_requests set state = 'authorized', authorized_on = '${day}', ended_on = null`)
const givingTime = raw("update exam_requests set pay_until = '2027-02-24'")
/** What waits for its answer goes on; what has its result does not. */
const waitingTo = (state: string): Statement => raw(`update exam_requests set state = '${state}', ended_on = '${day}' where state = 'submitted'`)

const correcting = (of: Name, who: PersonName, outcome = 'voided'): Statement => (scene) =>
  sql`insert into exam_result_corrections (request_id, number, eligibility_id, subject_id, certifier_id, outcome, uses_attempt, sat_on, why, by_person, effective_on, recorded_at)
      values (${scene.exams[of].request}, 2, ${scene.exams[of].eligibility}, ${owner(scene, of)}, ${outcome}, false, ${day}, 'x', ${personOf(scene, who)}, ${day}, now())`

const saying = (of: Name, source: string, who: PersonName | undefined): Statement => (scene) =>
  sql`insert into exam_results (request_id, eligibility_id, subject_id, certifier_id, attempt, outcome, uses_attempt, sat_on, source, key, why, by_person, effective_on, recorded_at)
      values (${scene.exams[of].request}, ${scene.exams[of].eligibility}, ${owner(scene, of)}, 1, 'failed', true, ${day}, ${source}, ${newId()},
              ${source === 'staff' ? 'x' : null}, ${personOf(scene, who)}, ${day}, now())`

const wishing = (of: 'Ana' | 'Ben', state = 'open'): Statement => (scene) =>
  sql`insert into exam_accommodations (id, reference, eligibility_id, subject_id, certifier_id, state, kinds, language, asked_on, answer_due_on, ended_on, policy_date, recorded_at)
      values (${newId()}, ${newReference()}, ${scene.exams[of].eligibility}, ${owner(scene, of)}, ${state}, '{breaks}', 'en', ${day}, ${day}, ${state === 'open' ? null : day}, ${day}, now())`
const granting = (who: PersonName, role = 'programSpecialist', state = 'granted'): Statement => ({ people }) =>
  sql`update exam_accommodations set state = ${state}, granted_kinds = '{breaks}', decided_by = ${people[who]}, decided_role = ${role}, ended_on = ${day}`
const withdrawing = raw(`update exam_accommodations set state = 'withdrawn', ended_on = '${day}'`)

/** Who may do what with whose exam. */
export const changesOfExams: readonly Change[] = [
  change('exam_eligibilities', 'Anh at work', 'says that ours have passed', '4 changed', passing('passed')),
  change('exam_eligibilities', 'Anh at work', 'ends them', by, raw(`update exam_eligibilities set state = 'ended', ended_on = '${day}' where state = 'open'`)),
  change('exam_eligibilities', 'Anh at work', 'opens what the program closed', '0 changed', raw("update exam_eligibilities set state = 'open', ended_on = null where state = 'closed'")),
  change('exam_eligibilities', 'Mai at work', 'says that ours have passed, and not Ana nor herself', '2 changed', passing('passed')),
  change('exam_eligibilities', 'Marcus at work', 'says that they have passed', '0 changed', passing('passed')),
  change('exam_eligibilities', 'Ana', 'says that she has passed', '0 changed', passing('passed')),
  change('exam_eligibilities', 'Ana', 'gives herself another year', 'refused', raw("update exam_eligibilities set valid_through = '2030-01-01'")),
  change('exam_eligibilities', 'Ana', 'opens one', 'refused', opening('open')),
  change('exam_eligibilities', 'the jobs', 'open one', '1 changed', opening('open')),
  change('exam_eligibilities', 'the jobs', 'begin with a closed one', by, opening('closed')),
  change('exam_eligibilities', 'the jobs', 'close them', '6 changed', passing('closed')),
  change('exam_eligibility_history', 'Anh at work', 'writes that Sam passed', '1 changed', step('exam_eligibility_history', 'Sam', 'Anh', 'programManager', 'passed')),
  change('exam_eligibility_history', 'Anh at work', 'writes that Eve passed', by, step('exam_eligibility_history', 'Eve', 'Anh', 'programManager', 'passed')),
  change('exam_eligibility_history', 'Mai at work', 'writes that she herself passed', by, step('exam_eligibility_history', 'Mai', 'Mai', 'programManager', 'passed')),
  change('exam_eligibility_history', 'Mai at work', 'writes that Ana passed, whom she knows', by, step('exam_eligibility_history', 'Ana', 'Mai', 'programManager', 'passed')),
  change('exam_eligibility_history', 'Marcus at work', 'writes that Sam passed', by, step('exam_eligibility_history', 'Sam', 'Marcus', 'programManager', 'passed')),
  change('exam_eligibility_history', 'Anh at work', 'writes that Sam’s ended', by, step('exam_eligibility_history', 'Sam', 'Anh', 'programManager', 'ended')),
  change('exam_eligibility_history', 'Anh at work', 'writes as who gave the exam', by, step('exam_eligibility_history', 'Sam', 'Anh', 'examiner', 'passed')),
  change('exam_eligibility_history', 'Anh at work', 'writes as Marcus', by, step('exam_eligibility_history', 'Sam', 'Marcus', 'programManager', 'passed')),
  change('exam_eligibility_history', 'the jobs', 'end one', '1 changed', step('exam_eligibility_history', 'Sam', undefined, 'clock', 'ended')),
  change('exam_eligibility_history', 'the jobs', 'end one in the name of Marcus', by, step('exam_eligibility_history', 'Sam', 'Marcus', 'clock', 'ended')),
  change('exam_eligibility_history', 'the jobs', 'write as a manager', by, step('exam_eligibility_history', 'Sam', undefined, 'programManager', 'passed')),

  change('exam_requests', 'Ben', 'asks again', '1 changed', asking('Ben', 'awaitingFee')),
  change('exam_requests', 'Ana', 'asks for Ben', by, asking('Ben', 'awaitingFee')),
  change('exam_requests', 'Ben at Río', 'asks at work', by, asking('Ben', 'awaitingFee')),
  change('exam_requests', 'Ben', 'begins with what is taken back', by, asking('Ben', 'withdrawn')),
  change('exam_requests', 'Ben', 'begins with what staff have to read', by, asking('Ben', 'authorized')),
  change('exam_requests', 'Ana', 'takes hers back', '1 changed', to('withdrawn')),
  change('exam_requests', 'Ana', 'lets hers lapse', by, to('lapsed')),
  change('exam_requests', 'Ana', 'says that she passed', 'refused with 23001', to('passed')),
  change('exam_requests', 'Ben', 'takes back what has its result', '0 changed', to('withdrawn')),
  change('exam_requests', 'Sam at work', 'takes back his own at work', '0 changed', to('withdrawn')),
  change('exam_requests', 'Ana', 'authorizes herself', by, authorizing),
  change('exam_requests', 'Marcus at work', 'authorizes, and not his own', '2 changed', authorizing),
  change('exam_requests', 'Mai at work', 'gives time to pay, and not to Ana', '3 changed', givingTime),
  change('exam_requests', 'Sam at work', 'authorizes', '0 changed', authorizing),
  change('exam_requests', 'Anh at work', 'sends what has its result on the way again', 'refused with 23001', authorizing),
  change('exam_requests', 'Marcus at work', 'takes them back', by, waitingTo('withdrawn')),
  change('exam_requests', 'the jobs', 'let them lapse', '4 changed', waitingTo('lapsed')),
  change('exam_requests', 'the jobs', 'let lapse what has its result', 'refused with 23001', to('lapsed')),
  change('exam_requests', 'the jobs', 'give them to the program', by, raw("update exam_requests set state = 'submitted', ended_on = null where state = 'submitted'")),
  change('exam_request_history', 'Ana', 'takes a step', '1 changed', step('exam_request_history', 'Ana', 'Ana', 'applicant', 'withdrawn')),
  change('exam_request_history', 'Ana', 'takes a step for Sam', by, step('exam_request_history', 'Sam', 'Ana', 'applicant', 'withdrawn')),
  change('exam_request_history', 'Ana', 'takes a step as Ben', by, step('exam_request_history', 'Ana', 'Ben', 'applicant', 'withdrawn')),
  change('exam_request_history', 'Sam at work', 'takes a step with his own', by, step('exam_request_history', 'Sam', 'Sam', 'applicant', 'withdrawn')),
  change('exam_request_history', 'Marcus at work', 'takes a step with Sam’s', '1 changed', step('exam_request_history', 'Sam', 'Marcus', 'programSpecialist', 'x')),
  change('exam_request_history', 'Dana elsewhere', 'takes a step with Sam’s', by, step('exam_request_history', 'Sam', 'Dana', 'programSpecialist', 'x')),
  change('exam_request_history', 'Marcus at work', 'takes a step with his own', by, step('exam_request_history', 'Marcus', 'Marcus', 'programSpecialist', 'x')),
  change('exam_request_history', 'Marcus at work', 'takes a step as Anh', by, step('exam_request_history', 'Sam', 'Anh', 'programSpecialist', 'x')),
  change('exam_request_history', 'Mai at work', 'takes a step with Ana’s, whom she knows', by, step('exam_request_history', 'Ana', 'Mai', 'programManager', 'x')),
  change('exam_request_history', 'Sam at work', 'answers for the house', by, step('exam_request_history', 'Ana', undefined, 'house', 'authorized')),
  change('exam_request_history', 'Ana', 'lets the house answer', '1 changed', step('exam_request_history', 'Ana', undefined, 'house', 'authorized')),
  change('exam_request_history', 'Ana', 'writes that she passed', by, step('exam_request_history', 'Ana', 'Ana', 'applicant', 'passed')),
  change('exam_request_history', 'Ana', 'lets the house say that she passed', by, step('exam_request_history', 'Ana', undefined, 'house', 'passed')),
  change('exam_request_history', 'Marcus at work', 'lets the house say that Sam passed', by, step('exam_request_history', 'Sam', undefined, 'house', 'passed')),
  change('exam_request_history', 'the jobs', 'let one lapse', '1 changed', step('exam_request_history', 'Ana', undefined, 'clock', 'lapsed')),
  change('exam_request_history', 'the jobs', 'let one lapse in the name of Marcus', by, step('exam_request_history', 'Ana', 'Marcus', 'clock', 'lapsed')),
  change('exam_request_history', 'the jobs', 'end what nobody needs', '1 changed', step('exam_request_history', 'Ana', undefined, 'house', 'withdrawn')),
  change('exam_request_history', 'the jobs', 'answer as a specialist', by, step('exam_request_history', 'Ana', undefined, 'programSpecialist', 'x')),

  change('exam_results', 'Anh at work', 'says how Sam’s went', '1 changed', saying('Sam', 'staff', 'Anh')),
  change('exam_results', 'Anh at work', 'says how Eve’s went', by, saying('Eve', 'staff', 'Anh')),
  change('exam_results', 'Mai at work', 'says how her own went', by, saying('Mai', 'staff', 'Mai')),
  change('exam_results', 'Mai at work', 'says how Ana’s went, whom she knows', by, saying('Ana', 'staff', 'Mai')),
  change('exam_results', 'Marcus at work', 'says how Sam’s went', by, saying('Sam', 'staff', 'Marcus')),
  change('exam_results', 'Anh at work', 'says it as the vendor', by, saying('Sam', 'vendor', 'Anh')),
  change('exam_results', 'Anh at work', 'says it as Marcus', by, saying('Sam', 'staff', 'Marcus')),
  change('exam_results', 'Ana', 'says how hers went', by, saying('Ana', 'staff', 'Ana')),
  change('exam_results', 'the jobs', 'say what a vendor said', '1 changed', saying('Sam', 'vendor', undefined)),
  change('exam_results', 'the jobs', 'say it in the name of Marcus', by, saying('Sam', 'staff', 'Marcus')),

  change('exam_result_corrections', 'Anh at work', 'corrects Ben’s', '1 changed', correcting('Ben', 'Anh')),
  change('exam_result_corrections', 'Anh at work', 'corrects Ben’s to what it says', 'refused with 23001', correcting('Ben', 'Anh', 'missed')),
  change('exam_result_corrections', 'Anh at work', 'corrects Eve’s', by, correcting('Eve', 'Anh')),
  change('exam_result_corrections', 'Anh at work', 'corrects as Marcus', by, correcting('Ben', 'Marcus')),
  change('exam_result_corrections', 'Mai at work', 'corrects her own', by, correcting('Mai', 'Mai')),
  change('exam_result_corrections', 'Mai at work', 'corrects Ana’s, whom she knows', by, correcting('Ana', 'Mai')),
  change('exam_result_corrections', 'Marcus at work', 'corrects Ben’s', by, correcting('Ben', 'Marcus')),
  change('exam_result_corrections', 'Ana', 'corrects hers', by, correcting('Ana', 'Ana')),
  change('exam_result_corrections', 'the jobs', 'correct', 'refused', correcting('Ben', 'Anh')),

  change('exam_accommodations', 'Ben', 'asks', '1 changed', wishing('Ben')),
  change('exam_accommodations', 'Ana', 'asks for Ben', by, wishing('Ben')),
  change('exam_accommodations', 'Ben at Río', 'asks at work', by, wishing('Ben')),
  change('exam_accommodations', 'Ben', 'begins with what is taken back', by, wishing('Ben', 'withdrawn')),
  change('exam_accommodations', 'Ana', 'takes hers back', '1 changed', withdrawing),
  change('exam_accommodations', 'Ben', 'takes back what is granted', '0 changed', withdrawing),
  change('exam_accommodations', 'Sam at work', 'takes back his own at work', '0 changed', withdrawing),
  change('exam_accommodations', 'Ana', 'grants hers', by, granting('Ana')),
  change('exam_accommodations', 'Marcus at work', 'grants, and not his own', '2 changed', granting('Marcus')),
  change('exam_accommodations', 'Anh at work', 'grants ours', '3 changed', granting('Anh', 'programManager')),
  change('exam_accommodations', 'Marcus at work', 'grants as Anh', by, granting('Anh')),
  change('exam_accommodations', 'Marcus at work', 'grants as a manager', by, granting('Marcus', 'programManager')),
  change('exam_accommodations', 'Marcus at work', 'takes them back', by, granting('Marcus', 'programSpecialist', 'withdrawn')),
  change('exam_accommodations', 'Mai at work', 'grants, and not to Ana', '2 changed', granting('Mai', 'programManager')),
  change('exam_accommodations', 'Sam at work', 'grants', '0 changed', granting('Sam')),
  change('exam_accommodations', 'the jobs', 'end what is open', '4 changed', raw(`update exam_accommodations set state = 'withdrawn', ended_on = '${day}' where state = 'open'`)),
  change('exam_accommodations', 'the jobs', 'open one again', by, raw("update exam_accommodations set state = 'open', ended_on = null")),
  change('exam_accommodations', 'the jobs', 'read what somebody wrote', 'refused', raw('update exam_accommodations set ended_on = null where words is not null')),
  change('exam_accommodation_history', 'Ana', 'takes a step', '1 changed', step('exam_accommodation_history', 'Ana', 'Ana', 'applicant', 'withdrawn')),
  change('exam_accommodation_history', 'Ana', 'takes a step for Sam', by, step('exam_accommodation_history', 'Sam', 'Ana', 'applicant', 'withdrawn')),
  change('exam_accommodation_history', 'Ana', 'takes a step as Ben', by, step('exam_accommodation_history', 'Ana', 'Ben', 'applicant', 'withdrawn')),
  change('exam_accommodation_history', 'Ana', 'takes a step as staff', by, step('exam_accommodation_history', 'Ana', 'Ana', 'programSpecialist', 'granted')),
  change('exam_accommodation_history', 'Sam at work', 'takes a step with his own', by, step('exam_accommodation_history', 'Sam', 'Sam', 'applicant', 'withdrawn')),
  change('exam_accommodation_history', 'Marcus at work', 'takes a step with Sam’s', '1 changed', step('exam_accommodation_history', 'Sam', 'Marcus', 'programSpecialist', 'granted')),
  change('exam_accommodation_history', 'Dana elsewhere', 'takes a step with Sam’s', by, step('exam_accommodation_history', 'Sam', 'Dana', 'programSpecialist', 'granted')),
  change('exam_accommodation_history', 'Marcus at work', 'takes a step with his own', by, step('exam_accommodation_history', 'Marcus', 'Marcus', 'programSpecialist', 'granted')),
  change('exam_accommodation_history', 'Marcus at work', 'takes a step as a manager', by, step('exam_accommodation_history', 'Sam', 'Marcus', 'programManager', 'granted')),
  change('exam_accommodation_history', 'Marcus at work', 'takes a step as Anh', by, step('exam_accommodation_history', 'Sam', 'Anh', 'programSpecialist', 'granted')),
  change('exam_accommodation_history', 'Mai at work', 'takes a step with Ana’s, whom she knows', by, step('exam_accommodation_history', 'Ana', 'Mai', 'programManager', 'granted')),
  change('exam_accommodation_history', 'Sam at work', 'takes a step with Ana’s', by, step('exam_accommodation_history', 'Ana', 'Sam', 'operator', 'granted')),
  change('exam_accommodation_history', 'the jobs', 'end one with its account', '1 changed', step('exam_accommodation_history', 'Ana', undefined, 'applicant', 'withdrawn')),
  change('exam_accommodation_history', 'the jobs', 'end one in the name of Ana', by, step('exam_accommodation_history', 'Ana', 'Ana', 'applicant', 'withdrawn')),
  change('exam_accommodation_history', 'the jobs', 'end one as staff', by, step('exam_accommodation_history', 'Ana', undefined, 'programSpecialist', 'withdrawn')),
  change('exam_accommodation_history', 'the jobs', 'grant one', by, step('exam_accommodation_history', 'Ana', undefined, 'applicant', 'granted')),
]
