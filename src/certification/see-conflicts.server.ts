import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { conflictList, openConflict } from '#people/public.server.ts'
import { namesOf } from './assign-application.server.ts'

/** The names under which the applications were sent on whose pages it was said, as far as this manager may see them. */
async function namesBy(unit: Unit<Staff>, references: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = references.length === 0 ? []
    : await unit.db.selectFrom('applications').select(['reference', 'sent_name']).where('reference', 'in', references).execute()
  return new Map(rows.map(({ reference, sent_name }) => [reference, sent_name ?? '']))
}

type Said = Awaited<ReturnType<typeof conflictList>>['rows'][number]

const inWords = (said: Said, reviewers: ReadonlyMap<string, string>, people: ReadonlyMap<string, string>, me: string) => ({
  id: said.id, colleague: reviewers.get(said.reviewer_id), person: people.get(said.about_reference), reference: said.about_reference,
  kind: said.kind, note: said.note, on: said.effective_on, isMine: said.reviewer_id === me,
  ended: said.ended_on === null ? undefined : { on: said.ended_on, why: said.why!, by: reviewers.get(said.ended_by!) },
})

/** One page of who said that they know whom. @param page from 1. */
export async function seeConflicts(unit: Unit<Staff>, page: number) {
  const { rows, more } = await conflictList(unit, page)
  const [reviewers, people] = [await namesOf(unit), await namesBy(unit, rows.map(({ about_reference }) => about_reference))]
  return { more, rows: rows.map((said) => inWords(said, reviewers, people, unit.actor.personId)) }
}

/** One of them, to read and to end. @throws {NotFound} */
export async function seeConflict(unit: Unit<Staff>, id: string) {
  const said = await openConflict(unit, id)
  return inWords(said, await namesOf(unit), await namesBy(unit, [said.about_reference]), unit.actor.personId)
}
