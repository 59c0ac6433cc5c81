import type { RoomRoute } from '#platform/room-routes.ts'

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
  { path: 'account/close', file: 'people/pages/close-account.tsx', enter: 'self' },
  { path: 'messages', file: 'people/pages/messages.tsx', enter: 'self' },
  { path: 'messages/:message', file: 'people/pages/message.tsx', enter: 'self' },
]
