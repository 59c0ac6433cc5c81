import { addDays, isBefore, type PlainDate } from '#platform/dates.ts'
import type { TrainingLine } from './provider-list.ts'

/** From so many days before its end on an approval needs its provider. */
const daysAhead = 90

/** What a coordinator should see to: what is suspended, and what ends soon, the soonest first. */
export function whatWaits(lines: readonly TrainingLine[], today: PlainDate): { suspended: TrainingLine[]; ending: TrainingLine[] } {
  const horizon = addDays(today, daysAhead)
  return {
    suspended: lines.filter(({ standing }) => standing === 'suspended'),
    ending: lines.filter(({ standing, through }) => standing === 'approved' && !isBefore(horizon, through!))
      .sort((a, b) => (isBefore(a.through!, b.through!) ? -1 : 1)),
  }
}
