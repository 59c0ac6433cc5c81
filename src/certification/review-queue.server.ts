import { audit } from '#platform/audit.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { mostCounted, pageSize, type QueueView } from './queue-views.ts'

const columns = ['id', 'reference', 'sent_name', 'sent_on', 'answer_due_on', 'decided_on', 'valid_through'] as const

const inView = (unit: Unit<Staff>, view: QueueView) =>
  unit.db.selectFrom('applications').where('certifier_id', '=', unit.actor.organisationId)
    .where('state', '=', view === 'waiting' ? 'submitted' : 'approved').where('sent_on', 'is not', null)

/** How many there are, up to `mostCounted` and one more. */
async function countOf(unit: Unit<Staff>, view: QueueView): Promise<number> {
  const { count } = await unit.db
    .selectFrom(inView(unit, view).select('id').limit(mostCounted + 1).as('some'))
    .select((all) => all.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/**
 * One page of the queue with the counts of both views. Recorded as one look, with the ids that were shown.
 * @param page from 1.
 */
export async function reviewQueue(unit: Unit<Staff>, view: QueueView, page: number) {
  const rows = await inView(unit, view).select(columns)
    .orderBy(view === 'waiting' ? 'answer_due_on' : 'decided_on', view === 'waiting' ? 'asc' : 'desc').orderBy('id')
    .limit(pageSize).offset((page - 1) * pageSize).execute()
  const counts = { waiting: await countOf(unit, 'waiting'), approved: await countOf(unit, 'approved') }
  await audit(unit, { action: 'listed', kind: 'application', ids: rows.map(({ id }) => id), detail: view })
  return { rows, counts }
}
