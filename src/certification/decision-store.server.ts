import { sql, type Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { PlainDate } from '#platform/dates.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { letter } from '#library/letters.server.ts'
import type { Application } from './application-store.server.ts'
import type { DecisionText, Point } from './decision.ts'
import { factsOfDecision, letterOfDecision } from './decision-letter.ts'
import { examByFor } from './exam-by.server.ts'

export type Decision = Selectable<Tables['review_decisions']>

/** Every decision about an application that this actor may see, the latest first. */
export const decisionsOf = (unit: Unit, applicationId: string): Promise<Decision[]> =>
  unit.db.selectFrom('review_decisions').selectAll().where('application_id', '=', applicationId).orderBy('decided_at', 'desc').orderBy('id', 'desc').execute()

/** The day of the first approval of an application that left, whether it was taken back since or not; none when there was none. */
export async function firstApprovalOf(unit: Unit, applicationId: string): Promise<PlainDate | undefined> {
  const approvals = (await decisionsOf(unit, applicationId)).filter(({ kind, state }) => kind === 'approve' && state === 'left')
  return approvals.at(-1)?.decided_on
}

/** The points of a decision, as they were kept. */
export const pointsIn = ({ points }: Pick<Decision, 'points'>): Point[] => points as unknown as Point[]

/** What was asked of the applicant when the application was last returned: the points of that decision. */
export async function pointsAsked(unit: Unit, applicationId: string): Promise<Point[]> {
  const asked = (await decisionsOf(unit, applicationId)).find(({ kind, state }) => kind === 'ask' && state === 'left')
  return asked ? pointsIn(asked) : []
}

/** What was asked of the applicant after a submission: what the next one answers, also when more was asked since. */
export async function pointsAskedAfter(unit: Unit, applicationId: string, submission: number): Promise<Point[]> {
  const asked = (await decisionsOf(unit, applicationId)).find((one) => one.kind === 'ask' && one.state === 'left' && one.submission === submission)
  return asked ? pointsIn(asked) : []
}

/** The name of whoever decided, for their colleagues. */
export async function nameOfColleague(unit: Unit<Staff>, personId: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string | null }>`select name_of_colleague(${personId}) as name`.execute(unit.db)
  return rows[0]?.name ?? undefined
}

/** Whether this person has another application under way, which staff need not be able to see: a draft. */
export async function hasAnotherUnderWay(unit: Unit<Staff>, applicationId: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean | null }>`select has_another_under_way(${applicationId}) as has`.execute(unit.db)
  return rows[0]?.has ?? false
}

/** The day of a decision, and until when the exam can be asked for with what it approves. */
export const daysOfExam = (
  unit: Unit, { jurisdiction_id }: Pick<Application, 'jurisdiction_id'>, { decided_on: decidedOn, valid_through: validThrough }: Pick<Decision, 'decided_on' | 'valid_through'>,
): Pick<DecisionText, 'decidedOn' | 'examBy'> =>
  ({ decidedOn, examBy: validThrough && examByFor(unit, { jurisdiction_id, decidedOn, validThrough }) })

/** What the letter needs of a row. */
export const textOf = (unit: Unit, application: Pick<Application, 'jurisdiction_id'>, row: Decision): DecisionText => ({
  kind: row.kind, points: pointsIn(row), language: row.language, addressedAs: row.addressed_as,
  validThrough: row.valid_through, heldUntil: row.held_until, answerDueOn: row.answer_due_on, ...daysOfExam(unit, application, row),
})

/** The letter of a decision: the preview and what leaves are this one. */
export function letterOfRow(unit: Unit, decision: DecisionText, reference: string) {
  const { siteAddress: site, programPhone: phone } = unit.house.settings
  return letter(letterOfDecision[decision.kind], decision.language, factsOfDecision(decision, { site, reference, phone }))
}
