import type { RoomRoute } from '#platform/room-routes.ts'
import { paperRoutes } from './paper-routes.ts'

export const routes: readonly RoomRoute[] = [...paperRoutes]
