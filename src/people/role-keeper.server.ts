import type { Staff } from '#platform/unit-of-work.server.ts'
import { staffOf, type Visit } from '#platform/visit.server.ts'
import { roleKeepers } from './who-gives.ts'

/** Somebody who keeps roles, in the role that may do the most of those they have. The guard has let nobody else in. */
export function roleKeeperOf(visit: Visit): Staff {
  const role = roleKeepers.find((one) => visit.session?.memberships.some((membership) => membership.role === one))
  return staffOf(visit, role ? [role] : [])
}
