import type { RoomRoute } from './room-routes.ts'

export const routes: readonly RoomRoute[] = [{ path: 'health', file: 'platform/pages/health.ts', enter: 'anyone' }]
