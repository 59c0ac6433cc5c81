import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { Application } from './application-store.server.ts'
import { ownedBy } from './application-store.server.ts'
import type { AssignedHow } from './assignment.ts'

/** An application that goes to somebody, or to nobody. */
export interface Given {
  readonly application: Pick<Application, 'id' | 'subject_id' | 'certifier_id' | 'assigned_to'>
  readonly to: string | null
}

/** Gives each to whom it goes: the applications, the history of who had them, and one row of audit. They must be locked. */
export async function give(unit: Unit<Staff>, all: readonly Given[], how: AssignedHow): Promise<void> {
  const moved = all.filter(({ application, to }) => application.assigned_to !== to)
  if (moved.length === 0) return
  for (const [to, some] of Map.groupBy(moved, (one) => one.to)) {
    const changed = await unit.db.updateTable('applications').set({ assigned_to: to }).where('id', 'in', some.map(({ application }) => application.id))
      .returning('id').execute()
    if (changed.length !== some.length) throw new Error('An application that was locked could not be assigned')
  }
  const { actor: { personId, role }, today, now } = unit
  await unit.db.insertInto('assignments').values(moved.map(({ application, to }) => ({
    id: newId(), ...ownedBy(application), from_reviewer: application.assigned_to, to_reviewer: to, how, by_person: personId, by_role: role,
    effective_on: today, recorded_at: now,
  }))).execute()
  await audit(unit, { action: 'changed', kind: 'application', ids: moved.map(({ application }) => application.id), detail: `assign ${how}` })
}

/** Who has had an application, the latest first. */
export const assignmentsOf = (unit: Unit<Staff>, applicationId: string) =>
  unit.db.selectFrom('assignments').select(['id', 'from_reviewer', 'to_reviewer', 'how', 'by_person', 'effective_on'])
    .where('application_id', '=', applicationId).orderBy('recorded_at', 'desc').orderBy('id', 'desc').limit(50).execute()
