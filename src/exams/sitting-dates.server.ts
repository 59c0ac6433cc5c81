import type { Instant, PlainDate } from '#platform/dates.ts'
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
    freeUntil: freeUntil(sitting.startsAt, examRescheduleHours),
  }
}

/** A moment that binds somebody: the exam itself, the last moment to change it freely, or until when a freed seat is kept. */
export interface SittingDate {
  readonly kind: 'exam' | 'freeUntil' | 'offerUntil'
  readonly at: Instant
  readonly endsAt?: Instant
  readonly sitting: Pick<Sitting, 'id' | 'startsAt' | 'minutes' | 'timeZone' | 'kind' | 'site' | 'address'>
  readonly href: string
}

/** Every moment that binds the person of the unit because of a seat, or of an offer of one; none when they cannot schedule. */
export async function sittingDates(unit: Unit<Self>): Promise<SittingDate[]> {
  const chance = await myChance(unit)
  if (typeof chance === 'string') return []
  const seat = await bookedSitting(unit, chance.request.id)
  const href = '/apply/exam/schedule'
  const offers = (await waitsOf(unit, chance.request.id)).filter(({ state }) => state === 'offered')
  const ofOffers = await Promise.all(offers.map(async ({ id, sitting_id, offered_until }): Promise<SittingDate> =>
    ({ kind: 'offerUntil', at: offered_until!, sitting: await findSitting(unit, sitting_id), href: `/apply/exam/waiting/${id}` })))
  if (!seat) return ofOffers
  const sitting = { ...seat, id: seat.sittingId }
  return [{ kind: 'freeUntil', at: seat.freeUntil, sitting, href }, { kind: 'exam', at: seat.startsAt, endsAt: seat.endsAt, sitting, href }, ...ofOffers]
}
