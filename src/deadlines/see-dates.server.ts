import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { FoundDate } from '#platform/visit.server.ts'
import type { Deadline, Reason } from '#policy/deadline.ts'
import { reasonOn } from '#policy/policies.server.ts'
import { grouped, inOrder, nextOfMine } from './in-order.ts'
import { ifIFail } from './if-i-fail.server.ts'
import { roomsWithDates } from './rooms-asked.server.ts'
import { wouldBind } from './would-bind.ts'

/** Every date that binds the person themself, in its order. What one reads of oneself is no look at a record: it is not in the audit. */
export async function myDates(unit: Unit<Self>): Promise<Deadline[]> {
  const all: Deadline[] = []
  for (const ask of roomsWithDates) all.push(...(await ask(unit)))
  return inOrder(all)
}

/** Everything on the page of one's dates; for whoever has none, by what dates would be counted today. */
export async function seeDates(unit: Unit<Self>) {
  const dates = await myDates(unit)
  const { house, today } = unit
  const would: Reason[] = dates.length > 0 ? [] : wouldBind.map((key) => reasonOn(house, house.settings.jurisdiction, key, today))
  return { today, groups: grouped(dates, today), any: dates.length > 0, would, fail: await ifIFail(unit), found: foundIn(unit, dates) }
}

/** What the frame of every page says of the next date that asks something of the person. */
export const nextDate = async (unit: Unit<Self>): Promise<FoundDate> => foundIn(unit, await myDates(unit))

function foundIn({ now, today }: Unit<Self>, dates: readonly Deadline[]): FoundDate {
  const next = nextOfMine(dates, today)
  return { at: now.toISOString(), today, next: next ? { on: next.on, label: next.label } : null }
}
