import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { Refused } from '#platform/problems.ts'
import { underReference } from '#platform/under-reference.server.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { hasStandingCertificate } from '#certificates/public.server.ts'
import { certifierHere, myLegalName } from '#people/public.server.ts'
import { isOpen } from './application-lifecycle.ts'
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

const openIn = (mine: Awaited<ReturnType<typeof myApplications>>) => mine.find(({ state }) => isOpen(state))

/** The draft, under a reference of its own; or the application that this person began at the same moment. */
const insertDraft = (unit: Unit<Self>, application: Owned, started_from: string | null) => underReference(async (reference) => {
  const made = await unit.db.insertInto('applications')
    .values({
      ...application, reference, jurisdiction_id: unit.house.settings.jurisdiction, state: 'draft', started_on: unit.today, started_from, recorded_at: unit.now,
    })
    // Whichever is taken: the reference, or the one place that this person has for an open application.
    .onConflict((conflict) => conflict.doNothing()).returning(['id', 'reference']).executeTakeFirst()
  return made ?? openIn(await myApplications(unit))
})

/**
 * Starts a draft, or finds the application that this person already has: there is one at a time. After one that has ended,
 * the new one begins with what was given already.
 * @returns its reference.
 * @throws {Refused} for whoever has a certificate that counts or is suspended, and before the orientation is finished. Source: GUIDE, certification overview, step 6.
 */
export async function startApplication(unit: Unit<Self>): Promise<string> {
  const mine = await myApplications(unit)
  const existing = openIn(mine)
  if (existing) return existing.reference
  if (await hasStandingCertificate(unit, unit.actor.personId)) throw new Refused([{ code: 'certifiedAlready' }])
  if (!(await hasFinishedOrientation(unit))) throw new Refused([{ code: 'orientationFirst' }])
  const earlier = mine[0]
  const { id: certifier_id } = await certifierHere(unit)
  const application = { id: newId(), subject_id: unit.actor.personId, certifier_id }
  const made = await insertDraft(unit, application, earlier?.id ?? null)
  if (made.id !== application.id) return made.reference
  await writeHistory(unit, application, { step: 'start', from: null, to: 'draft', byRole: 'applicant' })
  if (earlier) await takeOver(unit, application, earlier.id)
  await audit(unit, { action: 'changed', kind: 'application', ids: [application.id], detail: 'start' })
  return made.reference
}
