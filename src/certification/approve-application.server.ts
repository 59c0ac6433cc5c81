import { announce } from '#platform/announcements.server.ts'
import { lastDayOf } from '#platform/dates.ts'
import { Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { findApplication, lockApplication } from './application-store.server.ts'
import { takeStep } from './take-step.server.ts'

/**
 * Approves an application for twelve months, the last day included.
 * Source: GUIDE, certification overview, step 10 and its note.
 * @throws {Refused} for one's own application, and when someone has decided already.
 */
export async function approveApplication(unit: Unit<Staff>, reference: string): Promise<void> {
  const { subject_id } = await findApplication(unit, reference)
  if (subject_id === unit.actor.personId) throw new Refused([{ code: 'ownApplication' }])
  const application = await lockApplication(unit, reference)
  const { approvalValidity } = policyOn(unit.house, application.jurisdiction_id, unit.today)
  await takeStep(unit, application, 'approve', {
    decided_on: unit.today, valid_through: lastDayOf(unit.today, { months: approvalValidity }), policy_date: unit.today,
  })
  await announce(unit, 'applicationApproved', { applicationId: application.id })
}
