import type { PlainDate } from '#platform/dates.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { asOfToday, myEligibility, oneExamAtATime, type Eligibility } from './eligibility-store.server.ts'
import { hasOpenAccommodation } from './has-open-accommodation.server.ts'
import { openIn, requestsToday, type ExamRequest } from './request-store.server.ts'

/** Why nobody can choose a date yet, or any more. */
export type NotYet = 'noEligibility' | 'eligibilityOver' | 'noRequest' | 'feeDue' | 'beingRead' | 'accommodationOpen'

/** What somebody who chooses a date has: the request, and until when. */
export interface Chance {
  readonly request: ExamRequest
  readonly applicationId: string
  readonly eligibilityId: string
  /** The last day of the approval, that day included. */
  readonly lastDay: PlainDate
}

async function chanceOf(unit: Unit<Self>, eligibility: Eligibility | undefined): Promise<Chance | NotYet> {
  if (!eligibility) return 'noEligibility'
  const { id, state, application_id, valid_through } = asOfToday(unit, eligibility)
  if (state !== 'open') return 'eligibilityOver'
  const request = openIn(await requestsToday(unit, eligibility))
  if (!request) return 'noRequest'
  if (request.state !== 'authorized') return request.state === 'awaitingFee' ? 'feeDue' : 'beingRead'
  return (await hasOpenAccommodation(unit, id)) ? 'accommodationOpen' : { request, applicationId: application_id, eligibilityId: id, lastDay: valid_through }
}

/** Whether the person of the unit may choose a date for the exam, or why not. Source: GUIDE, certification overview, steps 13 and 14. */
export const myChance = async (unit: Unit<Self>): Promise<Chance | NotYet> => chanceOf(unit, await myEligibility(unit))

/**
 * The same for somebody who changes something: nothing about their exam moves until the unit ends.
 * @throws {Refused} saying why not. @throws {NotFound} when they were never eligible.
 */
export async function holdMyChance(unit: Unit<Self>): Promise<Chance> {
  const found = await myEligibility(unit)
  if (!found) throw new NotFound()
  await oneExamAtATime(unit, found.id)
  const chance = await myChance(unit)
  if (typeof chance === 'string') throw new Refused([{ code: `schedule-${chance}` }])
  return chance
}
