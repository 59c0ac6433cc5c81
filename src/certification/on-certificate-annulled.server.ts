import type { News } from '#platform/announcements.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { addresseeOf } from '#people/public.server.ts'
import { applicationLifecycle, openStates } from './application-lifecycle.ts'
import { takeStep } from './take-step.server.ts'

/**
 * The approval goes on where a certificate was issued in error: the exam can be taken again while its months last. Not for whoever has
 * closed their account, or has begun another application since.
 */
export async function onCertificateAnnulled(unit: Unit, { about }: News): Promise<void> {
  const application = await unit.db.selectFrom('applications').selectAll().where('id', '=', about.applicationId!).forUpdate().executeTakeFirst()
  if (!application || !applicationLifecycle.step(application.state, 'takeCertificateBack') || !(await addresseeOf(unit, application.subject_id))) return
  const another = await unit.db.selectFrom('applications').select('id').where('subject_id', '=', application.subject_id).where('state', 'in', [...openStates]).executeTakeFirst()
  if (!another) await takeStep(unit, application, 'takeCertificateBack', { ended_on: null })
}
