import { isId } from '#platform/identifiers.server.ts'
import { NotFound, Refused, type Problem } from '#platform/problems.ts'
import { refuseTooMany } from '#platform/refuse-too-many.server.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import type { Visit } from '#platform/visit.server.ts'
import { fieldOfInvitation } from './invitation.ts'

/** What is asked too often is said of the letters, at the field. */
const ofLetters = (field: string) => ({ facts }: Problem): Problem => ({ code: 'tooManyInvitations', field, ...(facts && { facts }) })

/**
 * Counts one letter with an invitation to an email, the first and those sent again alike: taking one back and inviting anew is no way around.
 * @throws {Refused} at the field, with the minutes to wait.
 */
export async function countInvitationLetter({ house }: Pick<Visit, 'house'>, email: string, field: string): Promise<void> {
  try {
    await refuseTooMany(house, { invitationToEmail: email })
  } catch (fault) {
    throw fault instanceof Refused ? new Refused(fault.problems.map(ofLetters(field))) : fault
  }
}

/** The same for an invitation of the list that is sent again. @throws {Refused} @throws {NotFound} when there is none for this person. */
export async function countInvitationAgain(visit: Pick<Visit, 'house'>, staff: Staff, id: string): Promise<void> {
  const row = isId(id) ? await unitOfWork(visit.house, staff, (unit) =>
    unit.db.selectFrom('invitations').select('email').where('id', '=', id).executeTakeFirst()) : undefined
  if (!row) throw new NotFound()
  await countInvitationLetter(visit, row.email, fieldOfInvitation(id))
}
