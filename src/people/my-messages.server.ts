import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { NotFound } from '#platform/problems.ts'

/** Everything written to this person, the latest first. */
export const myMessages = (unit: Unit<Self>) =>
  unit.db.selectFrom('messages').select(['id', 'subject', 'effective_on', 'read_at'])
    .where('person_id', '=', unit.actor.personId).orderBy('written_at', 'desc').limit(200).execute()

/** One letter, which is read from now on. @throws {NotFound} when it is not this person's. */
export async function openMyMessage(unit: Unit<Self>, id: string) {
  const message = await unit.db.selectFrom('messages')
    .select(['id', 'subject', 'html_body', 'language', 'effective_on', 'state', 'read_at'])
    .where('id', '=', id).executeTakeFirst()
  if (!message) throw new NotFound()
  if (!message.read_at) await unit.db.updateTable('messages').set({ read_at: unit.now }).where('id', '=', id).execute()
  return message
}
