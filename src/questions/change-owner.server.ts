import { Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { colleagues, whoKnows } from '#people/public.server.ts'
import { writeQuestionHistory } from './question-history.server.ts'
import { lockThread, type Thread } from './question-store.server.ts'

async function giveTo(unit: Unit<Staff>, thread: Thread, step: 'take' | 'handOver', owner_id: string): Promise<void> {
  if (thread.person_id === unit.actor.personId) throw new Refused([{ code: 'ownQuestion' }])
  await unit.db.updateTable('question_threads').set({ owner_id }).where('id', '=', thread.id).execute()
  await writeQuestionHistory(unit, thread, { step, from: thread.state, to: thread.state, toOwner: owner_id })
}

/** Someone of the staff takes a question that nobody has taken. @throws {Refused} when a colleague was faster. */
export async function takeQuestion(unit: Unit<Staff>, id: string): Promise<void> {
  const thread = await lockThread(unit, id)
  if (thread.owner_id === unit.actor.personId) return
  if (thread.owner_id) throw new Refused([{ code: 'takenByColleague' }])
  await giveTo(unit, thread, 'take', unit.actor.personId)
}

/**
 * A question goes to a colleague of the same organisation, whoever had it: also to oneself, when its owner is away. Nobody
 * is handed the question that they asked, or that somebody asked whom they know.
 * @throws {Refused}
 */
export async function handOverQuestion(unit: Unit<Staff>, id: string, to: string): Promise<void> {
  const thread = await lockThread(unit, id)
  const known = (await colleagues(unit)).some((one) => one.id === to)
  const mustNot = (await whoKnows(unit, [thread.person_id]))(thread.person_id)
  if (!known || to === thread.person_id || mustNot.has(to)) throw new Refused([{ code: 'colleagueMissing', field: 'to' }])
  if (thread.owner_id !== to) await giveTo(unit, thread, 'handOver', to)
}
