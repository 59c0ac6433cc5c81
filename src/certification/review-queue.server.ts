import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { dueInView, type QueueQuery } from './queue-query.ts'
import { askedFor, inOrder, queueColumns } from './queue-store.server.ts'
import { mostCounted, mostCountedBeside, queueViews, type QueueView } from './queue-views.ts'

/** How far each view is counted. */
const mostOf = (open: QueueView) => (view: QueueView) => (view === open ? mostCounted : mostCountedBeside)

/** How many of a view are asked for, up to so many and one more. A view without a deadline is counted without one. */
const countOf = (unit: Unit<Staff>, query: QueueQuery, view: QueueView) => {
  const counted = askedFor(unit, { ...query, view, due: dueInView(query.due, view) }).select('id').limit(sql.lit(mostOf(query.view)(view) + 1))
  return sql<number>`(select count(*)::integer from ${counted} as counted)`.as<QueueView>(view)
}

/**
 * One page of the queue with the counts of every view, asked together. Recorded as one look, with the ids that were shown.
 */
export async function reviewQueue(unit: Unit<Staff>, query: QueueQuery) {
  const allCounts = queueViews.map((view) => countOf(unit, query, view))
  const rows = await inOrder(askedFor(unit, query), query.view, query.sort).select(queueColumns).select(allCounts)
    .limit(sql.lit(query.size)).$if(query.page > 1, (all) => all.offset((query.page - 1) * query.size)).execute()
  const counted = rows[0] ?? (await unit.db.selectNoFrom(allCounts).executeTakeFirstOrThrow())
  await audit(unit, { action: 'listed', kind: 'application', ids: rows.map(({ id }) => id), detail: query.view })
  return { rows, counts: Object.fromEntries(queueViews.map((view) => [view, counted[view]])) as Record<QueueView, number>, most: mostOf(query.view) }
}
