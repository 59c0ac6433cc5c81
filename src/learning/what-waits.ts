import { addDays, isBefore, type PlainDate } from '#platform/dates.ts'
import type { TrainingLine } from './provider-list.ts'

/**
 * What a coordinator should see to: what is suspended, and what ends soon, the soonest first.
 * @param daysAhead from so many days before its end on an approval needs its provider (`providerRenewalDays`).
 */
export function whatWaits(lines: readonly TrainingLine[], today: PlainDate, daysAhead: number): { suspended: TrainingLine[]; ending: TrainingLine[] } {
  const horizon = addDays(today, daysAhead)
  return {
    suspended: lines.filter(({ standing }) => standing === 'suspended'),
    ending: lines.filter(({ standing, through }) => standing === 'approved' && !isBefore(horizon, through!))
      .sort((a, b) => (isBefore(a.through!, b.through!) ? -1 : 1)),
  }
}
