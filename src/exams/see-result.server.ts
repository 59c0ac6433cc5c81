import { newId } from '#platform/identifiers.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { findRequest } from './correct-result.server.ts'
import { findEligibility } from './eligibility-store.server.ts'
import { seenOf } from './judge-correction.ts'
import { resultOfRequest } from './result-store.server.ts'
import { seeExamOf } from './see-exam-of.server.ts'

/** The request of somebody's exam that an address names. @throws {NotFound} when it is another one's. */
export async function findRequestOf(unit: Unit<Staff>, reference: string, request: string) {
  const [eligibility, found] = [await findEligibility(unit, reference), await findRequest(unit, request)]
  if (found.eligibility_id !== eligibility.id) throw new NotFound()
  return found
}

/** What a manager sees who corrects a result; recorded as a look. @throws {NotFound} */
export async function seeResult(unit: Unit<Staff>, reference: string, typed: string) {
  const request = await findRequestOf(unit, reference, typed)
  const { name } = await seeExamOf(unit, reference)
  const result = await resultOfRequest(unit, request.id)
  return {
    name, request: request.reference, formId: newId(),
    result: result && {
      outcome: result.outcome, on: result.sat_on, source: result.corrections > 0 ? 'staff' as const : result.source,
      mine: result.by_person === unit.actor.personId, seen: seenOf({ outcome: result.outcome, satOn: result.sat_on }),
    },
  }
}
