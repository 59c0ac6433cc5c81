import type { Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { timeInWords } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Language } from '#platform/languages.ts'
import { Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { nameOfColleague, pointsIn } from './decision-store.server.ts'

/** A decision that leaves ten minutes after it was made, about an application or a training certificate. */
type AnyDecision = Selectable<Tables['review_decisions']> | Selectable<Tables['training_decisions']>

async function namesOf(unit: Unit<Staff>, decisions: readonly AnyDecision[]): Promise<Map<string, string | undefined>> {
  const names = new Map<string, string | undefined>()
  for (const { decided_by: id } of decisions) if (!names.has(id)) names.set(id, await nameOfColleague(unit, id))
  return names
}

const isTheirsToUndo = ({ actor }: Unit<Staff>, { decided_by }: AnyDecision) => decided_by === actor.personId || actor.role === 'programManager'

/** What waits to leave and what was decided until now, as every page that decides shows it. @param decisions the latest first. */
export async function seeDecisions<D extends AnyDecision>(unit: Unit<Staff>, decisions: readonly D[], language: Language) {
  const names = await namesOf(unit, decisions)
  const seen = (one: D) => ({
    id: one.id, kind: one.kind as D['kind'], who: one.decided_by === unit.actor.personId ? 'you' as const : { name: names.get(one.decided_by) },
  })
  const row = decisions.find(({ state }) => state === 'waiting')
  return {
    formId: newId(),
    row,
    waiting: row && {
      ...seen(row), leavesAt: timeInWords(row.leaves_at, language, unit.house.timeZone), mayUndo: isTheirsToUndo(unit, row) && row.leaves_at > unit.now,
    },
    past: decisions.filter((one) => one !== row).map((one) => ({
      ...seen(one), state: one.state as 'left' | 'undone' | 'overtaken', on: one.decided_on, points: pointsIn(one),
    })),
  }
}

/**
 * The decision that is to be undone.
 * @param decisions the latest first.
 * @param shown the one that the page showed: one that was made since is not undone unread.
 * @throws {Refused} when it has left, was undone, or was somebody else's.
 */
export function decisionToUndo<D extends AnyDecision>(unit: Unit<Staff>, decisions: readonly D[], language: Language, shown?: string): D {
  const last = shown === undefined ? decisions[0] : decisions.find(({ id }) => id === shown)
  // In the demonstration it may leave before its ten minutes are over.
  if (last?.state === 'left' || (last?.state === 'waiting' && last.leaves_at <= unit.now)) {
    throw new Refused([{ code: 'undoTooLate', facts: { time: timeInWords(last.ended_at ?? last.leaves_at, language, unit.house.timeZone) } }])
  }
  if (last?.state !== 'waiting') throw new Refused([{ code: 'nothingToUndo' }])
  if (!isTheirsToUndo(unit, last)) throw new Refused([{ code: 'undoNotYours' }])
  return last
}
