import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { datesOf } from './application-dates.ts'
import { findApplication, myApplications } from './application-store.server.ts'

/** Where a person's newest application is, for the first page; nothing when they have none, or discarded it. */
export async function seeMyApplication(unit: Unit<Self>) {
  const [newest] = await myApplications(unit)
  if (!newest || newest.state === 'discarded') return undefined
  return { reference: newest.reference, today: unit.today, dates: datesOf(await findApplication(unit, newest.reference)) }
}
export type MyApplication = NonNullable<Awaited<ReturnType<typeof seeMyApplication>>>
