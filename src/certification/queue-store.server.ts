import { sql } from 'kysely'
import { addDays } from '#platform/dates.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { QueueQuery } from './queue-query.ts'
import { clockOf, statesOf, type QueueSort, type QueueView } from './queue-views.ts'

/** What a row of the queue says of an application. */
export const queueColumns = [
  'id', 'reference', 'state', 'sent_name', 'sent_on', 'sent_language', 'assigned_to', 'answer_due_on', 'held_until', 'decided_on', 'valid_through',
  'ended_on',
] as const

/** The column by which a view begins with what is most urgent, or latest. */
const urgency = {
  waiting: ['answer_due_on', 'asc'], leaving: ['answer_due_on', 'asc'], awaitingFee: ['held_until', 'asc'], returned: ['held_until', 'asc'],
  approved: ['valid_through', 'asc'], denied: ['decided_on', 'desc'], ended: ['ended_on', 'desc'],
} as const satisfies Record<QueueView, readonly [string, 'asc' | 'desc']>

/** What is decided and waits to leave: few at any time, and found once for a whole question. */
const leaving = sql`array(select application_id from review_decisions where state = 'waiting')`

/**
 * Every application of a view. Its states stand in the text, not as values: then the plan that is kept for a connection is as good as one
 * made anew each time, and PostgreSQL keeps it; and only so are the indexes of two states used.
 */
function inView(unit: Unit<Staff>, view: QueueView) {
  const sent = unit.db.selectFrom('applications').where('certifier_id', '=', unit.actor.organisationId).where('sent_on', 'is not', null)
  const all = sent.where(sql<boolean>`state in (${sql.join(statesOf[view].map((one) => sql.lit(one)))})`)
  if (view === 'waiting') return all.where(sql<boolean>`id <> all (${leaving})`)
  return view === 'leaving' ? all.where(sql<boolean>`id = any (${leaving})`) : all
}

/** The applications that a query asks for, in no order. */
export function askedFor(unit: Unit<Staff>, { view, whose, language, due }: Pick<QueueQuery, 'view' | 'whose' | 'language' | 'due'>) {
  const clock = clockOf[view]
  return inView(unit, view)
    .$if(whose === 'nobody', (query) => query.where('assigned_to', 'is', null))
    .$if(whose !== 'nobody' && whose !== 'everybody', (query) => query.where('assigned_to', '=', whose === 'mine' ? unit.actor.personId : whose))
    .$if(language !== undefined, (query) => query.where('sent_language', '=', language!))
    .$if(clock !== undefined && due === 'late', (query) => query.where(clock!, '<', unit.today))
    .$if(clock !== undefined && typeof due === 'number', (query) => query.where(clock!, '<=', addDays(unit.today, Number(due))))
}

/** The same in an order. Names stand as people look for them: without accents and capitals. */
export function inOrder<Q extends ReturnType<typeof askedFor>>(query: Q, view: QueueView, sort: QueueSort) {
  if (sort === 'name') return query.orderBy(sql`folded(sent_name)`).orderBy('id')
  if (sort === 'latest') return query.orderBy('decided_on', 'desc').orderBy('id')
  if (sort === 'sent') return query.orderBy('sent_on', 'desc').orderBy('id')
  const [column, direction] = urgency[view]
  return query.orderBy(column, direction).orderBy('id')
}
