import { sql, type RawBuilder } from 'kysely'
import type { ActorName, Scene } from './scene.ts'
import type { Change } from './who-changes.ts'

type PersonName = keyof Scene['people']
type Role = 'programSpecialist' | 'programManager' | 'operator'

const change = (as: ActorName, says: string, outcome: string, statement: (scene: Scene) => RawBuilder<unknown>): Change =>
  ({ table: 'review_presence', as, says, outcome, change: statement })
const by = 'refused by a policy'

/** Somebody says that somebody looks at an application. */
const looks = (who: PersonName, whose: 'Ana' | 'Marcus' | 'Sam' | 'Eve', role: Role) => ({ people, applications, here, elsewhere }: Scene) =>
  sql`insert into review_presence (application_id, subject_id, certifier_id, person_id, by_role, name, since_at, seen_at, stays)
      values (${applications[whose]}, ${people[whose]}, ${whose === 'Eve' ? elsewhere : here}, ${people[who]}, ${role}, 'x', now(), now(), true)`
const raw = (text: string) => () => sql.raw(text)

/** Who may say who looks at an application. */
export const changesOfPresence: readonly Change[] = [
  change('Marcus at work', 'looks at Sam’s application', '1 changed', looks('Marcus', 'Sam', 'programSpecialist')),
  change('Anh at work', 'looks at Sam’s application', '1 changed', looks('Anh', 'Sam', 'programManager')),
  change('Mai at work', 'looks at Sam’s application', '1 changed', looks('Mai', 'Sam', 'programManager')),
  change('Mai at work', 'looks at the application of Ana, whom she knows', by, looks('Mai', 'Ana', 'programManager')),
  change('Marcus at work', 'says that Anh looks', by, looks('Anh', 'Sam', 'programSpecialist')),
  change('Marcus at work', 'looks as a manager', by, looks('Marcus', 'Sam', 'programManager')),
  change('Marcus at work', 'looks at their own application', by, looks('Marcus', 'Marcus', 'programSpecialist')),
  change('Dana elsewhere', 'looks at Ana’s application', by, looks('Dana', 'Ana', 'programSpecialist')),
  change('Sam at work', 'looks at Ana’s application', 'refused with 23514', looks('Sam', 'Ana', 'operator')),
  change('Ana', 'looks at Sam’s application', by, looks('Ana', 'Sam', 'programSpecialist')),
  change('the jobs', 'look at an application', 'refused', looks('Ana', 'Sam', 'programSpecialist')),
  change('Marcus at work', 'is still there, and says so of nobody else', '1 changed', raw('update review_presence set seen_at = now()')),
  change('Anh at work', 'is still there, and says so of nobody else', '2 changed', raw('update review_presence set seen_at = now()')),
  change('Marcus at work', 'stays as a manager', by, raw("update review_presence set by_role = 'programManager'")),
  change('Marcus at work', 'turns up as someone else', 'refused', ({ people }) => sql`update review_presence set person_id = ${people.Anh}`),
  change('Marcus at work', 'forgets who looked', 'refused', raw('delete from review_presence')),
  change('the jobs', 'forget who looked', '4 changed', raw('delete from review_presence')),
]
