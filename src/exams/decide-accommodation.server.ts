import { announce } from '#platform/announcements.server.ts'
import { Refused, refuseIf } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { problemsOfAnswer, stateOfAnswer, type Answered } from './accommodation-form.ts'
import type { AccommodationKind } from './accommodation-lifecycle.ts'
import { findAccommodation, writeAccommodationStep } from './accommodation-store.server.ts'
import { eligibilityById, oneExamAtATime } from './eligibility-store.server.ts'

const steps = { granted: 'grant', partlyGranted: 'grantPartly', refused: 'refuse' } as const

/**
 * Answers a request for accommodations: what is granted, with its measures; what is not, with the reason and what one can do.
 * @throws {Refused} when it is answered or withdrawn already, or when the answer lacks something. @throws {NotFound}
 */
export async function decideAccommodation(unit: Unit<Staff>, id: string, answer: Answered): Promise<void> {
  const { eligibility_id } = await findAccommodation(unit, id)
  await oneExamAtATime(unit, eligibility_id)
  const [found, eligibility] = [await findAccommodation(unit, id), await eligibilityById(unit, eligibility_id)]
  if (found.state !== 'open') throw new Refused([{ code: 'accommodationMovedOn' }])
  const asked = found.kinds as AccommodationKind[]
  refuseIf(problemsOfAnswer(asked, answer))
  const to = stateOfAnswer(asked, answer.granted)
  await unit.db.updateTable('exam_accommodations').set({
    state: to, granted_kinds: [...answer.granted], ended_on: unit.today, decided_by: unit.actor.personId, decided_role: unit.actor.role as 'programManager',
    extra_time_percent: answer.granted.includes('extraTime') ? answer.extraTimePercent! : null,
    measures: to === 'refused' ? null : answer.measures || null, reason: to === 'granted' ? null : answer.reason,
  }).where('id', '=', id).where('state', '=', 'open').executeTakeFirstOrThrow()
  await writeAccommodationStep(unit, found, eligibility.application_id, { step: steps[to], from: 'open', to })
  await announce(unit, 'accommodationDecided', { accommodationId: id, eligibilityId: eligibility.id, applicationId: eligibility.application_id })
}
