import { sql, type RawBuilder } from 'kysely'
import { newId } from '#platform/identifiers.server.ts'
import type { ActorName, PersonName, Scene } from './scene.ts'
import type { Change } from './who-changes.ts'

type Statement = (scene: Scene) => RawBuilder<unknown>
const change = (table: string, as: ActorName, says: string, outcome: string, statement: Statement): Change => ({ table, as, says, outcome, change: statement })
const by = 'refused by a policy'
const raw = (text: string): Statement => () => sql.raw(text)

const making = (whose: PersonName): Statement => ({ people }) =>
  sql`insert into calendar_subscriptions (id, person_id, name, token_hash, full_words, made_at) values (${newId()}, ${people[whose]}, 'x', 'x', false, now())`
const telling = (whose: PersonName, inCalendarOf: PersonName): Statement => ({ people, calendars }) =>
  sql`insert into calendar_events (subscription_id, person_id, deadline, told, sequence, cancelled, changed_at)
      values (${calendars[inCalendarOf]}, ${people[whose]}, 'x', '{}', 0, false, now())`
const ending = raw('delete from calendar_subscriptions')
const renewing = raw("update calendar_subscriptions set token_hash = id::text || 'x'")

/** Addresses of calendars are their person's alone; whoever signs people in finds whose one is, and nothing more. */
export const changesOfCalendars: readonly Change[] = [
  change('calendar_subscriptions', 'Ana', 'makes one', '1 changed', making('Ana')),
  change('calendar_subscriptions', 'Ana', 'makes one for Ben', by, making('Ben')),
  change('calendar_subscriptions', 'Ana', 'renews hers', '1 changed', renewing),
  change('calendar_subscriptions', 'Ana', 'gives hers to Ben', 'refused', ({ people }) => sql`update calendar_subscriptions set person_id = ${people.Ben}`),
  change('calendar_subscriptions', 'Ana', 'reads what is kept of the secret', 'refused', raw('select token_hash from calendar_subscriptions')),
  change('calendar_subscriptions', 'Ana', 'ends hers', '1 changed', ending),
  change('calendar_subscriptions', 'Cora', 'ends every one', '0 changed', ending),
  change('calendar_subscriptions', 'Marcus at work', 'makes one of his own', by, making('Marcus')),
  change('calendar_subscriptions', 'Marcus at work', 'ends every one', '0 changed', ending),
  change('calendar_subscriptions', 'Sam at work', 'renews every one', '0 changed', renewing),
  change('calendar_subscriptions', 'signing in', 'ends every one', 'refused', ending),
  change('calendar_subscriptions', 'the jobs', 'renew every one', 'refused', renewing),
  change('calendar_subscriptions', 'signing in', 'finds whose one is (calendar_of)', '0 changed', raw("select * from calendar_of('Ana') where false")),
  change('calendar_subscriptions', 'Ana', 'asks whose one is (calendar_of)', 'refused', raw("select * from calendar_of('Ben')")),
  change('calendar_subscriptions', 'the jobs', 'ask whose one is (calendar_of)', 'refused', raw("select * from calendar_of('Ben')")),
  change('calendar_events', 'Ana', 'keeps what she was told', '1 changed', telling('Ana', 'Ana')),
  change('calendar_events', 'Ana', 'writes it to Ben', by, telling('Ben', 'Ben')),
  change('calendar_events', 'Ana', 'writes into the calendar of Ben', 'refused with 23503', telling('Ana', 'Ben')),
  change('calendar_events', 'Ana', 'cancels hers', '1 changed', raw('update calendar_events set cancelled = true')),
  change('calendar_events', 'Marcus at work', 'keeps what he was told', by, telling('Marcus', 'Marcus')),
  change('calendar_events', 'Marcus at work', 'cancels every one', '0 changed', raw('update calendar_events set cancelled = true')),
  change('calendar_events', 'Ana', 'forgets what she was told', 'refused', raw('delete from calendar_events')),
  change('calendar_events', 'signing in', 'reads all', 'refused', raw('select 1 from calendar_events')),
]
