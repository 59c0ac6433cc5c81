import { audit } from '#platform/audit.server.ts'
import { refuseIf, Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { recordConflict } from '#people/public.server.ts'
import { isConflictKind, problemsOfKnowing } from '#people/public.ts'
import type { WhoseDay } from './who-looks-after.server.ts'

/**
 * A proctor says that they know the person: from their next look on nothing of them is there for this proctor, and another one goes on.
 * Only a manager ends it. @throws {Refused} when it is not said how.
 */
export async function handOver(unit: Unit<Staff>, { subjectId, reference }: WhoseDay, kind: string): Promise<void> {
  refuseIf(problemsOfKnowing({ kind, note: '' }))
  if (!isConflictKind(kind)) throw new Refused([{ code: 'knowHowMissing', field: 'kind' }])
  await recordConflict(unit, { subjectId, reference, kind, note: '' })
  await audit(unit, { action: 'changed', kind: 'examDay', ids: [], whose: subjectId, detail: 'handOver' })
}
