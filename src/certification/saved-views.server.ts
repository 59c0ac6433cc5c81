import { sql } from 'kysely'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound, Refused, refuseIf } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { mostViews, problemsOfViewName, tidyViewName } from './saved-view-name.ts'

/** A view of the queue that someone keeps for themself: its name, and its filters as an address says them. */
export interface SavedView {
  readonly id: string
  readonly name: string
  readonly query: string
}

/** One's own views at this organisation. The database gives nobody another's. */
export const savedViews = (unit: Unit<Staff>): Promise<SavedView[]> =>
  unit.db.selectFrom('saved_views').select(['id', 'name', 'query']).where('person_id', '=', unit.actor.personId).orderBy(sql`lower(name)`).execute()

/** @throws {Refused} when another view of theirs has this name. */
async function refuseTaken(unit: Unit<Staff>, name: string, but?: string): Promise<void> {
  const taken = await unit.db.selectFrom('saved_views').select('id').where(sql`lower(name)`, '=', sql`lower(${name})`)
    .$if(but !== undefined, (query) => query.where('id', '<>', but!)).executeTakeFirst()
  if (taken) throw new Refused([{ code: 'viewNameTaken', field: 'name' }])
}

/** One at a time of each person, so that two forms at once cannot both take a name, or the last place. */
const onlyOneAtATime = (unit: Unit<Staff>) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`saved views ${unit.actor.personId}`}, 0))`.execute(unit.db)

/** Keeps filters under a name. @throws {Refused} */
export async function saveView(unit: Unit<Staff>, typed: string, query: string): Promise<void> {
  const name = tidyViewName(typed)
  refuseIf(problemsOfViewName(name))
  await onlyOneAtATime(unit)
  await refuseTaken(unit, name)
  if ((await savedViews(unit)).length >= mostViews) throw new Refused([{ code: 'viewsTooMany', facts: { most: mostViews } }])
  await unit.db.insertInto('saved_views').values({
    id: newId(), person_id: unit.actor.personId, organisation_id: unit.actor.organisationId, name, query, recorded_at: unit.now,
  }).execute()
}

/** Gives a view another name. @throws {Refused} @throws {NotFound} when it is not theirs. */
export async function renameView(unit: Unit<Staff>, id: string, typed: string): Promise<void> {
  const name = tidyViewName(typed)
  refuseIf(problemsOfViewName(name))
  await onlyOneAtATime(unit)
  await refuseTaken(unit, name, id)
  const { numUpdatedRows } = await unit.db.updateTable('saved_views').set({ name }).where('id', '=', id).executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new NotFound()
}

/** Removes a view; one that is gone already stays gone. */
export const removeView = (unit: Unit<Staff>, id: string) => unit.db.deleteFrom('saved_views').where('id', '=', id).execute()
