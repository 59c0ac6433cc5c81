import { audit } from '#platform/audit.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { findApplication } from './application-store.server.ts'
import { lastSubmission } from './submission-store.server.ts'

/** Everything about one application for the person who decides. Recorded as one look. @throws {NotFound} */
export async function openForReview(unit: Unit<Staff>, reference: string) {
  const application = await findApplication(unit, reference)
  const submission = await lastSubmission(unit, application.id)
  const history = await unit.db.selectFrom('application_history').select(['id', 'step', 'by_role', 'effective_on'])
    .where('application_id', '=', application.id).orderBy('recorded_at').execute()
  await audit(unit, { action: 'opened', kind: 'application', ids: [application.id] })
  return { application, submission, history }
}
