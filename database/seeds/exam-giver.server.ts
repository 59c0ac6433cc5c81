import { legalDay } from '#platform/clock.server.ts'
import { addDays, type PlainDate } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { readPolicyChange } from '#policy/policy-change.ts'
import { keptValue } from '#policy/policy-store.server.ts'
import { readOverrides } from '#policy/read-overrides.server.ts'
import { seenHash, setPolicyValue } from '#policy/set-policy-value.server.ts'
import { staffHere } from './staff-here.server.ts'

type Key = 'examGivenHere' | 'examCheckInMinutes' | 'examLateEntryMinutes'

async function sets(house: House, key: Key, value: string, from: PlainDate): Promise<void> {
  const [year, month, day] = from.split('-') as [string, string, string]
  const typed = { value, source: 'Decision of the program, made up for this demonstration', status: 'unverified', 'from-year': year, 'from-month': month, 'from-day': day }
  await unitOfWork(house, await staffHere(house, 'programManager'), async (unit) => {
    const kept = await keptValue(unit, key)
    await setPolicyValue(unit, key, typed, seenHash(readPolicyChange(kept.key, kept.unit, typed, unit.today, kept.history), kept))
  })
}

/** Whoever looks around comes at any hour: from nine hours before an exam until almost ten after its beginning one can say that one is there. */
const allDay = { examCheckInMinutes: '540', examLateEntryMinutes: '590' } as const

/** Until the day of the demonstration somebody else gave the exam and told how it went; from that day on the program gives it itself, with this product. */
export async function givesTheExamItselfFrom(house: House, today: PlainDate): Promise<void> {
  await sets(house, 'examGivenHere', '0', addDays(legalDay(house.clock, house.timeZone), 1))
  await sets(house, 'examGivenHere', '1', today)
  for (const [key, minutes] of Object.entries(allDay)) await sets(house, key as keyof typeof allDay, minutes, today)
  await readOverrides(house)
}
