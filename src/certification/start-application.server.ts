import { audit } from '#platform/audit.server.ts'
import { newId, newReference } from '#platform/identifiers.server.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { writeHistory } from './application-store.server.ts'

const open = (unit: Unit<Self>) =>
  unit.db.selectFrom('applications').select('reference').where('subject_id', '=', unit.actor.personId)
    .where('state', '!=', 'discarded').executeTakeFirst()

/** The organisation that certifies in a jurisdiction. */
const certifierOf = (unit: Unit, jurisdiction: string) =>
  unit.db.selectFrom('organisations').select('id').where('jurisdiction_id', '=', jurisdiction).where('kind', '=', 'certifier')
    .executeTakeFirstOrThrow()

/**
 * Starts a draft, or finds the application that this person already has: there is one at a time.
 * @returns its reference.
 */
export async function startApplication(unit: Unit<Self>): Promise<string> {
  const existing = await open(unit)
  if (existing) return existing.reference
  const jurisdiction_id = unit.house.settings.jurisdiction
  const { id: certifier_id } = await certifierOf(unit, jurisdiction_id)
  const application = { id: newId(), subject_id: unit.actor.personId, certifier_id }
  const made = await unit.db
    .insertInto('applications')
    .values({
      ...application, reference: newReference(), jurisdiction_id, state: 'draft', started_on: unit.today, recorded_at: unit.now,
    })
    .onConflict((conflict) => conflict.column('subject_id').where('state', 'in', ['draft', 'submitted', 'approved']).doNothing())
    .returning('reference')
    .executeTakeFirst()
  if (!made) return (await open(unit))!.reference
  await writeHistory(unit, application, { step: 'start', from: null, to: 'draft', byRole: 'applicant' })
  await audit(unit, { action: 'changed', kind: 'application', ids: [application.id], detail: 'start' })
  return made.reference
}
