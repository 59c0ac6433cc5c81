import { sql } from 'kysely'
import { NotFound } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { historyOf, type DatedValue, type Hand } from './policy-history.ts'
import { isPolicyKey, policyKeys, type PolicyKey } from './policies.ts'
import { policiesOf } from './policies.server.ts'
import type { PolicyUnit, PolicyValue } from './policy-value.ts'
import { policyMaker } from './read-overrides.server.ts'

/** What one key was, is and will be; and how much is known of it, so that a change can say what it was made upon. */
export interface KeptValue {
  readonly key: PolicyKey
  readonly unit: PolicyUnit
  readonly history: readonly DatedValue[]
  readonly rows: number
}

/** @throws {NotFound} for staff of an organisation whose values do not count here. */
export async function refuseElsewhere(unit: Unit<Staff>): Promise<void> {
  if ((await policyMaker(unit)) !== unit.actor.organisationId) throw new NotFound()
}

/** Two who change the policy of an organisation go one after the other: the lock that the table's trigger takes, too. */
export const lockPolicy = (unit: Unit<Staff>) =>
  sql`select pg_advisory_xact_lock(hashtextextended('policy ' || ${unit.actor.organisationId}::text, 0))`.execute(unit.db)

interface Written {
  readonly by_person: string
  readonly by_role: Hand['role']
  readonly effective_on: string
  readonly recorded_at: Date
}

async function handsIn(unit: Unit<Staff>) {
  const { rows } = await sql<{ person_id: string; name: string }>`select person_id, name from policy_people()`.execute(unit.db)
  const names = new Map(rows.map(({ person_id, name }) => [person_id, name]))
  return (row: Written): Hand => ({ name: names.get(row.by_person) ?? '', role: row.by_role, on: row.effective_on, at: row.recorded_at })
}

/** Every key with its whole history, as this organisation's staff may see it. */
export async function keptValues(unit: Unit<Staff>): Promise<KeptValue[]> {
  await refuseElsewhere(unit)
  const hand = await handsIn(unit)
  const set = await unit.db.selectFrom('policy_overrides').selectAll().orderBy('recorded_at').execute()
  const takenBack = await unit.db.selectFrom('policy_takebacks').selectAll().execute()
  const verified = await unit.db.selectFrom('policy_verifications').selectAll().orderBy('recorded_at').execute()
  const { values } = policiesOf(unit.house.settings.jurisdiction)
  return policyKeys.map((key) => {
    const own = { set: set.filter((row) => row.key === key), back: takenBack.filter((row) => row.key === key), sure: verified.filter((row) => row.key === key) }
    const backBy = (id: string) => own.back.filter((row) => row.override_id === id).map(hand)[0]
    const history = historyOf(
      values[key].dated,
      own.set.map((row) => ({ ...row, from: row.starts_on, value: row.value as PolicyValue, by: hand(row), takenBackBy: backBy(row.id) })),
      own.sure.map((row) => ({ from: row.starts_on, overrideId: row.override_id, value: row.value, source: row.source, by: hand(row) })),
    )
    return { key, unit: values[key].unit, history, rows: own.set.length + own.back.length + own.sure.length }
  })
}

/** One key with its history. @throws {NotFound} for a key that nobody knows. */
export async function keptValue(unit: Unit<Staff>, key: string): Promise<KeptValue> {
  if (!isPolicyKey(key)) throw new NotFound()
  return (await keptValues(unit)).find((one) => one.key === key)!
}

/** What every row says of who wrote it, and when. */
export const writtenBy = ({ actor, today, now, house }: Unit<Staff>) => ({
  organisation_id: actor.organisationId, jurisdiction_id: house.settings.jurisdiction,
  by_person: actor.personId, by_role: actor.role as Hand['role'], effective_on: today, recorded_at: now,
})
