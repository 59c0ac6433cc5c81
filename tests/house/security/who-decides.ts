import { sql, type RawBuilder } from 'kysely'
import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import type { ActorName, PersonName, Scene } from './scene.ts'
import type { Change } from './who-changes.ts'

interface Row {
  readonly id: string
  readonly subject_id: string
  readonly certifier_id: string
}

/**
 * Decisions that wait to leave: of Marcus about Ana and about himself, of Anh about Ben, of Dana about Eve; and of Ana, Marcus and Sam
 * one that has left.
 */
export async function whatWasDecided(house: House, people: Readonly<Record<PersonName, string>>, applications: readonly Row[]): Promise<void> {
  const of = (name: PersonName) => applications.find(({ subject_id }) => subject_id === people[name])!
  const decision = (name: PersonName, by: PersonName, state: 'waiting' | 'left') => {
    const { id, subject_id, certifier_id } = of(name)
    return {
      id: newId(), application_id: id, subject_id, certifier_id, submission: 1, kind: 'approve' as const, state, points: '[]', decided_by: people[by],
      decided_role: 'programSpecialist' as const, decided_on: '2026-03-10', decided_at: new Date(house.clock.now().getTime() - 600_000), leaves_at: house.clock.now(),
      valid_through: '2027-03-10', language: 'en' as const, addressed_as: 'x', ended_at: state === 'left' ? house.clock.now() : null,
    }
  }
  await house.database.query.insertInto('review_decisions').values([
    decision('Ana', 'Marcus', 'waiting'), decision('Marcus', 'Marcus', 'waiting'), decision('Ben', 'Anh', 'waiting'), decision('Eve', 'Dana', 'waiting'),
    decision('Ana', 'Anh', 'left'), decision('Marcus', 'Anh', 'left'), decision('Sam', 'Anh', 'left'),
  ]).execute()
}

const deciding = (about: PersonName, who: PersonName, role = 'programSpecialist', kind = 'approve', state = 'waiting', minutes = 10) =>
  ({ people, applications, here }: Scene): RawBuilder<unknown> =>
    sql`insert into review_decisions (id, application_id, subject_id, certifier_id, submission, kind, state, points, decided_by, decided_role,
                                      decided_on, decided_at, leaves_at, valid_through, answer_due_on, language, addressed_as, ended_at)
        values (${newId()}, ${applications[about]}, ${people[about]}, ${here}, 1, ${kind}, ${state}, '[{}]', ${people[who]}, ${role}, '2026-03-10', now(),
                now() + make_interval(mins => ${minutes}::integer), ${kind === 'approve' ? '2027-03-10' : null}, ${kind === 'reopen' ? '2026-04-10' : null}, 'en', 'x', ${state === 'waiting' ? null : sql`now()`})`
const undoing = (who: PersonName, state = 'undone') => ({ people }: Scene): RawBuilder<unknown> =>
  sql`update review_decisions set state = ${state}, ended_at = now(), ended_by = ${people[who]}`
const leaving = (state: string) => (): RawBuilder<unknown> =>
  sql`update review_decisions set state = ${state}, ended_at = now() where state = 'waiting'`

const change = (as: ActorName, says: string, outcome: string, statement: Change['change']): Change =>
  ({ table: 'review_decisions', as, says, outcome, change: statement })
const by = 'refused by a policy'

/** Who decides, and who undoes what has not left. */
export const decisionsOfStaff: readonly Change[] = [
  change('Marcus at work', 'decides about Sam', '1 changed', deciding('Sam', 'Marcus')),
  change('Marcus at work', 'decides about Sam as Anh', by, deciding('Sam', 'Anh')),
  change('Marcus at work', 'decides about Sam as a manager', by, deciding('Sam', 'Marcus', 'programManager')),
  change('Marcus at work', 'lets it leave at once', 'refused with 23514', deciding('Sam', 'Marcus', 'programSpecialist', 'approve', 'waiting', 9)),
  change('Marcus at work', 'opens Sam’s again', by, deciding('Sam', 'Marcus', 'programSpecialist', 'reopen')),
  change('Marcus at work', 'decides what has left', by, deciding('Sam', 'Marcus', 'programSpecialist', 'approve', 'left')),
  change('Marcus at work', 'decides about himself', by, deciding('Marcus', 'Marcus')),
  change('Anh at work', 'opens Sam’s again', '1 changed', deciding('Sam', 'Anh', 'programManager', 'reopen')),
  change('Dana elsewhere', 'decides about Sam', by, deciding('Sam', 'Dana')),
  change('Mai at work', 'decides about Ana, whom she knows', by, deciding('Ana', 'Mai', 'programManager')),
  change('Ana', 'decides about herself', by, deciding('Ana', 'Ana')),
  change('the jobs', 'decide about Sam', 'refused', deciding('Sam', 'Marcus')),
  change('Marcus at work', 'undoes his own, and not about himself', '1 changed', undoing('Marcus')),
  change('Marcus at work', 'undoes as Anh', by, undoing('Anh')),
  change('Marcus at work', 'says that his has left', by, undoing('Marcus', 'left')),
  change('Anh at work', 'undoes ours', '3 changed', undoing('Anh')),
  change('Mai at work', 'undoes ours, and not about Ana', '2 changed', undoing('Mai')),
  change('Sam at work', 'undoes', '0 changed', undoing('Sam')),
  change('the jobs', 'let decisions leave', '4 changed', leaving('left')),
  change('the jobs', 'undo', by, leaving('undone')),
]
