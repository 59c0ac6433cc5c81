import { isLanguage, type Language } from '#platform/languages.ts'
import type { Instant } from '#platform/dates.ts'
import type { Problem } from '#platform/problems.ts'
import { tidyText } from '#platform/unseen-signs.ts'
import { problemsOfEmail } from './email.ts'
import { isRole, mayGive, type Role } from './who-gives.ts'

/** The longest reason, in characters. */
export const longestWhy = 500

/** What somebody typed to invite a person. */
export interface TypedInvitation {
  readonly email: string
  readonly role: string | undefined
  /** The organisation at which the role is, where it is not the inviter's own. */
  readonly organisation: string
  readonly language: string | undefined
}

/** The same, when nothing is wrong with it. */
export interface InvitationWish extends TypedInvitation {
  readonly role: Role
  readonly language: Language
}

/** What is wrong with an invitation before anybody looks who is there. */
export function problemsOfInvitation({ email, role, organisation, language }: TypedInvitation, giver: Role): Problem[] {
  const ofRole = !isRole(role) ? [{ code: 'roleMissing', field: 'role' }] : mayGive(giver, role) ? [] : [{ code: 'roleNotYours', field: 'role' }]
  return [
    ...problemsOfEmail(email),
    ...ofRole,
    ...(role === 'trainingCoordinator' && organisation === '' ? [{ code: 'placeMissing', field: 'organisation' }] : []),
    ...(isLanguage(language) ? [] : [{ code: 'letterLanguageMissing', field: 'language' }]),
  ]
}

/** What is wrong with why a role ends. */
export function problemsOfWhy(why: string): Problem[] {
  if (why === '') return [{ code: 'whyRoleEndsMissing', field: 'why' }]
  return why.length > longestWhy ? [{ code: 'whyRoleEndsTooLong', field: 'why', facts: { most: longestWhy, typed: why.length } }] : []
}

export const tidyWhy = tidyText

interface Invited {
  readonly accepted_at: Instant | null
  readonly taken_back_at: Instant | null
  readonly expires_at: Instant
}
export type InvitationState = 'open' | 'accepted' | 'takenBack' | 'expired'

/** Where an invitation stands. It works until its last moment. */
export function invitationState({ accepted_at, taken_back_at, expires_at }: Invited, now: Instant): InvitationState {
  if (accepted_at) return 'accepted'
  if (taken_back_at) return 'takenBack'
  return expires_at.getTime() <= now.getTime() ? 'expired' : 'open'
}

/** Where a problem of one invitation in the list stands. */
export const fieldOfInvitation = (id: string): string => `again-${id}`

/** Are these the same email, capitals or not? */
export const isSameEmail = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
