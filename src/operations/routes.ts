import type { RoomRoute } from '#platform/room-routes.ts'

/** Who sees how the house is: who keeps it running, and who answers for the program. */
export const watchers = ['operator', 'programManager'] as const
/** Who does something about it. */
export const menders = ['operator'] as const

export const routes: readonly RoomRoute[] = [
  { path: 'operations', file: 'operations/pages/watch.tsx', enter: watchers },
  { path: 'operations/messages', file: 'operations/pages/letters.tsx', enter: watchers },
  { path: 'operations/jobs/:name', file: 'operations/pages/jobs-of-a-kind.tsx', enter: watchers },
  // Behind a token of its own: whoever measures has no account.
  { path: 'metrics', file: 'operations/pages/metrics.ts', enter: 'anyone' },
]
