import type { ApplicationDates } from './application-path.tsx'
import type { Application } from './application-store.server.ts'

/** What the path shows of an application. */
export const datesOf = (application: Application): ApplicationDates => ({
  state: application.state, startedOn: application.started_on, sentOn: application.sent_on,
  answerDueOn: application.answer_due_on, heldUntil: application.held_until, endedOn: application.ended_on, decidedOn: application.decided_on, validThrough: application.valid_through,
})
