import { legalDay } from '#platform/clock.server.ts'
import type { House } from '#platform/house.server.ts'
import type { ClockShown } from './clock-bar.tsx'
import { nextDeadlineShown } from './deadlines-ahead.server.ts'

/** What the bar on every page shows of the clock; nothing outside the demonstration. */
export async function clockShown(house: House): Promise<ClockShown | undefined> {
  if (!house.settings.demonstration) return undefined
  const next = await nextDeadlineShown(house)
  return { today: legalDay(house.clock, house.timeZone), daysAhead: house.clock.daysAhead, next }
}
