import { sql, type SelectQueryBuilder } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { audit } from '#platform/audit.server.ts'
import type { PlainDate } from '#platform/dates.ts'
import { readReference } from '#platform/references.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { examPageSize, examViews, mostExamsCounted, type ExamView } from './list-views.ts'
import { standingResults } from './result-store.server.ts'

/** One row of the list. */
export interface ExamRow {
  readonly id: string
  readonly applicationId: string
  /** The number of the application. */
  readonly reference: string
  readonly givenNames: string
  readonly familyNames: string
  /** The number of the request, or of the request for accommodations; none where nothing is asked for. */
  readonly request: string | null
  readonly attempt: number | null
  readonly outcome: 'passed' | 'failed' | 'missed' | 'voided' | null
  /** Until when, or of a result when it was. */
  readonly day: PlainDate
}

type Rows = SelectQueryBuilder<Tables, never, ExamRow>
const names = ['e.reference', 'e.given_names as givenNames', 'e.family_names as familyNames', 'e.application_id as applicationId'] as const
const none = <T>() => sql<T | null>`null`

const requests = (unit: Unit<Staff>, state: 'awaitingFee' | 'submitted' | 'authorized', day: 'r.pay_until' | 'r.answer_due_on' | 'e.valid_through') =>
  unit.db.selectFrom('exam_requests as r').innerJoin('exam_eligibilities as e', 'e.id', 'r.eligibility_id')
    .select(['r.id', ...names, 'r.reference as request', 'r.attempt', none<ExamRow['outcome']>().as('outcome'), sql<PlainDate>`${sql.ref(day)}`.as('day')])
    .where('r.certifier_id', '=', unit.actor.organisationId).where('r.state', '=', state)
    .where('e.valid_through', '>=', unit.today).$if(state === 'awaitingFee', (query) => query.where('r.pay_until', '>=', unit.today))

/** What each view holds, as it stands today. */
const views: Readonly<Record<ExamView, (unit: Unit<Staff>) => unknown>> = {
  answer: (unit) => requests(unit, 'submitted', 'r.answer_due_on'),
  fee: (unit) => requests(unit, 'awaitingFee', 'r.pay_until'),
  authorized: (unit) => requests(unit, 'authorized', 'e.valid_through'),
  accommodations: (unit) => unit.db.selectFrom('exam_accommodations as a').innerJoin('exam_eligibilities as e', 'e.id', 'a.eligibility_id')
    .select(['a.id', ...names, 'a.reference as request', none<number>().as('attempt'), none<ExamRow['outcome']>().as('outcome'), 'a.answer_due_on as day'])
    .where('a.certifier_id', '=', unit.actor.organisationId).where('a.state', '=', 'open'),
  eligible: (unit) => unit.db.selectFrom('exam_eligibilities as e')
    .select(['e.id', ...names, none<string>().as('request'), none<number>().as('attempt'), none<ExamRow['outcome']>().as('outcome'), 'e.ask_until as day'])
    .where('e.certifier_id', '=', unit.actor.organisationId).where('e.state', '=', 'open').where('e.valid_through', '>=', unit.today)
    .where((row) => row.not(row.exists(row.selectFrom('exam_requests as r').select('r.id').whereRef('r.eligibility_id', '=', 'e.id')
      .where('r.state', 'in', ['awaitingFee', 'submitted', 'authorized'])))),
  results: (unit) => unit.db.selectFrom(standingResults).innerJoin('exam_eligibilities as e', 'e.id', 'x.eligibility_id')
    .innerJoin('exam_requests as r', 'r.id', 'x.request_id')
    .select(['x.request_id as id', ...names, 'r.reference as request', 'x.attempt', 'x.outcome', 'x.sat_on as day']).where('x.certifier_id', '=', unit.actor.organisationId),
}
const inView = (unit: Unit<Staff>, view: ExamView) => views[view](unit) as Rows

/** How many are in each view, counted so far and no further. */
export async function examCounts(unit: Unit<Staff>): Promise<Record<ExamView, number>> {
  const count = (view: ExamView) =>
    sql<number>`(select count(*)::integer from (select 1 from ${inView(unit, view)} as held limit ${sql.lit(mostExamsCounted + 1)}) as counted)`
  return await unit.db.selectNoFrom(examViews.map((view) => count(view).as(view))).executeTakeFirstOrThrow() as Record<ExamView, number>
}

/** Whom a list shows is noted as one look, by their applications: so each of them can read it. */
const noted = async (unit: Unit<Staff>, rows: readonly ExamRow[], view: string) => {
  const kind = view === 'accommodations' ? 'examAccommodation' : 'examEligibility'
  await audit(unit, { action: 'listed', kind, ids: rows.map(({ applicationId }) => applicationId), detail: view })
  return rows
}

/** One page of a view, the most urgent first; of results the latest first. @param page from 1. */
export async function examList(unit: Unit<Staff>, view: ExamView, page: number): Promise<readonly ExamRow[]> {
  const rows = await inView(unit, view).orderBy('day', view === 'results' ? 'desc' : 'asc').orderBy('id')
    .limit(examPageSize).offset((page - 1) * examPageSize).execute()
  return noted(unit, rows, view)
}

/** Finds exams by a name or a number as applications are found, and by the number of a request. What is hidden stays hidden; recorded as one look. */
export async function searchExams(unit: Unit<Staff>, typed: string): Promise<readonly ExamRow[]> {
  const reference = readReference(typed) ?? null
  const { rows: found } = await sql<{ id: string }>`select id from find_applications(${typed}::text, ${reference}::text, ${examPageSize}::integer)`.execute(unit.db)
  const ids = found.map(({ id }) => id)
  const rows = await unit.db.selectFrom('exam_eligibilities as e')
    .select(['e.id', ...names, none<string>().as('request'), none<number>().as('attempt'), none<ExamRow['outcome']>().as('outcome'), 'e.valid_through as day'])
    .where((one) => one.or([
      ...(ids.length > 0 ? [one('e.application_id', 'in', ids)] : []),
      one('e.id', 'in', one.selectFrom('exam_requests as r').select('r.eligibility_id').where('r.reference', '=', reference ?? '')),
    ])).limit(examPageSize).execute()
  rows.sort((one, other) => ids.indexOf(one.applicationId) - ids.indexOf(other.applicationId))
  return noted(unit, rows, 'search')
}
