import { isBefore, type PlainDate } from '#platform/dates.ts'
import type { EligibilityState } from './exam-eligibility-lifecycle.ts'
import type { Outcome, RequestState } from './exam-request-lifecycle.ts'

/** What everyone who shows the way to the exam needs to know of it. */
export interface ExamSteps {
  readonly eligibilityId: string
  readonly state: EligibilityState
  readonly askUntil: PlainDate
  readonly validThrough: PlainDate
  readonly attemptsAllowed: number
  readonly attemptsUsed: number
  /** The day of the seat that it has, on the clock of the site. */
  readonly seatOn?: PlainDate | undefined
  /** May choose a date, and has none: the program's vendor gives the exam and makes the appointment. */
  readonly elsewhere?: boolean
  /** The request that is under way, as it stands today. */
  readonly request: {
    readonly id: string
    readonly reference: string
    readonly attempt: number
    readonly retake: boolean
    readonly state: RequestState
    readonly payUntil: PlainDate
    readonly answerDueOn: PlainDate | null
    readonly authorizedOn: PlainDate | null
  } | undefined
  /** How the last exam went, and when. */
  readonly last: { readonly outcome: Outcome; readonly satOn: PlainDate } | undefined
  /** The day of our answer about accommodations, while a request for them is open; and the day on which it was asked for. */
  readonly accommodationDueOn: PlainDate | undefined
  readonly accommodationAskedOn?: PlainDate | undefined
}

/** Where somebody is on the way to the exam. */
export const examStages = ['ask', 'askAgain', 'pay', 'answer', 'schedule', 'passed', 'tooLate', 'noAttempts', 'over', 'closed'] as const
export type ExamStage = (typeof examStages)[number]

/** Where somebody is today: one thing comes next, or nothing does any more. */
export function examStage(steps: Pick<ExamSteps, 'state' | 'askUntil' | 'attemptsAllowed' | 'attemptsUsed' | 'last'> & {
  readonly request: { readonly state: RequestState } | undefined
}, today: PlainDate): ExamStage {
  const { state, request, askUntil, attemptsUsed, attemptsAllowed, last } = steps
  if (state === 'passed') return 'passed'
  if (state === 'closed') return 'closed'
  if (state === 'ended') return 'over'
  if (request) return request.state === 'awaitingFee' ? 'pay' : request.state === 'submitted' ? 'answer' : 'schedule'
  if (attemptsUsed >= attemptsAllowed) return 'noAttempts'
  if (isBefore(askUntil, today)) return 'tooLate'
  return last ? 'askAgain' : 'ask'
}

/** Of whoever may choose a date: has none yet, has one ahead (the day itself too), or sat and waits for the result. */
export function seatStage({ seatOn }: Pick<ExamSteps, 'seatOn'>, today: PlainDate): 'schedule' | 'seat' | 'sat' {
  if (!seatOn) return 'schedule'
  return isBefore(seatOn, today) ? 'sat' : 'seat'
}

/** A day that binds somebody on the way to their exam, for whoever shows all such days. */
export interface ExamDate {
  readonly kind: 'askUntil' | 'payUntil' | 'answerDue' | 'takeBy' | 'accommodationAnswer'
  readonly on: PlainDate
  /** The number of the application. */
  readonly reference: string
  /** Where it is seen and acted on. */
  readonly href: string
  /** The day that selects its policy, where it is not the day of the approval or of the payment. */
  readonly selectedBy?: PlainDate | undefined
}

/** The days that bind somebody today, each once. */
export function datesOfExam(steps: ExamSteps, reference: string, today: PlainDate): ExamDate[] {
  const stage = examStage(steps, today)
  const at = (kind: ExamDate['kind'], on: PlainDate, href = '/apply/exam'): ExamDate => ({ kind, on, reference, href })
  return [
    ...(stage === 'ask' || stage === 'askAgain' ? [at('askUntil', steps.askUntil)] : []),
    ...(stage === 'pay' ? [at('payUntil', steps.request!.payUntil, '/apply/exam/pay')] : []),
    ...(stage === 'answer' ? [at('answerDue', steps.request!.answerDueOn!)] : []),
    ...(stage === 'schedule' ? [at('takeBy', steps.validThrough)] : []),
    ...(steps.accommodationDueOn && steps.state === 'open' ? [{ ...at('accommodationAnswer', steps.accommodationDueOn, '/apply/exam/accommodation'), selectedBy: steps.accommodationAskedOn }] : []),
  ]
}
