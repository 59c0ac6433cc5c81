import { audit } from '#platform/audit.server.ts'
import { isId } from '#platform/identifiers.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'

/** Rows on one page of the list. */
const onPage = 50

const withEndings = (unit: Unit<Staff>) =>
  unit.db.selectFrom('conflicts_of_interest as said').leftJoin('conflict_endings as ended', 'ended.conflict_id', 'said.id')
    .select(['said.id', 'said.reviewer_id', 'said.about_reference', 'said.kind', 'said.note', 'said.effective_on',
      'ended.why', 'ended.effective_on as ended_on', 'ended.by_person as ended_by'])
    .where('said.certifier_id', '=', unit.actor.organisationId)

/**
 * Who of the staff said that they know a person, the latest first, and what was ended. For managers; about themself and about
 * people they know there is nothing but what they said. Recorded as one look.
 * @param page from 1.
 */
export async function conflictList(unit: Unit<Staff>, page: number) {
  const rows = await withEndings(unit).orderBy('said.recorded_at', 'desc').orderBy('said.id', 'desc')
    .limit(onPage + 1).offset((page - 1) * onPage).execute()
  const shown = rows.slice(0, onPage)
  await audit(unit, { action: 'listed', kind: 'conflict', ids: shown.map(({ id }) => id) })
  return { rows: shown, more: rows.length > onPage }
}

/** One of them. Recorded as a look. @throws {NotFound} */
export async function openConflict(unit: Unit<Staff>, id: string) {
  const row = isId(id) ? await withEndings(unit).where('said.id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new NotFound()
  await audit(unit, { action: 'opened', kind: 'conflict', ids: [row.id] })
  return row
}
