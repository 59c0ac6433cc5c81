import type { PlainDate } from '#platform/dates.ts'
import { examSteps } from '#exams/public.server.ts'
import { examStage } from '#exams/public.ts'
import { saidIn } from '#platform/languages.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Deadline } from '#policy/deadline.ts'
import { policyOn, reasonOn } from '#policy/policies.server.ts'
import { findApplication, myApplications, type Application } from './application-store.server.ts'
import { approvalWords } from './approval-messages.ts'
import { answeredBy, approvedBy, heldBy, type CountedBy } from './clock-reasons.ts'
import { correctionWords } from './correction-messages.ts'
import { dateWords } from './date-messages.ts'
import { firstApprovalOf } from './decision-store.server.ts'
import { examByOf } from './exam-by.server.ts'
import { words } from './messages.ts'
import { trainingDates } from './training-dates.server.ts'

const [say, sayOf, sayOfApproval, sayOfDates] = [saidIn(words), saidIn(correctionWords), saidIn(approvalWords), saidIn(dateWords)]

const hrefOf = ({ reference }: Application) => `/apply/${reference}`
const policyOfDay = ({ house }: Unit, { jurisdiction_id }: Application, day: PlainDate) => policyOn(house, jurisdiction_id, day)
const why = ({ house }: Unit, { jurisdiction_id }: Application, { key, on }: CountedBy) => [reasonOn(house, jurisdiction_id, key, on)]

/** The day on which an application came into the state in which it is. */
async function since(unit: Unit<Self>, { id, state, sent_on }: Application): Promise<PlainDate> {
  const row = await unit.db.selectFrom('application_history').select('effective_on').where('application_id', '=', id).where('to_state', '=', state)
    .orderBy('recorded_at', 'desc').limit(1).executeTakeFirst()
  return row?.effective_on ?? sent_on!
}

/** Until when it waits for its person. */
async function held(unit: Unit<Self>, application: Application, state: 'awaitingFee' | 'returned'): Promise<Deadline> {
  const [sentOn, heldUntil] = [application.sent_on!, application.held_until!]
  const { incompleteHold } = policyOfDay(unit, application, sentOn)
  const by = heldBy({ state, sentOn, heldUntil, since: await since(unit, application), incompleteHold })
  const kind = state === 'returned' ? 'correctBy' : 'feeDue'
  return {
    id: `${kind} ${application.id}`, kind, on: heldUntil, who: 'me', label: sayOfDates(kind), why: why(unit, application, by),
    atEnd: state === 'returned' ? sayOf('correctByEnd') : say('feeDueEnd'), href: hrefOf(application),
  }
}

async function answerDue(unit: Unit<Self>, application: Application): Promise<Deadline> {
  const day = await since(unit, application)
  const { reviewPeriod } = policyOfDay(unit, application, day)
  const by = answeredBy({ sentOn: application.sent_on!, answerDueOn: application.answer_due_on!, since: day, reviewPeriod })
  return {
    id: `answerDue ${application.id}`, kind: 'answerDue', on: application.answer_due_on!, who: 'program', label: sayOfDates('answerDue'),
    why: why(unit, application, by), atEnd: say('answerDueEnd-applicant'), href: hrefOf(application),
  }
}

/** The last day of an approval, while it is valid and after it has ended. */
async function approvalEnd(unit: Unit<Self>, application: Application): Promise<Deadline> {
  const [validThrough, decidedOn] = [application.valid_through!, application.decided_on!]
  const firstApprovedOn = (await firstApprovalOf(unit, application.id)) ?? decidedOn
  const { approvalValidity } = policyOfDay(unit, application, firstApprovedOn)
  return {
    id: `approvalEnd ${application.id}`, kind: 'approvalEnd', on: validThrough, who: 'nobody', label: sayOfDates('approvalEnd'),
    why: why(unit, application, approvedBy({ validThrough, decidedOn, firstApprovedOn, approvalValidity })),
    atEnd: application.state === 'expired' ? sayOfDates('approvalEnded') : say('validThroughEnd'), href: hrefOf(application),
  }
}

/** Until when the exam can be asked for; once it is asked for, the dates of the exam tell more, and its room tells them. */
async function examBy(unit: Unit<Self>, application: Application, end: Deadline): Promise<Deadline[]> {
  const steps = await examSteps(unit, application.id)
  if (steps && examStage(steps, unit.today) !== 'tooLate') return []
  return [{
    id: `examBy ${application.id}`, kind: 'examBy', on: examByOf(unit, application)!, who: 'me', label: sayOfApproval('examBy'),
    why: [...why(unit, application, { key: 'examRequestDays', on: application.decided_on! }), ...end.why], atEnd: sayOfApproval('examByEnd'), href: hrefOf(application),
  }]
}

async function approved(unit: Unit<Self>, application: Application): Promise<Deadline[]> {
  const end = await approvalEnd(unit, application)
  return [...(await examBy(unit, application, end)), end]
}

const ended = (unit: Unit<Self>, application: Application): Deadline => ({
  id: `applicationEnded ${application.id}`, kind: 'applicationEnded', on: application.held_until!, who: 'nobody', label: sayOfDates('applicationEnded'),
  why: why(unit, application, { key: 'incompleteHold', on: application.sent_on! }), atEnd: sayOfDates('applicationEndedEnd'), href: hrefOf(application),
})

async function datesOfApplication(unit: Unit<Self>, application: Application): Promise<Deadline[]> {
  const { state } = application
  if (state === 'awaitingFee' || state === 'returned') return [await held(unit, application, state)]
  if (state === 'submitted') return [await answerDue(unit, application)]
  if (state === 'approved') return approved(unit, application)
  if (state === 'expired') return [await approvalEnd(unit, application)]
  return state === 'void' ? [ended(unit, application)] : []
}

/** The approved application of a person, with the days that its approval sets; none while there is none. */
export async function approvedApplication(unit: Unit<Self>) {
  const [newest] = await myApplications(unit)
  if (newest?.state !== 'approved') return undefined
  const application = await findApplication(unit, newest.reference)
  return {
    id: application.id, reference: application.reference, jurisdiction: application.jurisdiction_id, decidedOn: application.decided_on!,
    validThrough: application.valid_through!, examBy: examByOf(unit, application)!,
  }
}

/** Every date that binds a person because of their newest application and of their training certificate; what is over as long as it matters. */
export async function certificationDates(unit: Unit<Self>): Promise<Deadline[]> {
  const [newest] = await myApplications(unit)
  const application = newest && (await findApplication(unit, newest.reference))
  return [...(application ? await datesOfApplication(unit, application) : []), ...(await trainingDates(unit, application))]
}
