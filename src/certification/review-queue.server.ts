import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { mostCounted, pageSize, type QueueView } from './queue-views.ts'

const columns = ['id', 'reference', 'sent_name', 'sent_on', 'answer_due_on', 'decided_on', 'valid_through'] as const

const inView = (unit: Unit<Staff>, view: QueueView) =>
  unit.db.selectFrom('applications').where('certifier_id', '=', unit.actor.organisationId)
    .where('state', '=', view === 'waiting' ? 'submitted' : 'approved').where('sent_on', 'is not', null)

/** How many there are in a view, up to `mostCounted` and one more. */
const countOf = (unit: Unit<Staff>, view: QueueView) =>
  sql<number>`(select count(*)::integer from ${inView(unit, view).select('id').limit(mostCounted + 1)} as counted)`.as(view)

/**
 * One page of the queue with the counts of both views, asked together. Recorded as one look, with the ids that were shown.
 * @param page from 1.
 */
export async function reviewQueue(unit: Unit<Staff>, view: QueueView, page: number) {
  const bothCounts = [countOf(unit, 'waiting'), countOf(unit, 'approved')] as const
  const rows = await inView(unit, view).select(columns).select(bothCounts)
    .orderBy(view === 'waiting' ? 'answer_due_on' : 'decided_on', view === 'waiting' ? 'asc' : 'desc').orderBy('id')
    .limit(pageSize).offset((page - 1) * pageSize).execute()
  const { waiting, approved } = rows[0] ?? (await unit.db.selectNoFrom(bothCounts).executeTakeFirstOrThrow())
  await audit(unit, { action: 'listed', kind: 'application', ids: rows.map(({ id }) => id), detail: view })
  return { rows, counts: { waiting, approved } }
}
