import { sql } from 'kysely'
import { newId } from '#platform/identifiers.server.ts'
import type { ActorName, Scene } from './scene.ts'
import type { Change } from './who-changes.ts'

type PersonName = keyof Scene['people']
const change = (table: string, as: ActorName, says: string, outcome: string, statement: Change['change']): Change =>
  ({ table, as, says, outcome, change: statement })
const by = 'refused by a policy'

const judging = (who: PersonName, as: PersonName, at: 'here' | 'elsewhere' = 'here') => (scene: Scene) =>
  sql`insert into access_reviews (id, certifier_id, kind, looked_by, about, through_at, outcome, note, by_person, effective_on, recorded_at)
      values (${newId()}, ${scene[at]}, 'again', ${scene.people[who]}, '2026-03-10', now(), 'fine', '', ${scene.people[as]}, '2026-03-10', now())`
const raw = (text: string) => () => sql.raw(text)

/** Who says what came of unusual looks, and who changes what was recorded of looks: a manager about others, and nobody. */
export const changesOfAccessReviews: readonly Change[] = [
  change('access_reviews', 'Anh at work', 'judges Marcus', '1 changed', judging('Marcus', 'Anh')),
  change('access_reviews', 'Anh at work', 'judges themself', by, judging('Anh', 'Anh')),
  change('access_reviews', 'Anh at work', 'judges Sam as Marcus', by, judging('Sam', 'Marcus')),
  change('access_reviews', 'Anh at work', 'judges Dana elsewhere', by, judging('Dana', 'Anh', 'elsewhere')),
  change('access_reviews', 'Marcus at work', 'judges Sam', by, judging('Sam', 'Marcus')),
  change('access_reviews', 'Sam at work', 'judges Marcus', by, judging('Marcus', 'Sam')),
  change('access_reviews', 'Ana', 'judges Marcus', by, judging('Marcus', 'Ana')),
  change('access_reviews', 'Anh at work', 'says otherwise later', 'refused', raw("update access_reviews set outcome = 'fine'")),
  change('access_reviews', 'Anh at work', 'takes it back', 'refused', raw('delete from access_reviews')),
  change('audit', 'Anh at work', 'moves looks to the daytime', 'refused', raw('update audit set at = now()')),
  change('audit', 'Anh at work', 'makes looks not have been', 'refused', raw('delete from audit')),
  change('audit', 'Marcus at work', 'makes looks not have been', 'refused', raw('delete from audit')),
]
