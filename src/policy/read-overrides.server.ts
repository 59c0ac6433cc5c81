import type { House } from '#platform/house.server.ts'
import { faultForLog } from '#platform/log.server.ts'
import type { Override, Overrides } from '#platform/overrides.ts'
import { unitOfWork, type Unit } from '#platform/unit-of-work.server.ts'
import { policiesOf } from './policies.server.ts'
import { withOverrides } from './policies.ts'

/** The organisation whose values count in the house's jurisdiction: of several the one that was there first. */
export const policyMaker = async (unit: Unit): Promise<string | undefined> =>
  (await unit.db.selectFrom('organisations').select('id').where('jurisdiction_id', '=', unit.house.settings.jurisdiction)
    .where('kind', '=', 'certifier').orderBy('id').executeTakeFirst())?.id

/** What stands now: every value that was set and not taken back, with what was said about it since. */
async function standing(unit: Unit): Promise<Overrides> {
  const maker = await policyMaker(unit)
  if (!maker) return { current: [], rows: 0 }
  const [set, takenBack, verified] = await Promise.all([
    unit.db.selectFrom('policy_overrides').selectAll().where('organisation_id', '=', maker).orderBy('starts_on').execute(),
    unit.db.selectFrom('policy_takebacks').select('override_id').where('organisation_id', '=', maker).execute(),
    unit.db.selectFrom('policy_verifications').select('override_id').where('organisation_id', '=', maker).execute(),
  ])
  const gone = new Set(takenBack.map(({ override_id }) => override_id))
  const sure = new Set(verified.map(({ override_id }) => override_id))
  const current = set.filter(({ id }) => !gone.has(id)).map((row): Override => ({
    jurisdiction: row.jurisdiction_id, key: row.key, from: row.starts_on, value: row.value, source: row.source,
    status: sure.has(row.id) ? 'verified' : row.status,
  }))
  return { current, rows: set.length + takenBack.length + verified.length }
}

/**
 * Reads the values that the certifying body set over those of the release: at the start, after each change, and now and then,
 * because another process may have changed them. What cannot be used leaves the house as it was.
 * @throws {Error} in plain words, when this release has no place for one of them.
 */
export async function readOverrides(house: House): Promise<void> {
  const read = await unitOfWork(house, { hat: 'jobs' }, standing)
  const { jurisdiction } = house.settings
  withOverrides(policiesOf(jurisdiction), read.current.filter((one) => one.jurisdiction === jurisdiction))
  if (read.rows > house.overrides.rows) Object.assign(house.overrides, read)
}

/** How long another process may not know of a change. A value begins tomorrow at the earliest: it is known before it counts. */
const often = 30_000

/** Reads again after a change, or by the clock. What cannot be read now is read later; what is known meanwhile goes on. */
export const readOverridesAgain = (house: House): Promise<void> => readOverrides(house).catch((fault: unknown) =>
  house.log.error(faultForLog(fault), 'the values of the policy page could not be read; those read before go on'))

/** Reads again, every half minute. @returns how to stop it. */
export function watchOverrides(house: House): () => void {
  const timer = setInterval(() => void readOverridesAgain(house), often).unref()
  return () => clearInterval(timer)
}
