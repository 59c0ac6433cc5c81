import { sql } from 'kysely'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { familyNamesOf, familyWords } from './family-names.ts'
import type { Finding, Period } from './findings.ts'
import { atOddHours, dense, exportsOf, late, ofTheSameFamily, refusals, repeated, unrelated, type Asked } from './looks-to-judge.server.ts'
import { openedAfterDecision, openedAgain, openedAtOddHours, openedMany, openedSameName, openedUnrelated, refusedOften, takenAway } from './unusual.ts'

/** Someone who works or has worked for the organisation. */
interface Colleague {
  readonly person_id: string
  readonly name: string
  readonly family_names: string
}

/** Everyone whose looks there can be, by name. */
export const everyColleague = async (unit: Unit<Staff>): Promise<Colleague[]> =>
  (await sql<Colleague>`select * from access_colleagues()`.execute(unit.db)).rows

const familiesOf = (colleagues: readonly Colleague[]) =>
  new Map(colleagues.map((one) => [one.person_id, { own: familyNamesOf(one), words: familyWords(familyNamesOf(one)) }]))

/** Everything unusual about looks of the last days, the latest first. */
export async function findUnusual(unit: Unit<Staff>, colleagues: readonly Colleague[], days: Period, by?: string): Promise<Finding[]> {
  const asked: Asked = { unit, by, policy: policyOn(unit.house, unit.house.settings.jurisdiction, unit.today), since: new Date(unit.now.getTime() - days * 86_400_000) }
  const { policy } = asked
  const found = [
    openedMany(await dense(asked), policy), openedUnrelated(await unrelated(asked), policy), openedAtOddHours(await atOddHours(asked), policy),
    openedAgain(await repeated(asked), policy), openedSameName(await ofTheSameFamily(asked, familiesOf(colleagues))),
    openedAfterDecision(await late(asked), policy), takenAway(await exportsOf(asked)), refusedOften(await refusals(asked), policy),
  ]
  return found.flat().sort((a, b) => b.last.getTime() - a.last.getTime())
}
