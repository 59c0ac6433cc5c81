import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import type { House } from '#platform/house.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { isLanguage, type Language } from '#platform/languages.ts'
import { Refused, refuseIf } from '#platform/problems.ts'
import { unitOfWork, type Unit } from '#platform/unit-of-work.server.ts'
import { certifierHere } from './certifier.server.ts'
import { problemsOfEmail, tidyEmail } from './email.ts'
import { longestWhy } from './invitation.ts'
import { newInvitationLink } from './invite.server.ts'
import { lockRoles } from './role-lock.server.ts'

/** A link in a terminal is followed soon, or not at all. */
const days = 1

/** Does somebody administer this organisation now, with an account that is open? */
async function administrators(unit: Unit, organisationId: string): Promise<number> {
  const rows = await unit.db.selectFrom('memberships').innerJoin('accounts', 'accounts.person_id', 'memberships.person_id').select('memberships.id')
    .where('organisation_id', '=', organisationId).where('role', '=', 'operator').where('ends_at', 'is', null).where('closed_at', 'is', null).execute()
  return rows.length
}

export interface FirstAdministrator {
  readonly email: string
  readonly language: string
  /** Why there is another one, made at the installation although somebody could invite them. */
  readonly another?: string | undefined
}

const problemsOf = ({ language, another }: FirstAdministrator) => [
  ...(isLanguage(language) ? [] : [{ code: 'letterLanguageMissing' }]),
  ...(another !== undefined && (another.trim() === '' || another.length > longestWhy) ? [{ code: 'anotherNeedsWords' }] : []),
]

/** What the installation had offered before, or a colleague to the same email, and nobody took is taken back: one link works at a time. */
const withdrawEarlier = (unit: Unit, organisationId: string, email: string) =>
  unit.db.updateTable('invitations').set({ taken_back_at: unit.now, sealed_link: null }).where('organisation_id', '=', organisationId)
    .where('role', '=', 'operator').where('accepted_at', 'is', null).where('taken_back_at', 'is', null)
    .where((row) => row.or([row('by_role', '=', 'house'), row(sql`lower(email)`, '=', email.toLowerCase())])).execute()

/**
 * Offers the role of administrator at the installation itself, by a link that is said and not mailed. It works for a day, once.
 * @returns the link, and until when it works. @throws {Refused} when there is an administrator, unless it is said why another.
 */
export async function inviteFirstAdministrator(house: House, wish: FirstAdministrator): Promise<{ link: string; expiresAt: Date }> {
  const email = tidyEmail(wish.email)
  refuseIf([...problemsOfEmail(email), ...problemsOf(wish)])
  return unitOfWork(house, { hat: 'jobs' }, async (unit) => {
    const { id: organisation_id } = await certifierHere(unit)
    await lockRoles(unit, organisation_id)
    if (wish.another === undefined && (await administrators(unit, organisation_id)) > 0) throw new Refused([{ code: 'administratorThere' }])
    await withdrawEarlier(unit, organisation_id, email)
    const { link, kept } = await newInvitationLink(unit, days)
    const id = newId()
    await unit.db.insertInto('invitations').values({
      id, organisation_id, role: 'operator', email, language: wish.language as Language, ...kept, sealed_link: null, by_role: 'house',
      why: wish.another?.trim() ?? null, invited_at: unit.now,
    }).execute()
    await audit(unit, { action: 'changed', kind: 'invitation', ids: [id], detail: 'firstAdministrator' })
    return { link, expiresAt: kept.expires_at }
  })
}

/** What the log says of an installation that nobody administers yet. */
export const howToBegin = 'nobody administers this installation yet: npm run first-administrator -- --email someone@example.org'

/** Says in one line of the log how to make the first administrator, when there is none. */
export async function sayHowToBegin(house: House): Promise<void> {
  const there = await unitOfWork(house, { hat: 'jobs' }, async (unit) => administrators(unit, (await certifierHere(unit)).id))
  if (there === 0) house.log.warn(howToBegin)
}
