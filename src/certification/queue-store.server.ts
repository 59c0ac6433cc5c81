import { sql, type RawBuilder } from 'kysely'
import { addDays } from '#platform/dates.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { ApplicationState } from './application-lifecycle.ts'
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
  approved: ['valid_through', 'asc'], certified: ['ended_on', 'desc'], denied: ['decided_on', 'desc'], ended: ['ended_on', 'desc'],
} as const satisfies Record<QueueView, readonly [string, 'asc' | 'desc']>

/** What is decided and waits to leave: few at any time, and found once for a whole question. */
const leaving = sql`array(select application_id from review_decisions where review_decisions.state = 'waiting')`

/**
 * What was sent here, whose it is and in which language it was sent: what a query asks of every view. Never one's own: an applicant
 * knows staff by their role, and a row says who has it.
 */
const sentHere = (unit: Unit<Staff>, { whose, language }: Pick<QueueQuery, 'whose' | 'language'>) =>
  unit.db.selectFrom('applications').where('certifier_id', '=', unit.actor.organisationId).where('sent_on', 'is not', null)
    .where('subject_id', '<>', unit.actor.personId)
    .$if(whose === 'nobody', (query) => query.where('assigned_to', 'is', null))
    .$if(whose !== 'nobody' && whose !== 'everybody', (query) => query.where('assigned_to', '=', whose === 'mine' ? unit.actor.personId : whose))
    .$if(language !== undefined, (query) => query.where('sent_language', '=', language!))

/** Whether a deadline is as the query asks: late, or within so many days. */
const isDue = (unit: Unit, clock: RawBuilder<unknown>, due: NonNullable<QueueQuery['due']>) =>
  due === 'late' ? sql<boolean>`${clock} < ${unit.today}` : sql<boolean>`${clock} <= ${addDays(unit.today, due)}`

/**
 * The applications that a query asks for, in no order. States stand in the text, not as values: then the plan that is kept for a
 * connection is as good as one made anew each time, and PostgreSQL keeps it; and only so are the indexes of two states used.
 */
export function askedFor(unit: Unit<Staff>, { view, due, ...query }: Pick<QueueQuery, 'view' | 'whose' | 'language' | 'due'>) {
  const clock = clockOf[view]
  return sentHere(unit, query).where(sql<boolean>`state in (${sql.join(statesOf[view].map((one) => sql.lit(one)))})`)
    .$if(view === 'waiting', (all) => all.where(sql<boolean>`id <> all (${leaving})`))
    .$if(view === 'leaving', (all) => all.where(sql<boolean>`id = any (${leaving})`))
    .$if(clock !== undefined && due !== undefined, (all) => all.where(isDue(unit, sql.ref(clock!), due!)))
}

/** The deadline of a row, by its state; none where its view has none, or nothing there can be late. */
const clockOfRow = (due: QueueQuery['due']) => sql`case when state = 'submitted' then answer_due_on
  when state in ('awaitingFee', 'returned') then held_until when state = 'approved' and ${sql.lit(due !== 'late')} then valid_through end`

/**
 * How many each state has of what a query asks for, up to so many; what waits to leave is not among the submitted. One question
 * for all states, so that it is planned once: planning is dear under row-level security.
 */
export async function countStates(unit: Unit<Staff>, { due, ...query }: QueueQuery, most: Readonly<Partial<Record<ApplicationState, number>>>) {
  const asked = sentHere(unit, query).select(sql.lit(1).as('one')).where(sql<boolean>`applications.state = counted.state`)
    .where(sql<boolean>`(counted.state <> 'submitted' or id <> all (${leaving}))`)
    .$if(due !== undefined, (all) => all.where(sql<boolean>`coalesce(${isDue(unit, clockOfRow(due), due!)}, true)`)).limit(sql<number>`counted.most`)
  const states = sql.join(Object.entries(most).map(([state, limit]) => sql`(${sql.lit(state)}, ${sql.lit(limit)})`))
  const { rows } = await sql<{ state: ApplicationState; count: number }>`
    select counted.state, (select count(*)::integer from ${asked} as found) as count
      from (values ${states}) as counted (state, most)`.execute(unit.db)
  return new Map(rows.map(({ state, count }) => [state, count]))
}

/** How many are decided and wait to leave, of what a query asks for. */
export async function countLeaving(unit: Unit<Staff>, query: QueueQuery): Promise<number> {
  const { count } = await askedFor(unit, { ...query, view: 'leaving' }).select(sql<number>`count(*)::integer`.as('count')).executeTakeFirstOrThrow()
  return count
}

/** The same in an order. Names stand as people look for them: without accents and capitals. */
export function inOrder<Q extends ReturnType<typeof askedFor>>(query: Q, view: QueueView, sort: QueueSort) {
  if (sort === 'name') return query.orderBy(sql`folded(sent_name)`).orderBy('id')
  if (sort === 'latest') return query.orderBy('decided_on', 'desc').orderBy('id')
  if (sort === 'sent') return query.orderBy('sent_on', 'desc').orderBy('id')
  const [column, direction] = urgency[view]
  return query.orderBy(column, direction).orderBy('id')
}
