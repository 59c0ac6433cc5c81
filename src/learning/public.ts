/** The kinds of training, and how a provider can stand on a day. */
export { isTrainingKind, trainingKinds, type TrainingKind } from './training-kinds.ts'
export type { Standing, StandingOn } from './approvals.ts'
/** What each kind of training is called, and what kind of body a provider is. */
export { trainingKindWords } from './messages.ts'
