import type { Reaction } from '#platform/announcements.server.ts'
import { forfeit, freeVouchers } from '#fees/public.server.ts'
import { closeExam } from './open-exam.server.ts'
import { dueStep, openStates } from './application-lifecycle.ts'
import { takeStep } from './take-step.server.ts'

/**
 * What a person had under way ends with their account: a draft is discarded and its voucher is free again, a sent
 * application is withdrawn. One that is approved stays: it is a decision, and ends by its own date; but its exam is closed.
 */
export const onAccountClosed: Reaction = async (unit, news) => {
  const open = await unit.db.selectFrom('applications').selectAll().where('subject_id', '=', news.about.personId!)
    .where('state', 'in', [...openStates]).forUpdate().execute()
  for (const application of open) {
    // What is over by itself is the sweep's to end.
    if (application.state === 'approved') await closeExam(unit, application.id, 'accountClosed')
    if (application.state === 'approved' || dueStep(application, unit.today)) continue
    const draft = application.state === 'draft'
    await takeStep(unit, application, draft ? 'discard' : 'withdraw', { ended_on: unit.today }, { why: 'accountClosed' })
    await (draft ? freeVouchers(unit, application.id) : forfeit(unit, { aboutId: application.id, why: 'withdrawn' }))
  }
}
