import { dayAt, type Instant, type PlainDate } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { bookedSeat } from './seat-store.server.ts'
import { freeUntil } from './sitting-choice.ts'
import type { SiteKind } from './site-form.ts'
import { endOf } from './sitting-times.ts'
import { findSitting, type Sitting } from './sitting-store.server.ts'
import { waitsOf } from './waiting-store.server.ts'
import { myChance } from './who-schedules.server.ts'

/** A seat with its sitting, for whoever shows it. */
export interface BookedSitting {
  readonly registrationId: string
  readonly sittingId: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  /** The day on the clock of the site. */
  readonly day: PlainDate
  readonly timeZone: string
  readonly minutes: number
  readonly kind: SiteKind
  readonly site: string
  readonly address: string | undefined
  readonly language: Language
  /** The last moment at which it can be changed without losing the fee. */
  readonly freeUntil: Instant
  /** The day whose policy counts for it: that of booking. */
  readonly policyDate: PlainDate
}

/** The seat that a request has now, for whoever may see it; none when it has none, or the program has cancelled the sitting. */
export async function bookedSitting(unit: Unit, requestId: string): Promise<BookedSitting | undefined> {
  const seat = await bookedSeat(unit, requestId)
  const sitting = seat && (await findSitting(unit, seat.sitting_id))
  if (!seat || sitting?.state !== 'open') return undefined
  const { examRescheduleHours } = policyOn(unit.house, unit.house.settings.jurisdiction, seat.policy_date)
  return {
    registrationId: seat.id, sittingId: sitting.id, startsAt: sitting.startsAt, endsAt: endOf(sitting.startsAt, sitting.minutes), day: sitting.startsOn,
    timeZone: sitting.timeZone, minutes: sitting.minutes, kind: sitting.kind, site: sitting.site, address: sitting.address, language: seat.language,
    freeUntil: freeUntil(sitting.startsAt, examRescheduleHours), policyDate: seat.policy_date,
  }
}

/** A moment that binds somebody: the exam itself, the last moment to change it freely, or until when a freed seat is kept. */
export interface SittingDate {
  readonly kind: 'exam' | 'freeUntil' | 'offerUntil'
  readonly at: Instant
  readonly endsAt?: Instant
  readonly sitting: Pick<Sitting, 'id' | 'startsAt' | 'minutes' | 'timeZone' | 'kind' | 'site' | 'address'>
  readonly href: string
  /** Which date it is: the same as long as it is the same matter. */
  readonly matter: string
  /** The day whose policy gave it: of booking, or of the offer. */
  readonly policyDate: PlainDate
}

/** What calendars call the exam of a request: the same wherever and whenever its seat is moved. */
export const examMatter = (requestId: string): string => `exam ${requestId}`

/** Every moment that binds the person of the unit because of a seat, or of an offer of one; none when they cannot schedule. */
export async function sittingDates(unit: Unit<Self>): Promise<SittingDate[]> {
  const chance = await myChance(unit)
  if (typeof chance === 'string') return []
  const seat = await bookedSitting(unit, chance.request.id)
  const href = '/apply/exam/schedule'
  const offers = (await waitsOf(unit, chance.request.id)).filter(({ state }) => state === 'offered')
  const ofOffers = await Promise.all(offers.map(async ({ id, sitting_id, offered_at, offered_until }): Promise<SittingDate> =>
    ({
      kind: 'offerUntil', at: offered_until!, sitting: await findSitting(unit, sitting_id), href: `/apply/exam/waiting/${id}`,
      matter: `offerUntil ${sitting_id}`, policyDate: dayAt(offered_at!, unit.house.timeZone),
    })))
  if (!seat) return ofOffers
  const sitting = { ...seat, id: seat.sittingId }
  const same = { sitting, href, policyDate: seat.policyDate }
  return [
    { ...same, kind: 'freeUntil', at: seat.freeUntil, matter: `freeUntil ${chance.request.id}` },
    { ...same, kind: 'exam', at: seat.startsAt, endsAt: seat.endsAt, matter: examMatter(chance.request.id) }, ...ofOffers,
  ]
}
