/** Where the items of a bank come from; none: the public sample bank. To be got before a unit is opened. */
export { sampleSource, sourceOf } from './item-sources.server.ts'
export type { ItemEntry, ItemSource } from './item-source.ts'
/** The bank from which a certifying body's exams are drawn now; none: an exam is a demonstration. Outside of a unit of work; then `sourceOf`. */
export { activeBankOf } from './bank-source.server.ts'

/**
 * Draws a form and starts its clock, in a unit of the house (`jobs`): nobody draws their own. One that is open already is given back.
 * @returns its id.
 */
export { startAssessment, type NewAssessment } from './start-assessment.server.ts'

/** What a person has open of a kind, and all they had; one of them; and the exams for some things (by `aboutId`). For the person, and of exams for staff. */
export { myAssessments, openAssessmentOf, findAssessment, assessmentsAbout, type Assessment, type InNameOf } from './assessment-store.server.ts'
/** How many are answered and flagged. For the person of the unit. */
export { reviewOf, type Review } from './review-of.server.ts'

/** One item as it is shown, never with its key; saves an answer. For the person of the unit. */
export { itemAt, type ItemAt } from './item-at.server.ts'
export { answerItem, type Given, type Answered, type Place } from './answer-item.server.ts'

/** Ends one for its person; ends those whose time is up (one person's when they are looked at, all by the clock). @returns what ended. */
export { finishAssessment } from './finish-assessment.server.ts'
export { endOverdue } from './end-overdue.server.ts'

/** It does not count, with a reason; more time, with a reason. For staff who may, or for the house. */
export { voidAssessment } from './void-assessment.server.ts'
export { extendAssessment } from './extend-assessment.server.ts'
/** So many minutes can be given at once. */
export { mostMinutes as mostMinutesAtOnce } from './reasons.ts'

/** A break that was granted: the clock stands as long as it may. For the house, at the person's wish. */
export { pauseAssessment, resumeAssessment } from './pause-assessment.server.ts'
/** The person goes on in another browser: the first one is told so. */
export { takeOver } from './take-over.server.ts'

/** How it went by competency, for the person, and of an exam for staff; and, of practice, every answer explained. */
export { resultsOf, type Results } from './results-of.server.ts'
export { explainedAnswers, type ExplainedAnswer } from './explained-answers.server.ts'

/** Minutes with the extra time of an accommodation. */
export { minutesWithExtra } from './time.ts'

/** The browser of a visit, as an assessment knows it: for whoever begins one (`device: browserOf(visit)`). */
export { browserOf } from './browser.server.ts'
