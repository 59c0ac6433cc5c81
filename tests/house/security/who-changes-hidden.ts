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

const knowing = (who: PersonName, whom: PersonName, role: string, where: 'here' | 'elsewhere' = 'here'): Statement => (scene) =>
  sql`insert into conflicts_of_interest (id, reviewer_id, subject_id, certifier_id, about_reference, kind, by_role, effective_on, recorded_at)
      values (${newId()}, ${scene.people[who]}, ${scene.people[whom]}, ${scene[where]}, 'x', 'family', ${role}, ${day}, now())`
const ending = (said: keyof Scene['conflicts'], who: PersonName): Statement => ({ conflicts, people }) => {
  const { id, reviewer_id, subject_id, certifier_id } = conflicts[said]
  return sql`insert into conflict_endings (conflict_id, reviewer_id, subject_id, certifier_id, why, by_person, effective_on, recorded_at)
             values (${id}, ${reviewer_id}, ${subject_id}, ${certifier_id}, 'x', ${people[who]}, ${day}, now())`
}

const giving = (of: PersonName, who: PersonName, role: string): Statement => ({ people, applications, here }) =>
  sql`insert into assignments (id, application_id, subject_id, certifier_id, to_reviewer, how, by_person, by_role, effective_on, recorded_at)
      values (${newId()}, ${applications[of]}, ${people[of]}, ${here}, ${people.Marcus}, 'byHand', ${people[who]}, ${role}, ${day}, now())`
const givenTo = (who: PersonName): Statement => ({ people }) => sql`update applications set assigned_to = ${people[who]}`

/** Who may say that they know a person, who may end it, and who gives applications to whom. */
const ofKnowing: readonly Change[] = [
  change('conflicts_of_interest', 'Marcus at work', 'says that he knows Sam', '1 changed', knowing('Marcus', 'Sam', 'programSpecialist')),
  change('conflicts_of_interest', 'Marcus at work', 'says that Anh knows Sam', by, knowing('Anh', 'Sam', 'programSpecialist')),
  change('conflicts_of_interest', 'Marcus at work', 'says it as a manager', by, knowing('Marcus', 'Sam', 'programManager')),
  change('conflicts_of_interest', 'Marcus at work', 'says it at another organisation', by, knowing('Marcus', 'Sam', 'programSpecialist', 'elsewhere')),
  change('conflicts_of_interest', 'Marcus at work', 'takes back what he said', 'refused', raw('delete from conflicts_of_interest')),
  change('conflicts_of_interest', 'Marcus', 'says it for himself', by, knowing('Marcus', 'Sam', 'programSpecialist')),
  change('conflicts_of_interest', 'Sam at work', 'says that he knows Ana', by, knowing('Sam', 'Ana', 'programSpecialist')),
  change('conflicts_of_interest', 'the jobs', 'say that Marcus knows Sam', 'refused', knowing('Marcus', 'Sam', 'programSpecialist')),
  change('conflict_endings', 'Anh at work', 'ends what Mai said', '1 changed', ending('MaiOfAna', 'Anh')),
  change('conflict_endings', 'Anh at work', 'ends it as Marcus', by, ending('MaiOfAna', 'Marcus')),
  change('conflict_endings', 'Anh at work', 'ends what Dana said elsewhere', by, ending('DanaOfCora', 'Anh')),
  change('conflict_endings', 'Mai at work', 'ends what she said herself', by, ending('MaiOfAna', 'Mai')),
  change('conflict_endings', 'Mai at work', 'ends what Marcus said', '1 changed', ending('MarcusOfEve', 'Mai')),
  change('conflict_endings', 'Marcus at work', 'ends what Mai said', by, ending('MaiOfAna', 'Marcus')),
  change('conflict_endings', 'the jobs', 'end what Mai said', 'refused', ending('MaiOfAna', 'Anh')),
  change('assignments', 'Marcus at work', 'gives Ana’s to somebody', '1 changed', giving('Ana', 'Marcus', 'programSpecialist')),
  change('assignments', 'Marcus at work', 'gives Ana’s as Anh', by, giving('Ana', 'Anh', 'programSpecialist')),
  change('assignments', 'Marcus at work', 'gives Ana’s as a manager', by, giving('Ana', 'Marcus', 'programManager')),
  change('assignments', 'Marcus at work', 'gives his own', by, giving('Marcus', 'Marcus', 'programSpecialist')),
  change('assignments', 'Dana elsewhere', 'gives Ana’s', by, giving('Ana', 'Dana', 'programSpecialist')),
  change('assignments', 'Sam at work', 'gives Ana’s', by, giving('Ana', 'Sam', 'operator')),
  change('assignments', 'Mai at work', 'gives Ana’s, whom she knows', by, giving('Ana', 'Mai', 'programManager')),
  change('assignments', 'Ana', 'gives her own', by, giving('Ana', 'Ana', 'programSpecialist')),
  change('assignments', 'the jobs', 'give Ana’s', 'refused', giving('Ana', 'Anh', 'programManager')),
  change('applications', 'Marcus at work', 'gives all but his own to Anh', '2 changed', givenTo('Anh')),
  change('applications', 'Marcus at work', 'gives one to the operator', 'refused with 23001', givenTo('Sam')),
  change('applications', 'Marcus at work', 'gives Ana’s to Mai, who knows her', 'refused with 23001', givenTo('Mai')),
  change('applications', 'Mai at work', 'gives those that she may see to herself', '2 changed', givenTo('Mai')),
  change('applications', 'Ana', 'says who decides on hers', 'refused with 42501', givenTo('Anh')),
]

const ofAna = ({ people, here, applications }: Scene) => sql`${applications.Ana}::uuid, ${people.Ana}::uuid, ${here}::uuid`

/** Mai knows Ana: of everything that staff can change, she reaches what is not Ana’s, and nothing of Ana’s. */
const ofMai: readonly Change[] = [
  change('applications', 'Mai at work', 'decides on all that she may see', '2 changed', raw('update applications set assigned_to = null')),
  change('application_history', 'Mai at work', 'takes a step with Ana’s', by, (scene) =>
    sql`insert into application_history (id, application_id, subject_id, certifier_id, step, to_state, by_person, by_role, effective_on, recorded_at)
        values (${newId()}, ${ofAna(scene)}, 'x', 'submitted', ${scene.people.Mai}, 'programManager', ${day}, now())`),
  change('name_changes', 'Mai at work', 'declines all that she may see', '2 changed',
    raw(`update name_changes set state = 'declined', decided_on = '${day}', reason = 'other'`)),
  change('name_change_history', 'Mai at work', 'takes a step with Ana’s', by, ({ people, nameChanges, here }) =>
    sql`insert into name_change_history (id, change_id, person_id, certifier_id, step, to_state, by_person, by_role, effective_on, recorded_at)
        values (${newId()}, ${nameChanges.Ana}, ${people.Ana}, ${here}, 'x', 'asked', ${people.Mai}, 'programManager', ${day}, now())`),
  change('question_threads', 'Mai at work', 'changes all that she may see', '4 changed', raw('update question_threads set owner_id = null')),
  change('question_threads', 'Mai at work', 'enters one of Ana', by, ({ people, here }) =>
    sql`insert into question_threads (id, person_id, certifier_id, state, language, message_count, started_on, waiting_on, active_on, active_at)
        values (${newId()}, ${people.Ana}, ${here}, 'open', 'en', 1, ${day}, ${day}, ${day}, now())`),
  change('question_messages', 'Mai at work', 'writes with Ana’s', by, ({ people, questions, here }) =>
    sql`insert into question_messages (id, thread_id, person_id, certifier_id, number, kind, channel, happened_on, language, text, by_person,
                                       by_role, recorded_at)
        values (${newId()}, ${questions.Ana}, ${people.Ana}, ${here}, 2, 'answer', 'form', ${day}, 'en', 'x', ${people.Mai}, 'programManager', now())`),
  change('question_history', 'Mai at work', 'writes with Ana’s', by, ({ people, questions, here }) =>
    sql`insert into question_history (id, thread_id, person_id, certifier_id, step, to_state, by_person, by_role, effective_on, recorded_at)
        values (${newId()}, ${questions.Ana}, ${people.Ana}, ${here}, 'x', 'open', ${people.Mai}, 'programManager', ${day}, now())`),
  change('payments', 'Mai at work', 'records a cheque of Ana', by, ({ people, here }) =>
    sql`insert into payments (id, reference, method, person_id, certifier_id, cents, cheque_number, cheque_dated, effective_on, recorded_by, recorded_at)
        values (${newId()}, '222-222-22', 'cheque', ${people.Ana}, ${here}, 100, '7', ${day}, ${day}, ${people.Mai}, now())`),
  change('allocations', 'Mai at work', 'pays a fee of Ana', by, ({ people, here, money }) =>
    sql`insert into allocations values (${money.Ana!.cheque}, ${money.Ana!.unpaid}, ${people.Ana}, ${here}, 100, now())`),
  change('payment_reversals', 'Mai at work', 'takes Ana’s cheque back', by, ({ people, here, money }) =>
    sql`insert into payment_reversals (payment_id, person_id, certifier_id, kind, why, by_person, effective_on, recorded_at)
        values (${money.Ana!.cheque}, ${people.Ana}, ${here}, 'returned', 'x', ${people.Mai}, ${day}, now())`),
  change('forfeitures', 'Mai at work', 'ends the fee of Ana', by, ({ people, here, money }) =>
    sql`insert into forfeitures values (${money.Ana!.unpaid}, ${people.Ana}, ${here}, 'void', 0, ${day}, ${day}, now())`),
  change('forfeitures_lifted', 'Mai at work', 'opens a fee of Ana again', by, ({ people, here, money }) =>
    sql`insert into forfeitures_lifted values (${money.Ana!.ended}, 1, ${people.Ana}, ${here}, ${people.Mai}, ${day}, now())`),
  change('letter_history', 'Mai at work', 'notes a step with Ana’s', by, ({ letters, people, here, applications }) =>
    sql`insert into letter_history (id, message_id, person_id, certifier_id, application_id, step, by_person, by_role, effective_on, recorded_at)
        values (${newId()}, ${letters.Ana}, ${people.Ana}, ${here}, ${applications.Ana}, 'posted', ${people.Mai}, 'programManager', ${day}, now())`),
  change('messages', 'Mai at work', 'sends Ana’s letter again', 'refused with 42501', ({ letters }) =>
    sql`select send_letter_again(${letters.Ana}::uuid, ${newId()}::uuid, now(), ${day}::date)`),
  change('paper_letters', 'Mai at work', 'posts ours, and not Ana’s', '2 changed', ({ people }) =>
    sql`update paper_letters set state = 'posted', posted_on = ${day}, posted_by = ${people.Mai}`),
  change('paper_letters', 'Marcus at work', 'says in his name that they are not needed', by, ({ people }) =>
    sql`update paper_letters set state = 'notNeeded', posted_by = ${people.Marcus}`),
  change('review_presence', 'Mai at work', 'looks at Ana’s application', by, ({ applications, people, here }) =>
    sql`insert into review_presence (application_id, subject_id, certifier_id, person_id, by_role, name, since_at, seen_at, stays)
        values (${applications.Ana}, ${people.Ana}, ${here}, ${people.Mai}, 'programManager', 'x', now(), now(), true)`),
  change('vouchers', 'Mai at work', 'cancels what nobody used, and not Ana’s', '3 changed', raw("update vouchers set state = 'cancelled'")),
]

export const changesOfHidden: readonly Change[] = [...ofKnowing, ...ofMai]
