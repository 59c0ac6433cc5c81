import { hashOf } from '#platform/identifiers.server.ts'
import type { Language } from '#platform/languages.ts'
import { contentVersion, type Answers } from './application-form.ts'
import { shownAnswers, type ShownAnswer } from './shown-answers.ts'

export interface SubmissionText {
  readonly answers: readonly ShownAnswer[]
  /** SHA-256 over language, content version and answers: what was read is what was sent. */
  readonly hash: string
}

/** What the review page shows and what sending keeps: the same text, with the same hash. */
export function submissionText(answers: Answers, language: Language): SubmissionText {
  const shown = shownAnswers(answers, language)
  return { answers: shown, hash: hashOf(JSON.stringify([language, contentVersion, shown])) }
}
