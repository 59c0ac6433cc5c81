import type { RoomRoute } from '#platform/room-routes.ts'

/** Who sets fees and deadlines: who answers for the program, and who keeps the system running (docs/decisions/0031). */
export const policyKeepers = ['programManager', 'operator'] as const

export const routes: readonly RoomRoute[] = [
  { path: 'operations/policy', file: 'policy/pages/policy.tsx', enter: policyKeepers },
  { path: 'operations/policy/:key', file: 'policy/pages/policy-value.tsx', enter: policyKeepers },
  { path: 'operations/policy/:key/check', file: 'policy/pages/check-policy-value.tsx', enter: policyKeepers },
]
