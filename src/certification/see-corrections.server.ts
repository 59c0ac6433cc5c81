import type { Language } from '#platform/languages.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Application } from './application-store.server.ts'
import { correctionsOf } from './correcting.ts'
import type { Point } from './decision.ts'
import type { DraftFacts } from './draft-facts.ts'
import { lastSubmission } from './keep-submission.server.ts'
import { shownAnswers } from './shown-answers.ts'

/** What was asked of the applicant when the application was last returned: the points of that decision. */
export async function pointsAsked(unit: Unit<Self>, applicationId: string): Promise<Point[]> {
  const row = await unit.db.selectFrom('review_decisions').select('points').where('application_id', '=', applicationId)
    .where('kind', '=', 'ask').where('state', '=', 'left').orderBy('decided_at', 'desc').orderBy('id', 'desc').executeTakeFirst()
  return (row?.points ?? []) as unknown as Point[]
}

/** Each correction that was asked for, and whether something was changed about it since. */
export async function seeCorrections(unit: Unit<Self>, application: Application, facts: DraftFacts, language: Language) {
  const points = await pointsAsked(unit, application.id)
  const { answers } = await lastSubmission(unit, application.id)
  return correctionsOf(points, answers, shownAnswers(facts, language))
}
