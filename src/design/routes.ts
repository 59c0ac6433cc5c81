import type { RoomRoute } from '#platform/room-routes.ts'

export const routes: readonly RoomRoute[] = [
  { path: 'design', file: 'design/pages/see-components.tsx', enter: 'anyone', demonstration: true },
]
