import { audit } from '#platform/audit.server.ts'
import { refuseIf } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { orientation } from '#library/orientation.server.ts'
import { problemsOfCheck } from './orientation-check.ts'
import { orientationProgress, type CheckPolicy } from './orientation-progress.server.ts'

/**
 * Takes the answers to the questions at the end, as often as a person likes. The answers themselves are not kept. Where no
 * questions are asked, or all were right before, nothing is noted.
 * @throws {Refused} while a part is not read, and when an answer is missing or not right.
 */
export async function passOrientationCheck(unit: Unit<Self>, answers: Readonly<Record<string, string>>, policy?: CheckPolicy): Promise<void> {
  const { allRead, check } = await orientationProgress(unit, policy)
  if (check !== 'open') return
  refuseIf(allRead ? problemsOfCheck(orientation().check, answers) : [{ code: 'orientationNotRead' }])
  await unit.db.insertInto('orientation_checks_passed')
    .values({ person_id: unit.actor.personId, version: orientation().check.version, effective_on: unit.today, recorded_at: unit.now })
    .onConflict((conflict) => conflict.doNothing()).execute()
  await audit(unit, { action: 'changed', kind: 'orientation', ids: [unit.actor.personId], detail: 'passCheck' })
}
