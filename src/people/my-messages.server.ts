import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { NotFound } from '#platform/problems.ts'
import { paperOf } from './see-letter.server.ts'

/** Everything written to this person, the latest first. */
export const myMessages = (unit: Unit<Self>) =>
  unit.db.selectFrom('messages').select(['id', 'subject', 'effective_on', 'read_at'])
    .where('person_id', '=', unit.actor.personId).orderBy('written_at', 'desc').limit(200).execute()

/** Did an email to this person not arrive, which they have not read here either? They are asked where to post letters. */
export const hasMissedLetter = (unit: Unit<Self>): Promise<boolean> =>
  unit.db.selectFrom('messages').select('id').where('person_id', '=', unit.actor.personId).where('undelivered_at', 'is not', null)
    .where('read_at', 'is', null).limit(1).executeTakeFirst().then((row) => row !== undefined)

/** One letter, which is read from now on. @throws {NotFound} when it is not this person's. */
export async function openMyMessage(unit: Unit<Self>, id: string) {
  const message = await unit.db.selectFrom('messages')
    .select(['id', 'subject', 'html_body', 'language', 'effective_on', 'first_written_on', 'state', 'read_at'])
    .where('id', '=', id).executeTakeFirst()
  if (!message) throw new NotFound()
  if (!message.read_at) await unit.db.updateTable('messages').set({ read_at: unit.now }).where('id', '=', id).execute()
  return { ...message, paper: (await paperOf(unit, [id])).get(id) }
}
