import type { News } from '#platform/announcements.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { applicationLifecycle } from './application-lifecycle.ts'
import { takeStep } from './take-step.server.ts'

/**
 * The application that led to a certificate is done: nobody is reminded of its end any more. A result may come in after that end.
 * Source: GUIDE, certification overview, step 16.
 */
export async function onCertificateIssued(unit: Unit, { about, effectiveOn }: News): Promise<void> {
  // A specimen is no certificate: the application goes on.
  if (about.specimen) return
  const application = await unit.db.selectFrom('applications').selectAll().where('id', '=', about.applicationId!).forUpdate().executeTakeFirst()
  if (!application || !applicationLifecycle.step(application.state, 'certify')) return
  await takeStep(unit, application, 'certify', { ended_on: effectiveOn })
}
