import type { Actor, Unit } from '#platform/unit-of-work.server.ts'
import { recordResult } from './record-result.server.ts'
import { findRegistration } from './seat-store.server.ts'

type Jobs = Extract<Actor, { hat: 'jobs' }>

/**
 * Whoever gives back a seat too late has missed this exam, on the day on which they gave it back: its fee is lost, and they can ask for
 * another try at once. Our own rule (`examLateCancelForfeits`), until the program confirms one.
 */
export async function forfeitExam(unit: Unit<Jobs>, registrationId: string): Promise<void> {
  const seat = await findRegistration(unit, registrationId)
  const { reference } = await unit.db.selectFrom('exam_requests').select('reference').where('id', '=', seat.request_id).executeTakeFirstOrThrow()
  await recordResult(unit, { request: reference, outcome: 'missed', satOn: unit.today, source: 'house', key: `late:${seat.id}` })
}
