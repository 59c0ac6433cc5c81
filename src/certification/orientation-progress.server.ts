import type { PlainDate } from '#platform/dates.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Policy } from '#policy/policies.ts'
import { policyOn } from '#policy/policies.server.ts'
import { orientation } from '#library/orientation.server.ts'
import { progressOf, type OrientationProgress } from './orientation-progress.ts'

/** What the policy of a day says about the check at the end; a test brings a policy of its own. */
export type CheckPolicy = (day: PlainDate) => Pick<Policy, 'orientationCheck'>

/** How far this person is: every part with its version and whether it is done, and whether all of it is finished. */
export async function orientationProgress(unit: Unit<Self>, policy?: CheckPolicy): Promise<OrientationProgress> {
  const { personId } = unit.actor
  const rows = await unit.db.selectFrom('orientation_parts_done').select(['part', 'version', 'effective_on'])
    .where('person_id', '=', personId).execute()
  const passed = await unit.db.selectFrom('orientation_checks_passed').select('version').where('person_id', '=', personId).execute()
  const on = policy ?? ((day: PlainDate) => policyOn(unit.house, unit.house.settings.jurisdiction, day))
  return progressOf(
    orientation(), rows.map(({ part, version, effective_on }) => ({ part, version, readOn: effective_on })),
    passed.map(({ version }) => version), (day) => on(day).orientationCheck === 1, unit.today,
  )
}

/** Has this person finished the orientation, so that an application may open? Source: GUIDE, certification overview, step 6. */
export const hasFinishedOrientation = async (unit: Unit<Self>, policy?: CheckPolicy): Promise<boolean> =>
  (await orientationProgress(unit, policy)).finished
