import type { RoomRoute } from '#platform/room-routes.ts'

export const routes: readonly RoomRoute[] = [
  { path: 'demo', file: 'demonstration/pages/walk-in.tsx', enter: 'anyone', demonstration: true },
  { path: 'demo/clock', file: 'demonstration/pages/move-clock.tsx', enter: 'anyone', demonstration: true },
  { path: 'demo/mailbox', file: 'demonstration/pages/mailbox.tsx', enter: 'anyone', demonstration: true },
]
