import { letter } from '#library/letters.server.ts'
import type { Reaction } from '#platform/announcements.server.ts'
import { writeMessage } from '#platform/messages.server.ts'

/** The last letter, to the email of the account that was closed: in the event that it was not its owner who did it. */
export const onAccountClosed: Reaction = async (unit, news) => {
  const account = await unit.db.selectFrom('accounts').select(['email', 'language']).where('person_id', '=', news.about.personId!)
    .where('closed_at', 'is not', null).orderBy('closed_at', 'desc').executeTakeFirstOrThrow()
  const facts = { site: unit.house.settings.siteAddress }
  await writeMessage(unit, { personId: news.about.personId!, email: account.email }, letter('account-closed', account.language, facts))
}
