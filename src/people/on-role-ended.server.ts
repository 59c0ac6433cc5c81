import { letter } from '#library/letters.server.ts'
import type { News, Reaction } from '#platform/announcements.server.ts'
import { writeMessage } from '#platform/messages.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { mayGive, type Role } from './who-gives.ts'

/** Whoever gives a role no more has nobody waiting at the door: what they had offered and may not offer now is taken back. */
async function takeOffersBack(unit: Unit, { personId, organisationId }: News['about']): Promise<void> {
  const held = await unit.db.selectFrom('memberships').select('role').where('person_id', '=', personId!).where('organisation_id', '=', organisationId!)
    .where('ends_at', 'is', null).execute()
  const offers = await unit.db.selectFrom('invitations').select(['id', 'role']).where('invited_by', '=', personId!).where('kept_by', '=', organisationId!)
    .where('accepted_at', 'is', null).where('taken_back_at', 'is', null).forUpdate().execute()
  const gone = offers.filter((offer) => !held.some(({ role }) => mayGive(role as Role, offer.role))).map(({ id }) => id)
  if (gone.length > 0) await unit.db.updateTable('invitations').set({ taken_back_at: unit.now, sealed_link: null }).where('id', 'in', gone).execute()
}

/** Tells a person that a role of theirs has ended, and takes back the invitations that stood on it. */
export const onRoleEnded: Reaction = async (unit, news) => {
  await takeOffersBack(unit, news.about)
  const account = await unit.db.selectFrom('accounts').select(['email', 'language']).where('person_id', '=', news.about.personId!)
    .where('closed_at', 'is', null).executeTakeFirst()
  if (!account) return
  const facts = { account: `${unit.house.settings.siteAddress}/account` }
  await writeMessage(unit, { personId: news.about.personId!, email: account.email }, letter('role-ended', account.language, facts))
}
