import { sql, type RawBuilder } from 'kysely'
import { newId } from '#platform/identifiers.server.ts'
import type { ActorName, Scene } from './scene.ts'
import type { Change } from './who-changes.ts'

type Reader = 'Ana' | 'Marcus' | 'Sam'
type PersonName = keyof Scene['people']
type Statement = (scene: Scene) => RawBuilder<unknown>

const change = (table: string, as: ActorName, says: string, outcome: string, statement: Statement): Change =>
  ({ table, as, says, outcome, change: statement })
const by = 'refused by a policy'
const day = '2026-03-10'

const address = (of: PersonName): Statement => ({ people }) =>
  sql`insert into postal_addresses (person_id, on_paper, kind, fields, lines, changed_at) values (${people[of]}, true, 'us', '{}', '{x}', now())`
const moves = () => sql.raw("update postal_addresses set lines = '{elsewhere}'")
const posts = (who: PersonName): Statement => ({ people }) =>
  sql`update paper_letters set state = 'posted', posted_on = ${day}, posted_by = ${people[who]}`

/** The letter of a person with the ids that every row about it carries. */
const of = ({ letters, people, here, applications }: Scene, name: Reader) =>
  sql`${letters[name]}::uuid, ${people[name]}::uuid, ${here}::uuid, ${applications[name]}::uuid`
const onPaper = (name: Reader): Statement => (scene) =>
  sql`insert into paper_letters (id, message_id, person_id, certifier_id, application_id, why, lines, state, waiting_on, recorded_at)
      values (${newId()}, ${of(scene, name)}, 'asked', '{x}', 'notNeeded', ${day}, now())`
const step = (owner: Reader, who: PersonName, role: string): Statement => (scene) =>
  sql`insert into letter_history (id, message_id, person_id, certifier_id, application_id, step, by_person, by_role, effective_on, recorded_at)
      values (${newId()}, ${of(scene, owner)}, 'posted', ${scene.people[who]}, ${role}, ${day}, now())`

const again = (name: Reader): Statement => ({ letters }) => sql`select send_letter_again(${letters[name]}::uuid, ${newId()}::uuid, now(), ${day}::date)`
const cameBack = (name: Reader): Statement => ({ letters }) => sql`select note_letter_came_back(${letters[name]}::uuid, now())`
const print = (name: Reader): Statement => ({ letters }) => sql`select put_letter_on_paper(${letters[name]}::uuid, ${newId()}::uuid, now(), ${day}::date)`
const signIn: Statement = ({ signInLetters }) => sql`select send_letter_again(${signInLetters.Ana}::uuid, ${newId()}::uuid, now(), ${day}::date)`

const functions = [['sends again', again], ['notes that it came back', cameBack], ['has printed', print]] as const
const notTheirs = ([says, call]: (typeof functions)[number]): Change[] => [
  change('messages', 'Ana', `${says} their own letter`, 'refused with 42501', call('Ana')),
  change('messages', 'Marcus at work', `${says} a letter to themself`, 'refused with 42501', call('Marcus')),
  change('messages', 'Sam at work', `${says} Ana’s letter`, 'refused with 42501', call('Ana')),
  change('messages', 'Dana elsewhere', `${says} Ana’s letter`, 'refused with 42501', call('Ana')),
  change('messages', 'the jobs', `${says} Ana’s letter`, 'refused', call('Ana')),
]

/** Who may do what about letters, and about where they are posted. */
export const changesOfLetters: readonly Change[] = [
  ...functions.flatMap(notTheirs),
  change('messages', 'Marcus at work', 'sends a letter about signing in again', 'refused with 42501', signIn),
  change('messages', 'Ana', 'says that a letter arrived', 'refused', () => sql.raw("update messages set state = 'sent'")),
  change('messages', 'Marcus at work', 'says that letters came back', 'refused', () => sql.raw("update messages set state = 'failed'")),
  change('messages', 'Marcus at work', 'has read the letters of others', '0 changed', () => sql.raw('update messages set read_at = now()')),
  change('postal_addresses', 'Cora', 'gives an address', '1 changed', address('Cora')),
  change('postal_addresses', 'Ana', 'gives Cora’s address', by, address('Cora')),
  change('postal_addresses', 'Anh at work', 'gives an address at work', by, address('Anh')),
  change('postal_addresses', 'Ana', 'moves', '1 changed', moves),
  change('postal_addresses', 'Sam at work', 'moves at work', '0 changed', moves),
  change('postal_addresses', 'Marcus at work', 'moves others', '0 changed', moves),
  change('postal_addresses', 'the jobs', 'move people', 'refused', moves),
  change('paper_letters', 'Marcus at work', 'posts Ana’s and Sam’s, not their own, and none twice', '2 changed', posts('Marcus')),
  change('paper_letters', 'Anh at work', 'posts ours', '3 changed', posts('Anh')),
  change('paper_letters', 'Dana elsewhere', 'posts Eve’s alone', '1 changed', posts('Dana')),
  change('paper_letters', 'Sam at work', 'posts letters', '0 changed', posts('Sam')),
  change('paper_letters', 'Ana', 'says that it was posted', '0 changed', posts('Ana')),
  change('paper_letters', 'Marcus at work', 'says that Anh posted them', by, posts('Anh')),
  change('paper_letters', 'Marcus at work', 'says that they are not needed', by, () => sql.raw("update paper_letters set state = 'notNeeded'")),
  change('paper_letters', 'Marcus at work', 'posts to another address', 'refused', () => sql.raw("update paper_letters set lines = '{x}'")),
  change('paper_letters', 'the jobs', 'put a letter on paper', '1 changed', onPaper('Ana')),
  change('paper_letters', 'the jobs', 'post', 'refused', posts('Marcus')),
  change('paper_letters', 'Marcus at work', 'puts a letter on paper by hand', 'refused', onPaper('Ana')),
  change('letter_history', 'Marcus at work', 'notes a step', '1 changed', step('Ana', 'Marcus', 'programSpecialist')),
  change('letter_history', 'Marcus at work', 'notes a step as Anh', by, step('Ana', 'Anh', 'programSpecialist')),
  change('letter_history', 'Marcus at work', 'notes a step as a manager', by, step('Ana', 'Marcus', 'programManager')),
  change('letter_history', 'Marcus at work', 'notes a step with their own', by, step('Marcus', 'Marcus', 'programSpecialist')),
  change('letter_history', 'Dana elsewhere', 'notes a step with Ana’s', by, step('Ana', 'Dana', 'programSpecialist')),
  change('letter_history', 'Sam at work', 'notes a step', by, step('Ana', 'Sam', 'operator')),
  change('letter_history', 'Ana', 'notes a step with Sam’s', by, step('Sam', 'Ana', 'programSpecialist')),
  change('letter_history', 'the jobs', 'note a step', 'refused', step('Ana', 'Marcus', 'programSpecialist')),
]
