import type { RoomRoute } from '#platform/room-routes.ts'

/** Who sees certificates at work. Only managers change one. */
export const certificateReaders = ['programSpecialist', 'programManager'] as const

export const routes: readonly RoomRoute[] = [
  { path: 'verify', file: 'certificates/pages/verify.tsx', enter: 'anyone' },
  { path: 'verify/:number', file: 'certificates/pages/verify-number.tsx', enter: 'anyone' },
]
