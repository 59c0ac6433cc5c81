import { addDays, isBefore, type PlainDate } from '#platform/dates.ts'

/**
 * From when an accepted name counts here: since it is the legal one, so that a document of that day has the right name. A day on or
 * before the first day of the name that it follows would erase that one: then it counts from today.
 */
export const countsFrom = ({ since, heldSince, today }: { since: PlainDate; heldSince: PlainDate; today: PlainDate }): PlainDate =>
  isBefore(heldSince, since) ? since : today

/** The last day of a name that another one follows; a name that began on that very day keeps it. */
export const lastDayOfName = (startsOn: PlainDate, nextStartsOn: PlainDate): PlainDate => {
  const before = addDays(nextStartsOn, -1)
  return isBefore(before, startsOn) ? startsOn : before
}
