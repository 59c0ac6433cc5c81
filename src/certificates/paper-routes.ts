import type { RoomRoute } from '#platform/room-routes.ts'

/** Who prints certificates for others. */
export const paperMakers = ['programSpecialist', 'programManager'] as const
/** Who lets another key sign. */
export const keyKeepers = ['operator'] as const

/** Paper, digital certificates, and what the world needs to check them. */
export const paperRoutes: readonly RoomRoute[] = [
  { path: 'my-certificate/:number/papers/:sheet/:language', file: 'certificates/pages/my-paper.ts', enter: 'self' },
  { path: 'my-certificate/:number/digital/:form', file: 'certificates/pages/my-credential.ts', enter: 'self' },
  { path: 'certificates/:number/papers/:sheet/:language', file: 'certificates/pages/staff-paper.ts', enter: paperMakers },
  { path: 'certificates/papers', file: 'certificates/pages/many-papers.tsx', enter: paperMakers },
  { path: 'certificates/papers/:batch/file', file: 'certificates/pages/many-papers-file.ts', enter: paperMakers },
  { path: 'operations/keys', file: 'certificates/pages/signing-keys.tsx', enter: keyKeepers },
  { path: 'check-credential', file: 'certificates/pages/check-credential.tsx', enter: 'anyone' },
  // Addresses that credentials name: they never change.
  { path: '.well-known/jwks.json', file: 'certificates/pages/key-set.ts', enter: 'anyone' },
  { path: 'credentials/keys/:key', file: 'certificates/pages/public-key.ts', enter: 'anyone' },
  { path: 'credentials/issuers/:issuer', file: 'certificates/pages/issuer.ts', enter: 'anyone' },
  { path: 'credentials/achievements/:achievement', file: 'certificates/pages/achievement.ts', enter: 'anyone' },
  { path: 'credentials/status/:list', file: 'certificates/pages/status-list.ts', enter: 'anyone' },
]
