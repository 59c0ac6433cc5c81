import { audit } from '#platform/audit.server.ts'
import type { Self, Staff, Unit } from '#platform/unit-of-work.server.ts'
import { colleagues, whoKnows } from '#people/public.server.ts'
import { hasLeft } from './has-left.server.ts'
import { findThread, messagesOf, type Thread } from './question-store.server.ts'

/** A thread of one's own, with everything said in it. @throws {NotFound} */
export async function openMyQuestion(unit: Unit<Self>, id: string) {
  const thread = await findThread(unit, id)
  return { thread, messages: await messagesOf(unit, id) }
}

/** The name under which its application was sent. Row-level security shows staff none that is still a draft. */
const sentApplication = async (unit: Unit<Staff>, { application_id }: Thread) =>
  application_id === null ? undefined
    : unit.db.selectFrom('applications').select(['reference', 'sent_name']).where('id', '=', application_id).executeTakeFirst()

/** A thread for whoever answers it, with who could. Recorded as one look. @throws {NotFound} */
export async function openQuestion(unit: Unit<Staff>, id: string) {
  const thread = await findThread(unit, id)
  const sent = await sentApplication(unit, thread)
  await audit(unit, { action: 'opened', kind: 'question', ids: [thread.id], whose: thread.application_id ?? thread.person_id })
  return {
    thread, sent, messages: await messagesOf(unit, id), colleagues: await colleagues(unit),
    // Those who said that they know the person: nothing of theirs is handed to them.
    mustNotSee: (await whoKnows(unit, [thread.person_id]))(thread.person_id),
    /** Its person has no account any more. */
    left: await hasLeft(unit, thread.person_id),
    name: thread.called ?? sent?.sent_name ?? undefined,
  }
}
