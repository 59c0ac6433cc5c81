import { dateInWords } from '#platform/dates.ts'
import { speak, type Language } from '#platform/languages.ts'
import type { TrainingOfApplication } from './see-training-review.server.ts'
import type { Evidence } from './sent-evidence.ts'
import { hoursInWords } from './training-hours.ts'
import { trainingReviewWords } from './training-review-messages.ts'

/** The evidence of the eight requirements with that of the training: it came after what was sent, and is met once it is accepted. */
export function withTraining(evidence: readonly Evidence[], training: TrainingOfApplication, language: Language): readonly Evidence[] {
  if (training?.state !== 'accepted' || training.isOver) return evidence
  const said = speak(trainingReviewWords, language)('evidenceAccepted', hoursInWords(training.quarterHours, language), dateInWords(training.completedOn, language))
  return evidence.map((one) => (one.requirement === 'training' ? { ...one, status: 'met', said: [said], ours: true } : one))
}
