import { Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { recordResults, type Jobs, type NewResult, type RecordedResult } from './record-results.server.ts'

export type { NewResult, RecordedResult }

/**
 * Records how an exam went, once, however often it is said; the certificate or the way to another try follows from its news. The day of the
 * sitting counts. By a manager with a reason, by a vendor's file or by the house's own exam.
 * Source: GUIDE, certification overview, steps 15 and 16.
 * @throws {Refused} with the one reason why it cannot be taken.
 */
export async function recordResult(unit: Unit<Staff | Jobs>, result: NewResult): Promise<RecordedResult> {
  const [one] = await recordResults(unit, [result])
  if ('problem' in one!) throw new Refused([one.problem])
  return one!
}
