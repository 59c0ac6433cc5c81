import type { Language } from '#platform/languages.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Application } from './application-store.server.ts'
import { correctionsOf } from './correcting.ts'
import { pointsAsked } from './decision-store.server.ts'
import type { DraftFacts } from './draft-facts.ts'
import { lastSubmission } from './submission-store.server.ts'
import { shownAnswers } from './shown-answers.ts'

/** Each correction that was asked for, and whether something was changed about it since. */
export async function seeCorrections(unit: Unit<Self>, application: Application, facts: DraftFacts, language: Language) {
  const points = await pointsAsked(unit, application.id)
  const { answers } = await lastSubmission(unit, application.id)
  return correctionsOf(points, answers, shownAnswers(facts, language))
}
