import { sql } from 'kysely'
import { newId } from '#platform/identifiers.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { ConflictKind } from './conflict-of-interest.ts'

/** Someone of the staff knows a person: who it is, on which application's page it was said, and how they know them. */
export interface Conflict {
  readonly subjectId: string
  readonly reference: string
  readonly kind: ConflictKind
  readonly note: string
}

/** Keeps that this member of the staff knows a person. From their next unit on, nothing of that person is there for them at work. */
export async function recordConflict(unit: Unit<Staff>, { subjectId, reference, kind, note }: Conflict): Promise<void> {
  const { personId, organisationId, role } = unit.actor
  await unit.db.insertInto('conflicts_of_interest').values({
    id: newId(), reviewer_id: personId, subject_id: subjectId, certifier_id: organisationId, about_reference: reference, kind,
    note: note || null, by_role: role as 'programSpecialist', effective_on: unit.today, recorded_at: unit.now,
  }).execute()
}

/** Whether this member of the staff said, on the page of this application, that they know its person. */
export const saidToKnow = async (unit: Unit<Staff>, reference: string): Promise<boolean> =>
  (await unit.db.selectFrom('conflicts_of_interest').select('id').where('reviewer_id', '=', unit.actor.personId)
    .where('about_reference', '=', reference).executeTakeFirst()) !== undefined

/** For each of these people, who of the staff said that they know them: such a colleague gets nothing of theirs. */
export async function whoKnows(unit: Unit<Staff>, people: readonly string[]): Promise<(personId: string) => ReadonlySet<string>> {
  const { rows } = await sql<{ reviewer_id: string; subject_id: string }>`
    select reviewer_id, subject_id from reviewers_who_know(${[...new Set(people)]}::uuid[])`.execute(unit.db)
  const known = Map.groupBy(rows, ({ subject_id }) => subject_id)
  return (personId) => new Set(known.get(personId)?.map(({ reviewer_id }) => reviewer_id))
}
