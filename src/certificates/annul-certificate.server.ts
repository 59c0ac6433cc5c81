import { announce } from '#platform/announcements.server.ts'
import type { Actor, Unit } from '#platform/unit-of-work.server.ts'
import { certificateLifecycle, standingOn } from './certificate-lifecycle.ts'
import { oneCertificateAtATime, writeStep } from './certificate-store.server.ts'

type Jobs = Extract<Actor, { hat: 'jobs' }>

/**
 * Takes back the certificate of an exam that was not passed after all: a result was wrong, and was corrected. It counts no more, in the
 * registry and for every verifier; if the exam is passed later there is a new one. One that is over in another way stays as it is.
 */
export async function annulCertificate(unit: Unit<Jobs>, exam: { readonly id: string; readonly subject_id: string }): Promise<void> {
  await oneCertificateAtATime(unit, exam.subject_id)
  const kept = await unit.db.selectFrom('certificates').selectAll().where('eligibility_id', '=', exam.id).where('annulled', '=', false).forUpdate().executeTakeFirst()
  const step = kept && certificateLifecycle.step(standingOn(kept, unit.today).state, 'annul')
  if (!kept || !step || !certificateLifecycle.step(kept.state, 'annul')) return
  await unit.db.updateTable('certificates').set({ state: step.to, since_on: unit.today, annulled: true }).where('id', '=', kept.id).execute()
  await writeStep(unit, kept, { step: 'annul', from: kept.state, to: step.to, on: unit.today, byRole: 'house', why: { by: null, reason: 'error', note: null } })
  await announce(unit, 'certificateChanged', { certificateId: kept.id, step: 'annul' })
  await announce(unit, 'certificateAnnulled', { certificateId: kept.id, applicationId: kept.application_id })
}
