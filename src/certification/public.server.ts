import type { Language } from '#platform/languages.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { findApplication } from './application-store.server.ts'
import { seeDraft } from './see-draft.server.ts'
import { submissionText } from './submission.server.ts'

/** Starts a draft, or finds the one that the person already has. */
export { startApplication } from './start-application.server.ts'
/** Saves what was typed on a draft, right or wrong. */
export { saveAnswers } from './save-answers.server.ts'
/** Sends a draft as it was read. */
export { sendApplication } from './send-application.server.ts'
/** Decides about a sent application; the decision leaves ten minutes later. */
export { decide } from './decide.server.ts'
/** Everything that a correction can be tied to. */
export { correctables } from './decision.ts'
/** Lets the decisions leave whose ten minutes are over. */
export { letDecisionsLeave, letDecisionsLeaveNow } from './let-decisions-leave.server.ts'

/** What the clock does by itself: ends what waited too long, reminds those who still have time. */
export { lapseApplications } from './lapse-applications.server.ts'
export { remindApplicants } from './remind-applicants.server.ts'

/** Adds a training certificate, or takes one back; what the program decides about it. */
export { addTraining, removeTraining, type NewTraining } from './add-training.server.ts'
export { decideTraining } from './decide-training.server.ts'
/** Begins the reviews of stored certificates whose person is approved, where the house stood still in between. */
export { beginMissedReviews } from './training-reviews.server.ts'

/** What the review page shows of a draft, with the hash that sending asks for. */
export async function readForSending(unit: Unit<Self>, reference: string, language: Language) {
  const application = await findApplication(unit, reference)
  return submissionText((await seeDraft(unit, application)).facts, language)
}

/** Notes that a person has read a part of the orientation. */
export { finishOrientationPart } from './finish-orientation-part.server.ts'
/** Whether a person has finished the orientation, without which no application opens; and how far they are. */
export { hasFinishedOrientation, orientationProgress } from './orientation-progress.server.ts'
/** What decisions told a person about their application: what to correct, the grounds, why it was opened again. */
export { pointsTold, type ToldPoints } from './points-told.server.ts'
/** Every step that the history of an application can name, but its beginning. */
export type { StepName } from './take-step.server.ts'

/** The application of a reference, however it is typed, when this actor may see it. @throws {NotFound} */
export const applicationOf = (unit: Unit, reference: string) => findApplication(unit, reference)

/** Opens the exams that should be open, where an earlier release or a standstill left them closed. */
export { openMissedExams } from './open-exam.server.ts'

/** What a change of fees and deadlines would touch of the open applications. */
export { effectsOnApplications } from './policy-effects.server.ts'
/** Where a person's newest application is, for the first page. */
export { seeMyApplication } from './see-my-application.server.ts'

/** The next deadlines of applications, for the demonstration's clock. */
export { nextApplicationDeadlines } from './next-deadlines.server.ts'

/** Every date that binds a person because of their application and their training certificate. */
export { approvedApplication, certificationDates } from './my-dates.server.ts'
