/** What assessments can be refused for, in words, for pages of other rooms that meet it. */
export { assessmentProblemWords } from './problem-messages.ts'
/** The addresses of an assessment, and where its person goes when it is over. */
export { afterEnd, itemAddress, reviewAddress, type AssessmentKind } from './places.ts'
/** Minutes with the extra time of an accommodation; and how an assessment's clock stands at a moment. */
export { breakTimeLeft, isOnBreak, isOverdue, isTimeUp, minutesWithExtra, timeLeft, type Clocked } from './time.ts'
/** How a score is judged and said. */
export { isPassed, percentOf, type Score } from './score.ts'
