import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { costOfCancelling } from './cancel-seat.server.ts'
import { grantedMeasures } from './has-open-accommodation.server.ts'
import { isGivenElsewhere } from './given-elsewhere.server.ts'
import { legalMoment } from './legal-moment.server.ts'
import { datesElsewhere } from './see-exam.server.ts'
import type { ScheduleQuery } from './schedule-query.ts'
import { bookedSeat, latestRegistration } from './seat-store.server.ts'
import { freeSeats, freeUntil, standingOf } from './sitting-choice.ts'
import { findSitting, sittingsOf, type Sitting } from './sitting-store.server.ts'
import { sitesHere } from './site-store.server.ts'
import { placeOf, waitsOf } from './waiting-store.server.ts'
import { myChance, type Chance, type NotYet } from './who-schedules.server.ts'

/** As many dates as stand on one page. */
export const datesOnPage = 12

/** How long the exam takes for somebody, with the extra time that was granted. Source: GUIDE, exam accommodation policy. */
export const minutesFor = (minutes: number, extraTimePercent: number): number => Math.round(minutes * (1 + extraTimePercent / 100))

/** The seat of a request as its person sees it; none when it has none. */
export async function seeMySeat(unit: Unit<Self>, { request, eligibilityId }: Chance) {
  const seat = await bookedSeat(unit, request.id)
  if (!seat) return undefined
  const sitting = await findSitting(unit, seat.sitting_id)
  const { examRescheduleHours: hours } = policyOn(unit.house, unit.house.settings.jurisdiction, seat.policy_date)
  const { extraTimePercent } = await grantedMeasures(unit, eligibilityId)
  return {
    id: seat.id, sitting: { ...sitting, minutes: minutesFor(sitting.minutes, extraTimePercent) }, language: seat.language, hours,
    freeUntil: freeUntil(sitting.startsAt, hours), cost: costOfCancelling(unit, seat, sitting),
  }
}
export type MySeat = NonNullable<Awaited<ReturnType<typeof seeMySeat>>>

async function seeMyWaits(unit: Unit<Self>, { request }: Chance) {
  const waits = await waitsOf(unit, request.id)
  return Promise.all(waits.map(async ({ id, sitting_id, state, offered_until }) =>
    ({ id, sitting: await findSitting(unit, sitting_id), state, offeredUntil: offered_until, place: await placeOf(unit, id) })))
}

const isWanted = (sitting: Sitting, where: string) => where === 'any' || (where === 'online' ? sitting.kind === 'online' : sitting.siteId === where)

/** The dates that can be chosen until the approval ends: free ones, and full ones with a waiting list. */
async function datesFor(unit: Unit<Self>, { request, lastDay }: Chance, { language, where, after }: ScheduleQuery) {
  const now = legalMoment(unit)
  const all = await sittingsOf(unit, request.certifier_id, { after: after && after > now ? after : now, through: lastDay, openOnly: true })
  const fitting = all.map((sitting) => ({ sitting, standing: standingOf(sitting, { lastDay, now, language }) }))
    .filter(({ sitting, standing }) => (standing === 'free' || standing === 'full') && isWanted(sitting, where))
  const shown = fitting.slice(0, datesOnPage)
  return {
    dates: shown.map(({ sitting, standing }) => ({ ...sitting, standing, free: freeSeats(sitting) })),
    later: fitting.length > datesOnPage ? shown.at(-1)!.sitting.startsAt : undefined,
  }
}

/** Everything on the page on which somebody chooses a date; or why they cannot. */
export async function seeSchedule(unit: Unit<Self>, query: ScheduleQuery): Promise<{ readonly notYet: NotYet } | Awaited<ReturnType<typeof open>>> {
  const chance = await myChance(unit)
  return typeof chance === 'string' ? { notYet: chance } : open(unit, chance, query)
}

async function open(unit: Unit<Self>, chance: Chance, asked: ScheduleQuery) {
  const seat = await seeMySeat(unit, chance)
  const query = asked.isUsual && seat ? { ...asked, language: seat.language } : asked
  const sites = (await sitesHere(unit)).filter(({ place }) => place).map(({ id, name, place }) => ({ id, name, city: place!.city }))
  const latest = await latestRegistration(unit, chance.request.id)
  return {
    notYet: undefined, lastDay: chance.lastDay, query, sites, seat, waits: await seeMyWaits(unit, chance),
    calledOff: latest?.state === 'cancelled' && (await findSitting(unit, latest.sitting_id)).state === 'cancelled',
    elsewhere: !seat && (await isGivenElsewhere(unit, chance.request.certifier_id)), ...(await datesElsewhere(unit, seat?.sitting.state === 'open' ? seat.sitting.startsOn : undefined)),
    accommodationOpen: chance.accommodationOpen, timeZone: unit.house.timeZone, ...(await datesFor(unit, chance, query)),
  }
}
export type OpenSchedule = Awaited<ReturnType<typeof open>>
