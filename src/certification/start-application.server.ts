import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import { newId, newReference } from '#platform/identifiers.server.ts'
import { Refused } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { hasStandingCertificate } from '#certificates/public.server.ts'
import { certifierHere, myLegalName } from '#people/public.server.ts'
import { isOpen, openStates } from './application-lifecycle.ts'
import { myApplications, savedAnswers, writeAnswers, writeHistory, type Owned } from './application-store.server.ts'
import { stillThere, writeDocument } from './document-store.server.ts'
import { hasFinishedOrientation } from './orientation-progress.server.ts'

/** A legal name that evidence has shown meanwhile counts, and not the one that was sent before it. */
async function takeOverLegalName(unit: Unit<Self>, application: Owned): Promise<void> {
  const legal = await myLegalName(unit)
  if (!legal?.hasEvidence) return
  await writeAnswers(unit, application, [
    { question: 'givenNames', answer: legal.givenNames }, { question: 'familyNames', answer: legal.familyNames },
  ])
}

/** Begins with what an ended application had: every answer, and every document that is still kept. The fee is another. */
async function takeOver(unit: Unit<Self>, application: Owned, earlierId: string): Promise<void> {
  const earlier = await savedAnswers(unit, earlierId)
  await writeAnswers(unit, application, earlier.filter(({ question }) => question !== 'feeWay' && question !== 'voucher'))
  await takeOverLegalName(unit, application)
  for (const document of await stillThere(unit, earlierId)) await writeDocument(unit, application, document)
}

/**
 * Starts a draft, or finds the application that this person already has: there is one at a time. After one that has ended,
 * the new one begins with what was given already.
 * @returns its reference.
 * @throws {Refused} for whoever has a certificate that counts or is suspended, and before the orientation is finished. Source: GUIDE, certification overview, step 6.
 */
export async function startApplication(unit: Unit<Self>): Promise<string> {
  const mine = await myApplications(unit)
  const existing = mine.find(({ state }) => isOpen(state))
  if (existing) return existing.reference
  if (await hasStandingCertificate(unit, unit.actor.personId)) throw new Refused([{ code: 'certifiedAlready' }])
  if (!(await hasFinishedOrientation(unit))) throw new Refused([{ code: 'orientationFirst' }])
  const earlier = mine[0]
  const jurisdiction_id = unit.house.settings.jurisdiction
  const { id: certifier_id } = await certifierHere(unit)
  const application = { id: newId(), subject_id: unit.actor.personId, certifier_id }
  const made = await unit.db
    .insertInto('applications')
    .values({
      ...application, reference: newReference(), jurisdiction_id, state: 'draft', started_on: unit.today, started_from: earlier?.id ?? null,
      recorded_at: unit.now,
    })
    .onConflict((conflict) => conflict.column('subject_id').where('state', 'in', openStates.map((state) => sql.lit(state))).doNothing())
    .returning('reference')
    .executeTakeFirst()
  if (!made) return (await myApplications(unit)).find(({ state }) => isOpen(state))!.reference
  await writeHistory(unit, application, { step: 'start', from: null, to: 'draft', byRole: 'applicant' })
  if (earlier) await takeOver(unit, application, earlier.id)
  await audit(unit, { action: 'changed', kind: 'application', ids: [application.id], detail: 'start' })
  return made.reference
}
