import type { Insertable, Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { audit } from '#platform/audit.server.ts'
import { isId, newId } from '#platform/identifiers.server.ts'
import type { StepOf } from '#platform/lifecycle.ts'
import { NotFound } from '#platform/problems.ts'
import type { Actor, Self, Unit } from '#platform/unit-of-work.server.ts'
import type { assessmentLifecycle } from './assessment-lifecycle.ts'
import type { AssessmentKind } from './places.ts'

export type Assessment = Selectable<Tables['assessments']>
export type Jobs = Extract<Actor, { hat: 'jobs' }>

/** In whose name the house does something: the person's own, or that of somebody of the program who said so elsewhere. */
export interface InNameOf {
  readonly personId: string
  readonly role: 'person' | 'programSpecialist' | 'programManager' | 'proctor'
}

/** One that the actor may see. @throws {NotFound} */
export async function findAssessment(unit: Unit, id: string): Promise<Assessment> {
  const row = isId(id) ? await unit.db.selectFrom('assessments').selectAll().where('id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new NotFound()
  return row
}

/** The same, and nobody else changes it until the unit is over: for the house, and for staff who may. @throws {NotFound} */
export async function lockAssessment(unit: Unit, id: string): Promise<Assessment> {
  const row = isId(id) ? await unit.db.selectFrom('assessments').selectAll().where('id', '=', id).forUpdate().executeTakeFirst() : undefined
  if (!row) throw new NotFound()
  return row
}

/** What the person of the unit has open of a kind, if anything. */
export const openAssessmentOf = (unit: Unit<Self>, kind: AssessmentKind): Promise<Assessment | undefined> =>
  unit.db.selectFrom('assessments').selectAll().where('subject_id', '=', unit.actor.personId).where('kind', '=', kind).where('state', '=', 'open').executeTakeFirst()

/** Everything that the person of the unit had of a kind, the newest first. */
export const myAssessments = (unit: Unit<Self>, kind: AssessmentKind): Promise<Assessment[]> =>
  unit.db.selectFrom('assessments').selectAll().where('subject_id', '=', unit.actor.personId).where('kind', '=', kind)
    .orderBy('started_at', 'desc').orderBy('id', 'desc').execute()

/** The exams for some things, as the actor may see them; of each the newest, also one that was voided. */
export async function assessmentsAbout(unit: Unit, about: readonly string[]): Promise<ReadonlyMap<string, Assessment>> {
  if (about.length === 0) return new Map()
  const rows = await unit.db.selectFrom('assessments').selectAll().where('about_id', 'in', [...about]).orderBy('started_at').orderBy('id').execute()
  return new Map(rows.map((row) => [row.about_id!, row]))
}

type Step = StepOf<typeof assessmentLifecycle.table> | 'start'
interface WrittenStep {
  readonly step: Step
  readonly from: Assessment['state'] | null
  readonly to: Assessment['state']
  /** Only the house acts in somebody's name; the clock acts in nobody's. */
  readonly by?: InNameOf | 'clock' | undefined
  readonly minutes?: number
  readonly why?: string
}

function actorOf({ actor }: Unit, by: WrittenStep['by']): Pick<Insertable<Tables['assessment_history']>, 'by_person' | 'by_role'> {
  if (actor.hat === 'self') return { by_person: actor.personId, by_role: 'person' }
  if (actor.hat === 'staff') return { by_person: actor.personId, by_role: actor.role as InNameOf['role'] }
  if (by === 'clock' || !by) return { by_person: null, by_role: by ?? 'house' }
  return { by_person: by.personId, by_role: by.role }
}

/** Writes the history of one step. */
export async function writeStep(unit: Unit, one: Pick<Assessment, 'id' | 'subject_id' | 'certifier_id'>, { step, from, to, by, minutes, why }: WrittenStep): Promise<void> {
  await unit.db.insertInto('assessment_history').values({
    id: newId(), assessment_id: one.id, subject_id: one.subject_id, certifier_id: one.certifier_id, step, from_state: from, to_state: to, ...actorOf(unit, by),
    minutes: minutes ?? null, why: why ?? null, effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  if (unit.actor.hat === 'staff') await audit(unit, { action: 'changed', kind: 'assessment', ids: [one.id], whose: one.subject_id, detail: step })
}
