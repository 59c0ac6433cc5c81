/** The last day to ask for the exam, and how the time to ask stands on a day. */
export { examWindow, lastDayToAskForExam, mayAskForExam } from './exam-request-window.ts'
/** The lives of an eligibility, a request and an accommodation: their states, for whoever shows them. */
export type { EligibilityState } from './exam-eligibility-lifecycle.ts'
export { isOpenRequest, type Outcome, type RequestState } from './exam-request-lifecycle.ts'
export type { AccommodationKind, AccommodationState } from './accommodation-lifecycle.ts'
/** The words for problems of exams, for pages of other rooms that meet them. */
export { examProblemWords } from './problem-messages.ts'
/** How the exam stands for a path of steps. */
export { examStage, type ExamDate, type ExamStage, type ExamSteps } from './exam-steps.ts'
