import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Language } from '#platform/languages.ts'
import { Refused, refuseIf } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { reasonsOf } from '#library/decision-reasons.server.ts'
import { findApplication } from './application-store.server.ts'
import { decisionTextFor } from './decide.server.ts'
import { correctables, reasonsAbout, wordingOf, type Correctable, type DecisionKind, type Point } from './decision.ts'
import { decisionsOf, letterOfRow } from './decision-store.server.ts'
import { documentsOfSubmission } from './document-store.server.ts'
import { lastSubmission } from './submission-store.server.ts'
import { waysFor } from './see-decision.server.ts'
import { readDecision, type TypedFields } from './typed-decision.ts'

const offered = (kind: DecisionKind) => reasonsOf(kind === 'deny' ? 'grounds' : 'corrections')

/** The points of what was typed, found right. @throws {Refused} */
export function readTypedDecision(kind: DecisionKind, fields: TypedFields, usual: Language): readonly Point[] {
  const { points, problems } = readDecision(kind, fields, offered(kind), usual)
  refuseIf(problems)
  return points
}

/** The page of one decision: what can be wrong with each part, or the grounds; of an approval, its letter. @throws {NotFound} */
export async function seeDecisionPage(unit: Unit<Staff>, reference: string, kind: DecisionKind) {
  const application = await findApplication(unit, reference)
  const waits = (await decisionsOf(unit, application.id)).some(({ state }) => state === 'waiting')
  const { answers, number } = await lastSubmission(unit, application.id)
  const text = await decisionTextFor(unit, application, kind, [])
  const documents = kind === 'ask' ? await documentsOfSubmission(unit, application.id, answers) : []
  await audit(unit, { action: 'opened', kind: 'application', ids: [application.id], detail: kind })
  const of = (about: Correctable) => answers.find(({ question }) => question === about)
  return {
    kind, isOpen: !waits && waysFor(unit, application).includes(kind), reference: application.reference, name: application.sent_name!, submission: number, formId: newId(), letterLanguage: text.language,
    things: kind !== 'ask' ? [] : correctables.map((about) => ({
      about, wording: wordingOf(about), answer: of(about)?.answer ?? '', reasons: reasonsAbout(about, reasonsOf('corrections')),
      documents: documents.filter((one) => `documents-${one.kind}` === about),
    })),
    grounds: kind === 'deny' ? reasonsOf('grounds') : [],
    letter: kind === 'approve' ? letterOfRow(unit, text, application.reference) : undefined,
  }
}
export type DecisionPage = Awaited<ReturnType<typeof seeDecisionPage>>

/** The letter of what was typed, as its person would read it. @throws {Refused} */
export async function previewDecision(unit: Unit<Staff>, reference: string, kind: DecisionKind, fields: TypedFields, usual: Language) {
  const points = readTypedDecision(kind, fields, usual)
  const application = await findApplication(unit, reference)
  if (application.subject_id === unit.actor.personId) throw new Refused([{ code: 'ownApplication' }])
  return letterOfRow(unit, await decisionTextFor(unit, application, kind, points), application.reference)
}
