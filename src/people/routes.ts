import type { RoomRoute } from '#platform/room-routes.ts'
import { roleKeepers } from './who-gives.ts'

/** Who keeps roles: sees who works here, invites, gives and ends. */
export { roleKeepers }

/** Who decides whether a legal name changes. */
export const nameDeciders = ['programSpecialist', 'programManager'] as const

/** Who sees to letters: what did not arrive, and what is printed. */
export const letterKeepers = ['programSpecialist', 'programManager'] as const

export const routes: readonly RoomRoute[] = [
  { path: 'register', file: 'people/pages/register.tsx', enter: 'anyone' },
  { path: 'register/check-email', file: 'people/pages/check-email.tsx', enter: 'anyone' },
  { path: 'confirm/:secret', file: 'people/pages/confirm-email.tsx', enter: 'anyone' },
  { path: 'sign-in', file: 'people/pages/sign-in.tsx', enter: 'anyone' },
  { path: 'sign-out', file: 'people/pages/sign-out.tsx', enter: 'anyone' },
  { path: 'reset', file: 'people/pages/ask-for-new-password.tsx', enter: 'anyone' },
  { path: 'reset/:secret', file: 'people/pages/set-new-password.tsx', enter: 'anyone' },
  { path: 'account', file: 'people/pages/account.tsx', enter: 'self' },
  { path: 'account/agreements', file: 'people/pages/agreements.tsx', enter: 'self' },
  { path: 'account/legal-name', file: 'people/pages/change-legal-name.tsx', enter: 'self', body: 'files' },
  { path: 'account/legal-name/evidence/:evidence', file: 'people/pages/show-name-evidence.ts', enter: 'self' },
  { path: 'name-changes', file: 'people/pages/name-changes.tsx', enter: nameDeciders },
  { path: 'name-changes/:change', file: 'people/pages/decide-name-change.tsx', enter: nameDeciders },
  { path: 'name-changes/:change/evidence/:evidence', file: 'people/pages/review-name-evidence.ts', enter: nameDeciders },
  { path: 'account/close', file: 'people/pages/close-account.tsx', enter: 'self' },
  { path: 'account/letters', file: 'people/pages/choose-letter-way.tsx', enter: 'self' },
  { path: 'review/letters', file: 'people/pages/letter-queue.tsx', enter: letterKeepers },
  { path: 'review/letters/print', file: 'people/pages/print-letters.tsx', enter: letterKeepers },
  { path: 'review/letters/:message', file: 'people/pages/see-letter.tsx', enter: letterKeepers },
  { path: 'account/roles/:membership', file: 'people/pages/leave-role.tsx', enter: 'self' },
  { path: 'invitation/:secret', file: 'people/pages/accept-invitation.tsx', enter: 'anyone' },
  { path: 'operations/people', file: 'people/pages/people-at-work.tsx', enter: roleKeepers },
  { path: 'operations/people/invite', file: 'people/pages/invite.tsx', enter: roleKeepers },
  { path: 'operations/people/:person', file: 'people/pages/person-at-work.tsx', enter: roleKeepers },
  { path: 'messages', file: 'people/pages/messages.tsx', enter: 'self' },
  { path: 'messages/:message', file: 'people/pages/message.tsx', enter: 'self' },
]
