import type { House } from './house.server.ts'
import { Refused } from './problems.ts'
import type { Limit } from './rate-limits.server.ts'

/** Counts one try against each limit. @throws {Refused} with the minutes to wait, when one of them is used up. */
export async function refuseTooMany(house: House, tries: Partial<Record<Limit, string>>): Promise<void> {
  const waits = await Promise.all(
    Object.entries(tries).map(([limit, key]) => house.rateLimits.count(limit as Limit, key.toLowerCase())),
  )
  const seconds = Math.max(...waits.map((wait) => wait ?? 0))
  if (seconds > 0) throw new Refused([{ code: 'tooManyTries', facts: { minutes: Math.ceil(seconds / 60) } }])
}
