import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { mostCounted, mostCountedBeside, pageSize, queueViews, type QueueView } from './queue-views.ts'

const columns = ['id', 'reference', 'sent_name', 'sent_on', 'answer_due_on', 'held_until', 'decided_on', 'valid_through'] as const

/** Which applications a view shows, and what makes one urgent in it. */
const views = {
  waiting: { state: 'submitted', by: 'answer_due_on', order: 'asc' },
  awaitingFee: { state: 'awaitingFee', by: 'held_until', order: 'asc' },
  approved: { state: 'approved', by: 'decided_on', order: 'desc' },
} as const satisfies Record<QueueView, object>

const inView = (unit: Unit<Staff>, view: QueueView) =>
  unit.db.selectFrom('applications').where('certifier_id', '=', unit.actor.organisationId)
    .where('state', '=', views[view].state).where('sent_on', 'is not', null)

/** How many there are in a view, up to so many and one more. */
const countOf = (unit: Unit<Staff>, view: QueueView, most: number) =>
  sql<number>`(select count(*)::integer from ${inView(unit, view).select('id').limit(most + 1)} as counted)`.as<QueueView>(view)
/** How far each view is counted. */
const mostOf = (open: QueueView) => (view: QueueView) => (view === open ? mostCounted : mostCountedBeside)

/**
 * One page of the queue with the counts of every view, asked together. Recorded as one look, with the ids that were shown.
 * @param page from 1.
 */
export async function reviewQueue(unit: Unit<Staff>, view: QueueView, page: number) {
  const most = mostOf(view)
  const allCounts = queueViews.map((one) => countOf(unit, one, most(one)))
  const { by, order } = views[view]
  const rows = await inView(unit, view).select(columns).select(allCounts).orderBy(by, order).orderBy('id')
    .limit(pageSize).offset((page - 1) * pageSize).execute()
  const { waiting, awaitingFee, approved } = rows[0] ?? (await unit.db.selectNoFrom(allCounts).executeTakeFirstOrThrow())
  await audit(unit, { action: 'listed', kind: 'application', ids: rows.map(({ id }) => id), detail: view })
  return { rows, counts: { waiting, awaitingFee, approved }, most }
}
