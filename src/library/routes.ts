import type { RoomRoute } from '#platform/room-routes.ts'

export const routes: readonly RoomRoute[] = [
  { path: 'code-of-ethics', file: 'library/pages/code-of-ethics.tsx', enter: 'anyone' },
]
