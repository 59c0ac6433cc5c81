import { audit } from '#platform/audit.server.ts'
import type { Language } from '#platform/languages.ts'
import { readReference } from '#platform/references.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { applicationLifecycle } from './application-lifecycle.ts'
import type { Application } from './application-store.server.ts'
import { isDecisionKind, type DecisionKind } from './decision.ts'
import { decisionsOf, letterOfRow, pointsAskedAfter, textOf } from './decision-store.server.ts'
import { differenceOf } from './difference.ts'
import { seeDecisions } from './see-decisions.server.ts'
import type { ShownAnswer } from './shown-answers.ts'

/** Which decisions this actor can take now, when none waits to leave. */
export function waysFor({ actor }: Unit<Staff>, application: Application): DecisionKind[] {
  const roles = ['reviewer', ...(actor.role === 'programManager' ? ['manager'] : [])]
  if (application.subject_id === actor.personId) return []
  return roles.flatMap((role) => applicationLifecycle.allowed(application.state, role)).filter(isDecisionKind)
}

/**
 * Everything about deciding on one screen: what waits to leave, what was decided until now, and what can be decided.
 * @param submission the number of the one that the screen shows.
 */
export async function seeDecision(unit: Unit<Staff>, application: Application, language: Language, submission?: number) {
  const { row, waiting, ...rest } = await seeDecisions(unit, await decisionsOf(unit, application.id), language)
  return {
    ...rest, submission, ways: row ? [] : waysFor(unit, application),
    waiting: row && {
      ...waiting!,
      // Something happened since that it can no longer follow: it will not leave.
      overtaken: !applicationLifecycle.step(application.state, row.kind),
      letter: letterOfRow(unit, textOf(unit, application, row), application.reference),
    },
  }
}
export type SeenDecision = Awaited<ReturnType<typeof seeDecision>>

/** What was decided a moment ago, for whoever comes back to the queue with it; nothing when it has left, or is not theirs to see. */
export async function justDecided(unit: Unit<Staff>, reference: string | null, language: Language) {
  if (reference === null) return undefined
  const application = await unit.db.selectFrom('applications').selectAll().where('reference', '=', readReference(reference) ?? '').executeTakeFirst()
  if (!application || application.subject_id === unit.actor.personId) return undefined
  const decision = await seeDecision(unit, application, language)
  if (!decision.waiting) return undefined
  await audit(unit, { action: 'listed', kind: 'application', ids: [application.id], detail: 'decided' })
  return { decision, reference: application.reference, name: application.sent_name! }
}

/** What a later submission changed, and what had been asked for; nothing for a first one. */
export async function seeDifference(unit: Unit<Staff>, application: Application, { number, answers }: { number: number; answers: readonly ShownAnswer[] }) {
  if (number < 2) return undefined
  const before = await unit.db.selectFrom('submissions').select('answers').where('application_id', '=', application.id)
    .where('number', '=', number - 1).executeTakeFirstOrThrow()
  return { number, differences: differenceOf(before.answers as unknown as ShownAnswer[], answers), asked: await pointsAskedAfter(unit, application.id, number - 1) }
}
