/** A person asks the program; about an application of theirs, or before there is one. */
export { askQuestion } from './ask-question.server.ts'
/** Staff note a question after a call, an email or a visit. */
export { enterQuestion } from './enter-question.server.ts'
/** Staff answer a question. */
export { answerQuestion } from './answer-question.server.ts'
/** The questions beside an application, for `QuestionsBeside` of `public.tsx`. */
export { threadsBeside } from './threads-beside.server.ts'
/** Lets go of a person's questions that one has taken, because one must not see them any more. */
export { letGoOfQuestions } from './let-go-of-questions.server.ts'
