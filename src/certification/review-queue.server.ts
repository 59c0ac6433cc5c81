import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { QueueQuery } from './queue-query.ts'
import { askedFor, countLeaving, countStates, inOrder, queueColumns } from './queue-store.server.ts'
import { mostCounted, mostCountedBeside, queueViews, statesOf, type QueueView } from './queue-views.ts'

/** How far each view is counted. */
const mostOf = (open: QueueView) => (view: QueueView) => (view === open ? mostCounted : mostCountedBeside)

/** How many of every view are asked for, up to so many and one more of each state. */
async function countViews(unit: Unit<Staff>, query: QueueQuery): Promise<Record<QueueView, number>> {
  const views = queueViews.filter((view) => view !== 'leaving')
  const most = Object.fromEntries(views.flatMap((view) => statesOf[view].map((state) => [state, mostOf(query.view)(view) + 1])))
  const [ofStates, leaving] = await Promise.all([countStates(unit, query, most), countLeaving(unit, query)])
  const countOf = (view: QueueView) => (view === 'leaving' ? leaving : statesOf[view].reduce((sum, state) => sum + (ofStates.get(state) ?? 0), 0))
  return Object.fromEntries(queueViews.map((view) => [view, countOf(view)])) as Record<QueueView, number>
}

/**
 * One page of the queue with the counts of every view, asked together. Recorded as one look, with the ids that were shown.
 */
export async function reviewQueue(unit: Unit<Staff>, query: QueueQuery) {
  const page = inOrder(askedFor(unit, query), query.view, query.sort).select(queueColumns)
    .limit(sql.lit(query.size)).$if(query.page > 1, (all) => all.offset((query.page - 1) * query.size))
  const [rows, counts] = await Promise.all([page.execute(), countViews(unit, query)])
  await audit(unit, { action: 'listed', kind: 'application', ids: rows.map(({ id }) => id), detail: query.view })
  return { rows, counts, most: mostOf(query.view) }
}
