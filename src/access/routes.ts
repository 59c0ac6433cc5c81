import type { RoomRoute } from '#platform/room-routes.ts'

/** Who reads whether looks at records were right. */
export const accessReaders = ['programManager'] as const

export const routes: readonly RoomRoute[] = [
  { path: 'apply/:reference/history', file: 'access/pages/see-history.tsx', enter: 'self' },
  { path: 'account/access', file: 'access/pages/see-account-access.tsx', enter: 'self' },
  { path: 'review/access', file: 'access/pages/unusual-access.tsx', enter: accessReaders },
  { path: 'review/access/:finding', file: 'access/pages/review-finding.tsx', enter: accessReaders },
]
