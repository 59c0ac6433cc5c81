import { Refused, type Problem } from '#platform/problems.ts'
import { readReference } from '#platform/references.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { whoKnows } from '#people/public.server.ts'
import { asOfToday, type Application } from './application-store.server.ts'
import { namesOf } from './assign-application.server.ts'
import { mostAtOnce, problemOfAssigning, type AssignTo } from './assignment.ts'
import { give, type Given } from './assignment-store.server.ts'
import { afterTurn, fairTurn, type Turn } from './fair-turn.ts'
import { turnsToGive } from './turns.server.ts'

/** One application that was chosen on a page, and who had it there. */
export interface Chosen {
  readonly reference: string
  readonly had: string | null
}

/** What came of it: how many went to somebody, and of the others each with its number and why. */
export interface AssignedMany {
  readonly assigned: number
  readonly problems: readonly Problem[]
}

/** Each once, by its number as it is stored; what is no number at all is left as nothing. */
const eachOnce = (chosen: readonly Chosen[]): [string, string | null][] =>
  [...new Map(chosen.map(({ reference, had }) => [readReference(reference) ?? '', had])).entries()]

/** In the order of their ids, so that two who choose many at once wait for each other and never across. */
async function lockAll(unit: Unit<Staff>, references: readonly string[]): Promise<Map<string, Application>> {
  const rows = await unit.db.selectFrom('applications').selectAll().where('reference', 'in', references).orderBy('id').forUpdate().execute()
  return new Map(rows.map((row) => [row.reference, asOfToday(unit, row)]))
}

/** @throws {Refused} when nothing was chosen, or more than a page shows, or nobody to give it to. */
function refuseWhole(count: number, to: AssignTo | undefined, nameOf: ReadonlyMap<string, string>): asserts to is AssignTo {
  if (count === 0) throw new Refused([{ code: 'noneChosen' }])
  if (count > mostAtOnce) throw new Refused([{ code: 'tooManyChosen', facts: { most: mostAtOnce, chosen: count } }])
  if (to === undefined || (to !== null && to !== 'fairTurn' && !nameOf.has(to))) throw new Refused([{ code: 'reviewerMissing', field: 'to' }])
}

/** A problem of one among many: with its number, and without the field, which is for all of them. */
const ofOne = (reference: string, { code, facts }: Problem): Problem => ({ code, facts: { ...facts, reference } })

/** What somebody is about to lose does not count any more when it is asked whose turn it is. */
const without = (turns: readonly Turn[], leaving: readonly Application[]): Turn[] =>
  turns.map((turn) => ({ ...turn, has: turn.has - leaving.filter(({ assigned_to, state }) => assigned_to === turn.id && state === 'submitted').length }))

/** Whose turn it is, one after the other, each time with what the last one got. */
function turnByTurn(unit: Unit<Staff>, begun: readonly Turn[]) {
  let turns = begun
  return ({ subject_id, assigned_to }: Application, knows: ReadonlySet<string>): string | undefined => {
    const next = fairTurn(turns, new Set([...knows, subject_id, ...(assigned_to ? [assigned_to] : [])]))
    if (next) turns = afterTurn(turns, next, unit.now)
    return next
  }
}

/**
 * Gives many applications to a reviewer, each to whoever's turn it is, or to nobody. One that cannot go does not hold up the
 * others: what was decided meanwhile, what somebody else gave away first, a conflict of interest, what is not there.
 * @throws {Refused}
 */
export async function assignMany(unit: Unit<Staff>, chosen: readonly Chosen[], to: AssignTo | undefined): Promise<AssignedMany> {
  const [once, nameOf] = [eachOnce(chosen), await namesOf(unit)]
  refuseWhole(once.length, to, nameOf)
  const locked = await lockAll(unit, once.map(([reference]) => reference))
  // After the rows, as whoever gives one does: the other way round two would wait for each other for ever.
  const turns = to === 'fairTurn' ? await turnsToGive(unit) : []
  const nextTurn = turnByTurn(unit, without(turns, [...locked.values()]))
  const knows = await whoKnows(unit, [...locked.values()].map(({ subject_id }) => subject_id))
  const judge = (reference: string, had: string | null): Given | Problem => {
    const application = locked.get(reference)
    if (!application) return { code: 'notThere' }
    const known = knows(application.subject_id)
    const problem = problemOfAssigning(application, to, { by: unit.actor.personId, nameOf, had, knows: known })
    const gets = to === 'fairTurn' && !problem ? nextTurn(application, known) : to
    return problem ?? (gets === undefined ? { code: 'nobodyElse' } : { application, to: gets })
  }
  const judged = once.map(([reference, had]) => ({ reference, outcome: judge(reference, had) }))
  const given = judged.flatMap(({ outcome }) => ('application' in outcome ? [outcome] : []))
  await give(unit, given, 'bulk')
  return { assigned: given.length, problems: judged.flatMap(({ reference, outcome }) => ('code' in outcome ? [ofOne(reference, outcome)] : [])) }
}
