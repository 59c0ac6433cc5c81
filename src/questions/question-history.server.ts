import type { Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Self, Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { QuestionState } from './question-lifecycle.ts'

type Thread = Selectable<Tables['question_threads']>

/** The ids that every row of a thread carries. */
export type Owned = Pick<Thread, 'id' | 'person_id' | 'certifier_id'>
export const ofThread = ({ id, person_id, certifier_id }: Owned) => ({ thread_id: id, person_id, certifier_id })

/** Who writes, and in which role. */
export const byActor = ({ actor }: Unit<Self | Staff>) => ({
  by_person: actor.personId,
  by_role: actor.hat === 'staff' ? (actor.role as 'programSpecialist' | 'programManager') : ('person' as const),
})

/** A thread with the application that it stands beside, if any. */
type Asked = Owned & Pick<Thread, 'application_id'>

interface Taken {
  readonly step: string
  readonly from: QuestionState | null
  readonly to: QuestionState
  readonly toOwner?: string
}

/** Writes the history of one step, and records the change: who, when, from, to; never a word of the text. */
export async function writeQuestionHistory(unit: Unit<Self | Staff>, thread: Asked, { step, from, to, toOwner }: Taken): Promise<void> {
  await unit.db
    .insertInto('question_history')
    .values({
      id: newId(), ...ofThread(thread), step, from_state: from, to_state: to, to_owner: toOwner ?? null, ...byActor(unit),
      effective_on: unit.today, recorded_at: unit.now,
    })
    .execute()
  await audit(unit, { action: 'changed', kind: 'question', ids: [thread.id], whose: thread.application_id ?? thread.person_id, detail: step })
}
