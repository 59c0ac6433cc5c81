import type { House } from '#platform/house.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import type { DayHours } from './day-times.ts'
import type { Sitting } from './sitting-store.server.ts'

/** What the policy of the day of the exam says of its hours. */
export function hoursOf(house: House, { startsAt, startsOn, minutes }: Pick<Sitting, 'startsAt' | 'startsOn' | 'minutes'>): DayHours {
  const { examCheckInMinutes, examLateEntryMinutes } = policyOn(house, house.settings.jurisdiction, startsOn)
  return { startsAt, minutes, checkInMinutes: examCheckInMinutes, lateEntryMinutes: examLateEntryMinutes }
}
