import type { News } from '#platform/announcements.server.ts'
import type { Actor, Unit } from '#platform/unit-of-work.server.ts'
import { eligibilityOf, wasDemonstration } from '#exams/public.server.ts'
import { issueCertificate } from './issue-certificate.server.ts'

/** Whoever passed the exam has a certificate in the same minute, and one only, however often the result is told. */
export async function onExamPassed(unit: Unit, { about, effectiveOn }: News): Promise<void> {
  const eligibility = await eligibilityOf(unit, about.applicationId!)
  if (!eligibility) throw new Error('Somebody passed an exam that nobody opened')
  // Told late, after the result was corrected.
  if (eligibility.state !== 'passed') return
  await issueCertificate(unit as Unit<Extract<Actor, { hat: 'jobs' }>>, {
    eligibilityId: eligibility.id, applicationId: eligibility.application_id, subjectId: eligibility.subject_id, certifierId: eligibility.certifier_id,
    jurisdictionId: eligibility.jurisdiction_id, name: { givenNames: eligibility.given_names, familyNames: eligibility.family_names }, issuedOn: effectiveOn,
    specimen: await wasDemonstration(unit, about.requestId!),
  })
}
