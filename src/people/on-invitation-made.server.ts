import { sql } from 'kysely'
import { letter } from '#library/letters.server.ts'
import type { Reaction } from '#platform/announcements.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { writeMessage, type Addressee } from '#platform/messages.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'

/** To whom the letter goes: the account of the email, or one that nobody has confirmed yet, as registering would make it. */
async function addressee(unit: Unit, email: string, language: string): Promise<Addressee> {
  const { rows } = await sql<Addressee>`
    select person_id as "personId", email from account_for_invitation(${email}, ${language}, ${newId()}::uuid, ${newId()}::uuid, ${unit.now})`.execute(unit.db)
  return rows[0]!
}

/** The letter with the one-time link, in the language that the inviter chose. Of two askings at once one letter is written. */
export const onInvitationMade: Reaction = async (unit, news) => {
  const { invitationId } = news.about
  const invitation = await unit.db.selectFrom('invitations').select(['id', 'email', 'language', 'sealed_link']).where('id', '=', invitationId!)
    .where('accepted_at', 'is', null).where('taken_back_at', 'is', null).forUpdate().executeTakeFirst()
  const link = invitation?.sealed_link && (await unit.house.secrets.unseal(invitation.sealed_link))
  if (!invitation || !link) return
  await writeMessage(unit, await addressee(unit, invitation.email, invitation.language), letter('invitation', invitation.language, {}), { link })
  await unit.db.updateTable('invitations').set({ sealed_link: null }).where('id', '=', invitation.id).execute()
}
