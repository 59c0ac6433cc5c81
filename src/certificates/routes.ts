import type { RoomRoute } from '#platform/room-routes.ts'

export const routes: readonly RoomRoute[] = []
