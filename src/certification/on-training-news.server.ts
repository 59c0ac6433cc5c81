import type { Reactions } from '#platform/announcements.server.ts'
import { writeTrainingDecision, writeTrainingReceived } from './write-training.server.ts'

/** Every piece of news about a training certificate is told to its person, in their language. */
export const onTrainingNews: Reactions = {
  trainingReviewBegan: { 'write to the applicant': writeTrainingReceived },
  ...Object.fromEntries((['trainingAccepted', 'trainingRefused', 'trainingReopened'] as const).map((kind) => [
    kind, { 'write to the applicant': (unit, news) => writeTrainingDecision(unit, news) } satisfies Reactions[string]])),
}
