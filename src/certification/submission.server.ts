import { hashOf } from '#platform/identifiers.server.ts'
import type { Language } from '#platform/languages.ts'
import { contentVersion } from './application-form.ts'
import type { DraftFacts } from './draft-facts.ts'
import { shownAnswers, type ShownAnswer } from './shown-answers.ts'

export interface SubmissionText {
  readonly answers: readonly ShownAnswer[]
  /** SHA-256 over language, content version and answers: what was read is what was sent. */
  readonly hash: string
}

/** What the review page shows and what sending keeps: the same text, with the same hash, the files' own hashes in it. */
export function submissionText(facts: DraftFacts, language: Language): SubmissionText {
  const shown = shownAnswers(facts, language)
  return { answers: shown, hash: hashOf(JSON.stringify([language, contentVersion, shown])) }
}
