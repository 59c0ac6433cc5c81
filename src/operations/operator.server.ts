import { data } from 'react-router'
import type { Staff } from '#platform/unit-of-work.server.ts'
import { staffOf, type Visit } from '#platform/visit.server.ts'
import { menders } from './routes.ts'

export const mayMend = (visit: Visit): boolean => visit.session?.memberships.some(({ role }) => role === menders[0]) ?? false

/** The operator who does something; a manager, who only reads, is told that the page is not theirs to do that. */
export function menderOf(visit: Visit): Staff {
  if (!mayMend(visit)) throw data({ code: 'notForYou' }, { status: 403 })
  return staffOf(visit, menders)
}

/** How many were tried again, as the address says after a press. */
export function triedIn(asked: URLSearchParams): number | undefined {
  const tried = asked.get('tried') ?? ''
  return /^\d{1,7}$/.test(tried) ? Number(tried) : undefined
}
