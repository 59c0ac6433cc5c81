import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import type { PlainDate } from '#platform/dates.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { assignableStates } from './assignment.ts'
import type { AskedAssignments } from './assignment-views.ts'
import { colleagues, type Colleague } from '#people/public.server.ts'

const columns = ['id', 'reference', 'sent_name', 'state', 'answer_due_on', 'assigned_to'] as const

/** What waits here and is not one's own. What is hidden from this manager is neither shown nor counted. */
const ofOrganisation = (unit: Unit<Staff>) =>
  unit.db.selectFrom('applications').where('certifier_id', '=', unit.actor.organisationId).where('sent_on', 'is not', null)
    .where('subject_id', '<>', unit.actor.personId)

/** How much somebody has. */
export interface Load {
  readonly count: number
  readonly late: number
  readonly oldest: PlainDate | null
}
const nothing: Load = { count: 0, late: 0, oldest: null }

/** What waits for a decision, by who has it. */
async function loads(unit: Unit<Staff>): Promise<Map<string | null, Load>> {
  const rows = await ofOrganisation(unit).where('state', '=', 'submitted').groupBy('assigned_to').select([
    'assigned_to', sql<number>`count(*)::integer`.as('count'), sql<PlainDate>`min(answer_due_on)`.as('oldest'),
    sql<number>`(count(*) filter (where answer_due_on < ${unit.today}))::integer`.as('late'),
  ]).execute()
  return new Map(rows.map(({ assigned_to, ...load }) => [assigned_to, load]))
}

const earlier = (a: PlainDate | null, b: PlainDate | null) => (a === null || (b !== null && b < a) ? b : a)
const together = (all: readonly Load[]): Load =>
  all.reduce((a, b) => ({ count: a.count + b.count, late: a.late + b.late, oldest: earlier(a.oldest, b.oldest) }), nothing)

/** With nobody, or with somebody who no longer decides here. */
const withNobody = (reviewers: readonly Colleague[]) =>
  sql<boolean>`(assigned_to is null or assigned_to <> all (${reviewers.map(({ id }) => id)}::uuid[]))`

/** The rows that are asked for, the most urgent first. What one colleague has is shown with what is with its applicant. */
function rowsOf(unit: Unit<Staff>, { view, of }: AskedAssignments, reviewers: readonly Colleague[]) {
  const all = ofOrganisation(unit).select(columns)
  if (of) return all.where('assigned_to', '=', of).where('state', 'in', [...assignableStates]).orderBy(sql`state <> 'submitted'`)
  // In this order they are read from the index of the queue, so that the first page costs the same however many there are.
  const waiting = all.where('state', '=', 'submitted')
  if (view === 'late') return waiting.where('answer_due_on', '<', unit.today)
  return view === 'unassigned' ? waiting.where(withNobody(reviewers)) : waiting
}

/**
 * Who has what: how much each reviewer has, how much nobody has, what is late; and one page of the applications of a view.
 * Recorded as one look, with the ids that were shown.
 */
export async function seeAssignments(unit: Unit<Staff>, asked: AskedAssignments) {
  const reviewers = await colleagues(unit)
  const of = reviewers.find(({ id }) => id === asked.of)
  const shown = { ...asked, of: of?.id }
  const byHolder = await loads(unit)
  const rows = await rowsOf(unit, shown, reviewers).orderBy('answer_due_on').orderBy('id')
    .limit(shown.size + 1).offset((shown.page - 1) * shown.size).execute()
  const page = rows.slice(0, shown.size)
  await audit(unit, { action: 'listed', kind: 'application', ids: page.map(({ id }) => id), detail: of ? 'assignedTo' : shown.view })
  const here = new Set(reviewers.map(({ id }) => id))
  return {
    asked: shown, of, rows: page, more: rows.length > shown.size,
    reviewers: reviewers.map((one) => ({ ...one, ...(byHolder.get(one.id) ?? nothing) })),
    unassigned: together([...byHolder].filter(([id]) => id === null || !here.has(id)).map(([, load]) => load)),
    everything: together([...byHolder.values()]),
  }
}
