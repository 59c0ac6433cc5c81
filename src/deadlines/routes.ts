import type { RoomRoute } from '#platform/room-routes.ts'

export const routes: readonly RoomRoute[] = [
  { path: 'dates', file: 'deadlines/pages/dates.tsx', enter: 'self' },
  { path: 'dates/calendar', file: 'deadlines/pages/calendars.tsx', enter: 'self' },
  { path: 'calendar/:file', file: 'deadlines/pages/calendar.ts', enter: 'anyone' },
]
