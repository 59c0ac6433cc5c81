import { announce } from '#platform/announcements.server.ts'
import { NotFound, Refused, type Problem } from '#platform/problems.ts'
import { readReference } from '#platform/references.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { asOfToday, eligibilityById, oneExamAtATime } from './eligibility-store.server.ts'
import { requestAsOfToday, takeRequestStep, type ExamRequest } from './request-store.server.ts'

/** So many are authorized at once at most: as many as a page of the list shows. */
export const mostAuthorizedAtOnce = 50

/** What came of it: how many are authorized now, and of the others each with its number and why. */
export interface AuthorizedMany {
  readonly authorized: number
  readonly problems: readonly Problem[]
}

/** One of them. @returns why it could not be; none when it is authorized. */
async function authorizeOne(unit: Unit<Staff>, request: ExamRequest): Promise<Problem | undefined> {
  await oneExamAtATime(unit, request.eligibility_id)
  const eligibility = await eligibilityById(unit, request.eligibility_id)
  const row = await unit.db.selectFrom('exam_requests').selectAll().where('id', '=', request.id).executeTakeFirst()
  if (!row) throw new NotFound()
  const now = requestAsOfToday(unit, row, eligibility)
  const facts = { reference: row.reference }
  if (asOfToday(unit, eligibility).state !== 'open') return { code: 'examNotAuthorizedClosed', facts }
  if (now.state !== 'submitted') return { code: 'examNotAuthorized', facts }
  await takeRequestStep(unit, now, eligibility.application_id, 'authorize', { authorized_on: unit.today })
  await announce(unit, 'examAuthorized', { eligibilityId: eligibility.id, requestId: row.id, applicationId: eligibility.application_id })
  return undefined
}

/**
 * Authorizes requests that staff read, one or several at once; what cannot be is told, and holds up no other.
 * @param references their numbers, as typed. @throws {Refused} when none was chosen, or more than a page shows.
 */
export async function authorizeRequests(unit: Unit<Staff>, references: readonly string[]): Promise<AuthorizedMany> {
  const wanted = [...new Set(references.flatMap((typed) => readReference(typed) ?? []))]
  if (wanted.length === 0) throw new Refused([{ code: 'examNoneChosen' }])
  if (wanted.length > mostAuthorizedAtOnce) throw new Refused([{ code: 'examTooManyChosen', facts: { most: mostAuthorizedAtOnce } }])
  // In the order of the eligibilities, so that two who choose many at once wait for each other and never across.
  const rows = await unit.db.selectFrom('exam_requests').selectAll().where('reference', 'in', wanted).orderBy('eligibility_id').execute()
  const problems: Problem[] = wanted.filter((one) => !rows.some(({ reference }) => reference === one)).map((reference) => ({ code: 'examNotAuthorized', facts: { reference } }))
  for (const row of rows) {
    const problem = await authorizeOne(unit, row)
    if (problem) problems.push(problem)
  }
  return { authorized: wanted.length - problems.length, problems }
}
