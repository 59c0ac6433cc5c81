import type { Instant, PlainDate } from '#platform/dates.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { seatCounts } from './given-elsewhere.server.ts'
import { bookedSeat } from './seat-store.server.ts'
import { findSitting } from './sitting-store.server.ts'
import { endOf, momentAt } from './sitting-times.ts'

/** An appointment at an outside vendor, as the vendor said it last. */
export interface VendorBooking {
  readonly requestId: string
  readonly day: PlainDate
  /** On the clock of the jurisdiction. */
  readonly time: string | undefined
  readonly place: string
  /** From when to when, when the vendor said at which time; how long the exam lasts is policy of its day. */
  readonly at: { readonly from: Instant; readonly until: Instant; readonly timeZone: string } | undefined
}

/** The appointment that this person has at the program's vendor and that is still before them; none where there is none. */
export async function myVendorBooking(unit: Unit<Self>): Promise<VendorBooking | undefined> {
  const row = await unit.db.selectFrom('exam_vendor_bookings as b').innerJoin('exam_requests as r', 'r.id', 'b.request_id')
    .select(['b.request_id', 'b.day', 'b.time', 'b.place']).where('b.subject_id', '=', unit.actor.personId).where('b.state', '=', 'booked').where('r.state', '=', 'authorized')
    .where('b.day', '>=', unit.today).orderBy('b.day').limit(1).executeTakeFirst()
  if (!row) return undefined
  const { timeZone, settings: { jurisdiction } } = unit.house
  const from = row.time === null ? undefined : momentAt(row.day, row.time, timeZone)
  return {
    requestId: row.request_id, day: row.day, time: row.time ?? undefined, place: row.place ?? '',
    at: from && { from, until: endOf(from, policyOn(unit.house, jurisdiction, row.day).examMinutes), timeZone },
  }
}

/** The same, unless a seat here counts in its place: then it binds nobody. */
export async function bindingVendorBooking(unit: Unit<Self>): Promise<VendorBooking | undefined> {
  const booking = await myVendorBooking(unit)
  const seat = booking && (await bookedSeat(unit, booking.requestId))
  const sitting = seat && (await findSitting(unit, seat.sitting_id))
  return sitting?.state === 'open' && seatCounts(unit, sitting.startsOn) ? undefined : booking
}
