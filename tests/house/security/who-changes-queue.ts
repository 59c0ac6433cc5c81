import { sql } from 'kysely'
import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import type { ActorName, Scene } from './scene.ts'
import type { Change } from './who-changes.ts'

type Someone = 'Marcus' | 'Anh' | 'Sam' | 'Dana'
type Place = 'here' | 'elsewhere'

const view = (person: string, organisation: string, name: string) => sql`
  insert into saved_views (id, person_id, organisation_id, name, query, recorded_at) values (${newId()}, ${person}, ${organisation}, ${name}, '', now())`
const list = (person: string, organisation: string, query: string) => sql`
  insert into exports (id, person_id, organisation_id, purpose, reason, query, application_ids, effective_on, recorded_at)
  values (${newId()}, ${person}, ${organisation}, 'report', 'For the yearly report', ${query}, '{}', '2026-03-10', now())`

/** Views that people kept and lists that they took out, each named for where: Marcus once did so for both organisations. */
export async function queueTraces({ database }: House, people: Readonly<Record<string, string>>, at: Readonly<Record<Place, string>>): Promise<void> {
  for (const [who, place] of [['Marcus', 'here'], ['Marcus', 'elsewhere'], ['Anh', 'here'], ['Sam', 'here'], ['Dana', 'elsewhere']] as const) {
    await view(people[who]!, at[place], place).execute(database.query)
    await list(people[who]!, at[place], place).execute(database.query)
  }
}

const change = (table: string, as: ActorName, says: string, outcome: string, statement: Change['change']): Change =>
  ({ table, as, says, outcome, change: statement })
const keeps = (of: Someone, place: Place) => (scene: Scene) => view(scene.people[of], scene[place], 'new')
const takes = (of: Someone, place: Place) => (scene: Scene) => list(scene.people[of], scene[place], 'new')
const raw = (text: string) => () => sql.raw(text)
const by = 'refused by a policy'

const own = (table: string, writes: typeof keeps): Change[] => [
  change(table, 'Marcus at work', 'makes one', '1 changed', writes('Marcus', 'here')),
  change(table, 'Marcus at work', 'makes one for Anh', by, writes('Anh', 'here')),
  change(table, 'Marcus at work', 'makes one for another organisation', by, writes('Marcus', 'elsewhere')),
  change(table, 'Sam at work', 'makes one', by, writes('Sam', 'here')),
  change(table, 'Marcus', 'makes one for themself', by, writes('Marcus', 'here')),
  change(table, 'the jobs', 'make one', 'refused', writes('Marcus', 'here')),
]

/** Who keeps views of the queue, and who takes lists out of the house. */
export const changesOfTheQueue: readonly Change[] = [
  ...own('saved_views', keeps), ...own('exports', takes),
  change('saved_views', 'Marcus at work', 'renames theirs alone', '1 changed', raw("update saved_views set name = 'other'")),
  change('saved_views', 'Marcus at work', 'changes what one shows', 'refused', raw("update saved_views set query = 'x'")),
  change('saved_views', 'Marcus at work', 'removes theirs alone', '1 changed', raw('delete from saved_views')),
  change('saved_views', 'Sam at work', 'removes one', '0 changed', raw('delete from saved_views')),
  change('exports', 'Marcus at work', 'changes why', 'refused', raw("update exports set purpose = 'other'")),
  change('exports', 'Marcus at work', 'removes one', 'refused', raw('delete from exports')),
  change('application_search', 'Marcus at work', 'writes into what is looked in', 'refused', raw("update application_search set words = ''")),
]
