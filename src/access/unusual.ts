import { isWeekend, type Instant } from '#platform/dates.ts'
import type { Policy } from '#policy/policies.ts'
import { sharesFamilyName } from './family-names.ts'
import { findingOver, grouped, type Finding, type Look } from './findings.ts'

/**
 * What is unusual about looks at records. Nothing here says that someone did wrong: it says what a manager should read about.
 * No source sets these rules; they and their numbers are our own choice (policies/<jurisdiction>/certification.yaml).
 */
type Limits<K extends keyof Policy> = Pick<Policy, K>

const hour = 3_600_000
const aDay = 24 * hour
const inOrder = (looks: readonly Look[]) => looks.toSorted((a, b) => a.at.getTime() - b.at.getTime())
const byPersonAndDay = ({ by, day }: Look) => `${by} ${day}`
const byPersonAndRecord = ({ by, whose }: Look) => `${by} ${whose}`
const records = (looks: readonly Look[]) => new Set(looks.map(({ whose }) => whose)).size

/** Some looks in a row, the last of them included, and how many different records they are. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly records: number
}

/** For each look of one person the stretch of looks within a time before it. One walk: somebody may have opened everything. */
function* stretches(looks: readonly Look[], milliseconds: number): Generator<Stretch> {
  const inside = new Map<string, number>()
  let from = 0
  for (const [to, { at, whose }] of looks.entries()) {
    inside.set(whose, (inside.get(whose) ?? 0) + 1)
    for (; at.getTime() - looks[from]!.at.getTime() > milliseconds; from += 1) {
      const { whose: left } = looks[from]!
      if (inside.get(left) === 1) inside.delete(left)
      else inside.set(left, inside.get(left)! - 1)
    }
    yield { from, to, records: inside.size }
  }
}

const larger = (size: (one: Stretch) => number) => (most: Stretch, one: Stretch) => (size(one) > size(most) ? one : most)

/** Many different records within an hour, none of which the person ever took a step on. A stretch counts to the day on which it ends. */
export const openedMany = (looks: readonly Look[], { manyOpened }: Limits<'manyOpened'>): Finding[] =>
  grouped(looks, ({ by }) => by).map(inOrder).flatMap((ofOne) =>
    grouped([...stretches(ofOne, hour)], ({ to }) => ofOne[to]!.day).flatMap((ofDay) => {
      const { from, to, records: most } = ofDay.reduce(larger((one) => one.records))
      return most < manyOpened ? [] : [findingOver('many', ofOne[to]!.day, ofOne.slice(from, to + 1), most)]
    }))

/** Several records on one day that somebody else has or that are decided, and that the person never had to do with. */
export const openedUnrelated = (looks: readonly Look[], { unrelatedOpened }: Limits<'unrelatedOpened'>): Finding[] =>
  grouped(looks, byPersonAndDay).filter((ofDay) => records(ofDay) >= unrelatedOpened)
    .map((ofDay) => findingOver('unrelated', ofDay[0]!.day, ofDay, records(ofDay)))

/** Is it night, or a Saturday or Sunday, in the jurisdiction? The hour in which work ends is night already. */
export const isOddHour = ({ day, hour: at }: Pick<Look, 'day' | 'hour'>, { workBegins, workEnds }: Limits<'workBegins' | 'workEnds'>): boolean =>
  isWeekend(day) || at < workBegins || at >= workEnds

/** Records opened at night or on a weekend, day by day. */
export const openedAtOddHours = (looks: readonly Look[], limits: Limits<'workBegins' | 'workEnds'>): Finding[] =>
  grouped(looks.filter((look) => isOddHour(look, limits)), byPersonAndDay).map((ofDay) => findingOver('oddHours', ofDay[0]!.day, ofDay))

/** The same record again and again within some days. The looks are those after the last step that the person took on it. */
export const openedAgain = (looks: readonly Look[], { openedAgain: times, openedAgainWithin }: Limits<'openedAgain' | 'openedAgainWithin'>): Finding[] =>
  grouped(looks, byPersonAndRecord).map(inOrder).flatMap((ofOne) => {
    const { from, to } = [...stretches(ofOne, openedAgainWithin * aDay)].reduce(larger((one) => one.to - one.from))
    return to - from + 1 < times ? [] : [findingOver('again', ofOne[0]!.whose, ofOne.slice(from, to + 1))]
  })

/** A look at somebody's record with the family names of both. */
export interface NamedLook extends Look {
  readonly ownFamilyNames: string
  readonly theirFamilyNames: string
}

/** Records of people who share a family name with whoever opened them: they may be related. */
export const openedSameName = (looks: readonly NamedLook[]): Finding[] =>
  grouped(looks.filter((look) => sharesFamilyName(look.ownFamilyNames, look.theirFamilyNames)), byPersonAndRecord)
    .map((ofOne) => findingOver('sameName', ofOne[0]!.whose, ofOne))

/** A look at a record with the moment at which it was decided or ended. */
export interface LateLook extends Look {
  readonly closedAt: Instant
}

/** Records opened when more days have passed since the decision, or since they ended, than looking back usually takes. */
export const openedAfterDecision = (looks: readonly LateLook[], { afterDecision }: Limits<'afterDecision'>): Finding[] =>
  grouped(looks.filter(({ at, closedAt }) => at.getTime() - closedAt.getTime() > afterDecision * aDay), byPersonAndRecord)
    .map((ofOne) => findingOver('afterDecision', ofOne[0]!.whose, ofOne))

/** Doors at which someone was refused, several times on one day. */
export const refusedOften = (tries: readonly Look[], { refusedAttempts }: Limits<'refusedAttempts'>): Finding[] =>
  grouped(tries, byPersonAndDay).filter((ofDay) => ofDay.length >= refusedAttempts)
    .map((ofDay) => ({ ...findingOver('refused', ofDay[0]!.day, ofDay), whose: [] }))

/** A list that was taken away as a file: each is read about. */
export interface Export {
  readonly id: string
  readonly by: string
  readonly at: Instant
  readonly whose: readonly string[]
}
export const takenAway = (exports: readonly Export[]): Finding[] =>
  exports.map(({ id, by, at, whose }) => ({ kind: 'export', by, about: id, first: at, last: at, count: whose.length, whose }))
