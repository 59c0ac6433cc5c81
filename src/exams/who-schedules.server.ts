import type { PlainDate } from '#platform/dates.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { asOfToday, myEligibility, oneExamAtATime, type Eligibility } from './eligibility-store.server.ts'
import { refuseUnderWay } from './refuse-under-way.server.ts'
import { hasOpenAccommodation } from './has-open-accommodation.server.ts'
import { findSitting, type Sitting } from './sitting-store.server.ts'
import { myVendorBooking } from './my-vendor-booking.server.ts'
import { bookedSeat } from './seat-store.server.ts'
import { openIn, requestsToday, type ExamRequest } from './request-store.server.ts'

/** Why nobody can choose a date yet, or any more. */
export type NotYet = 'noEligibility' | 'eligibilityOver' | 'noRequest' | 'feeDue' | 'beingRead'

/** What somebody who chooses a date has: the request, and until when. */
export interface Chance {
  readonly request: ExamRequest
  readonly applicationId: string
  readonly eligibilityId: string
  /** The last day of the approval, that day included. */
  readonly lastDay: PlainDate
  /** Then nobody takes a seat; one that they have they may give back. Source: GUIDE, exam accommodation policy. */
  readonly accommodationOpen: boolean
}

async function chanceOf(unit: Unit<Self>, eligibility: Eligibility | undefined): Promise<Chance | NotYet> {
  if (!eligibility) return 'noEligibility'
  const { id, state, application_id, valid_through } = asOfToday(unit, eligibility)
  if (state !== 'open') return 'eligibilityOver'
  const request = openIn(await requestsToday(unit, eligibility))
  if (!request) return 'noRequest'
  if (request.state !== 'authorized') return request.state === 'awaitingFee' ? 'feeDue' : 'beingRead'
  return { request, applicationId: application_id, eligibilityId: id, lastDay: valid_through, accommodationOpen: await hasOpenAccommodation(unit, id) }
}

/** Whether the person of the unit may choose a date for the exam, or why not. Source: GUIDE, certification overview, steps 13 and 14. */
export const myChance = async (unit: Unit<Self>): Promise<Chance | NotYet> => chanceOf(unit, await myEligibility(unit))

/**
 * The same for somebody who changes something: nothing about their exam moves until the unit ends.
 * @param to whether they take a seat, or give one back.
 * @throws {Refused} saying why not. @throws {NotFound} when they were never eligible.
 */
export async function holdMyChance(unit: Unit<Self>, to: 'take' | 'giveBack'): Promise<Chance> {
  const found = await myEligibility(unit)
  if (!found) throw new NotFound()
  await oneExamAtATime(unit, found.id)
  await refuseUnderWay(unit)
  const chance = await myChance(unit)
  if (typeof chance === 'string') throw new Refused([{ code: `schedule-${chance}` }])
  if (to === 'take' && chance.accommodationOpen) throw new Refused([{ code: 'schedule-accommodationOpen' }])
  // One exam has one date: who has an appointment at the vendor makes no second one here. A seat that they had before they may move.
  if (to === 'take' && !(await bookedSeat(unit, chance.request.id)) && (await myVendorBooking(unit))) throw new Refused([{ code: 'schedule-vendorBooked' }])
  return chance
}

/** A sitting of the program that the person of the unit has an exam at. @throws {NotFound} when there is none for them. */
export async function findMySitting(unit: Unit<Self>, id: string): Promise<Sitting> {
  const [eligibility, sitting] = [await myEligibility(unit), await findSitting(unit, id)]
  if (!eligibility || sitting.certifierId !== eligibility.certifier_id) throw new NotFound()
  return sitting
}
