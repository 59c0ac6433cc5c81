import { letter } from '#library/letters.server.ts'
import type { Reaction } from '#platform/announcements.server.ts'
import { writeMessage } from '#platform/messages.server.ts'

/** Tells a colleague that their account has another role; which one stands on the page of the account. */
export const onRoleGiven: Reaction = async (unit, news) => {
  const account = await unit.db.selectFrom('accounts').select(['email', 'language']).where('person_id', '=', news.about.personId!)
    .where('closed_at', 'is', null).executeTakeFirst()
  if (!account) return
  const facts = { account: `${unit.house.settings.siteAddress}/account` }
  await writeMessage(unit, { personId: news.about.personId!, email: account.email }, letter('role-given', account.language, facts))
}
