import type { News } from '#platform/announcements.server.ts'
import { writeMessage } from '#platform/messages.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { letter } from '#library/letters.server.ts'
import { addresseeOf, writeToPerson } from '#people/public.server.ts'
import { factsOfDecision } from './decision-letter.ts'
import { letterOfRow, textOf } from './decision-store.server.ts'

async function decisionOf(unit: Unit, { about }: News) {
  const decision = await unit.db.selectFrom('review_decisions').selectAll().where('id', '=', about.decisionId!).executeTakeFirstOrThrow()
  const application = await unit.db.selectFrom('applications').select(['reference', 'jurisdiction_id']).where('id', '=', about.applicationId!).executeTakeFirstOrThrow()
  return { decision, reference: application.reference, text: textOf(unit, application, decision) }
}

/** Writes the letter of a decision to the applicant: the one that was read before it left. Nothing when the account is closed. */
export async function writeDecision(unit: Unit, news: News): Promise<void> {
  const { decision, reference, text } = await decisionOf(unit, news)
  const to = await addresseeOf(unit, decision.subject_id)
  if (!to) return
  const { application_id: id, certifier_id: certifierId } = decision
  await writeToPerson(unit, to, letterOfRow(unit, text, reference), { kind: 'application', id, applicationId: id, certifierId })
}

/** Tells whoever had decided that a manager took it back, and why. Nobody is told of what they took back themself. */
export async function writeToWhoeverDecided(unit: Unit, news: News): Promise<void> {
  const { decision, reference, text } = await decisionOf(unit, news)
  const before = await unit.db.selectFrom('review_decisions').select('decided_by').where('application_id', '=', news.about.applicationId!)
    .where('kind', 'in', ['approve', 'deny']).where('state', '=', 'left').orderBy('decided_at', 'desc').orderBy('id', 'desc').executeTakeFirst()
  const to = before && before.decided_by !== decision.decided_by ? await addresseeOf(unit, before.decided_by) : undefined
  if (!to) return
  const { siteAddress: site, programPhone: phone } = unit.house.settings
  const facts = factsOfDecision({ ...text, language: to.language, addressedAs: to.name }, { site, reference, phone })
  await writeMessage(unit, to, letter('decision-reopened', to.language, { ...facts, reviewAddress: `${site}/review/${reference}` }))
}
