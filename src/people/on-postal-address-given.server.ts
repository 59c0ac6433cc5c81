import type { Reaction } from '#platform/announcements.server.ts'
import { putOnPaper } from './put-on-paper.server.ts'

/** What did not arrive by email before the address was known, and was not read in the account either, is printed now. */
export const onPostalAddressGiven: Reaction = async (unit, news) => {
  const missed = await unit.db.selectFrom('messages').select('id').where('person_id', '=', news.about.personId!)
    .where('undelivered_at', 'is not', null).where('read_at', 'is', null).where('certifier_id', 'is not', null)
    .where((message) => message.not(message.exists(message.selectFrom('paper_letters').select('paper_letters.id')
      .whereRef('paper_letters.message_id', '=', 'messages.id').where('paper_letters.state', '<>', 'notNeeded'))))
    .orderBy('written_at').limit(100).execute()
  for (const { id } of missed) await putOnPaper(unit, id, 'notDelivered')
}
