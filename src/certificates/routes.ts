import type { RoomRoute } from '#platform/room-routes.ts'

/** Who sees certificates at work. */
export const certificateReaders = ['programSpecialist', 'programManager'] as const
/** Who suspends, lifts and revokes. */
export const certificateManagers = ['programManager'] as const

export const routes: readonly RoomRoute[] = [
  { path: 'verify', file: 'certificates/pages/verify.tsx', enter: 'anyone' },
  { path: 'verify/:number', file: 'certificates/pages/verify-number.tsx', enter: 'anyone' },
  { path: 'my-certificate', file: 'certificates/pages/my-certificate.tsx', enter: 'self' },
  { path: 'certificates', file: 'certificates/pages/certificates.tsx', enter: certificateReaders },
  { path: 'certificates/:number', file: 'certificates/pages/see-certificate.tsx', enter: certificateReaders },
  { path: 'certificates/:number/:step', file: 'certificates/pages/change-certificate.tsx', enter: certificateManagers },
]
