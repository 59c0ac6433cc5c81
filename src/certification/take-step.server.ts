import type { Updateable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { audit } from '#platform/audit.server.ts'
import type { PlainDate } from '#platform/dates.ts'
import { Refused } from '#platform/problems.ts'
import type { StepOf } from '#platform/lifecycle.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { applicationLifecycle } from './application-lifecycle.ts'
import { writeHistory, type Application } from './application-store.server.ts'

/** The name of a step of an application's life. */
export type StepName = StepOf<typeof applicationLifecycle.table>
/** The house itself takes the clock's steps, those of an applicant whose account was closed, a decision that leaves, and what comes of an exam. */
const roles = { staff: ['reviewer'], self: ['applicant'], jobs: ['clock', 'applicant', 'reviewer', 'manager', 'house'], signIn: [] } as const
const mayActAs = ({ actor }: Unit, role: string): boolean =>
  (roles[actor.hat] as readonly string[]).includes(role) || (role === 'manager' && actor.hat === 'staff' && actor.role === 'programManager')

/** @throws {Refused} when the lifecycle has no such step from the application's state for this actor. */
export function mayTake(unit: Unit, application: Application, name: StepName) {
  const step = applicationLifecycle.step(application.state, name)
  if (!step || !mayActAs(unit, step.by)) throw new Refused([{ code: 'stepAlreadyTaken', facts: { state: application.state } }])
  return step
}

/** Nobody has two applications open: the person has begun another one since this one ended. */
function refuseSecondOpen(fault: unknown): never {
  if ((fault as { code?: string }).code === '23505') throw new Refused([{ code: 'openedAnother' }])
  throw fault
}

/** What else is told of a step. */
export interface Told {
  readonly why?: string
  /** Who decided, and the legal day of it, where the step is taken later in their name. */
  readonly decided?: { readonly by: string; readonly role: string; readonly on: PlainDate }
}

/**
 * Takes one step of an application's life: state, history and audit together. The second of two clicks finds the state
 * changed and is refused.
 * @throws {Refused}
 */
export async function takeStep(
  unit: Unit, application: Application, name: StepName, values: Updateable<Tables['applications']> = {}, { why, decided }: Told = {},
): Promise<void> {
  const { to, by } = mayTake(unit, application, name)
  const changed = await unit.db.updateTable('applications').set({ ...values, state: to })
    .where('id', '=', application.id).where('state', '=', application.state).returning('id').executeTakeFirst().catch(refuseSecondOpen)
  if (!changed) throw new Refused([{ code: 'stepAlreadyTaken', facts: { state: to } }])
  const byRole = decided?.role ?? (unit.actor.hat === 'staff' ? unit.actor.role : by)
  await writeHistory(unit, application, {
    step: name, from: application.state, to, byRole, byPerson: decided?.by, why, on: decided?.on ?? values.ended_on ?? undefined,
  })
  await audit(unit, { action: 'changed', kind: 'application', ids: [application.id], detail: name })
}
