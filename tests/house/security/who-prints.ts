import { sql, type RawBuilder } from 'kysely'
import { newId } from '#platform/identifiers.server.ts'
import type { Issued } from './issued-scene.ts'
import type { ActorName, PersonName, Scene } from './scene.ts'
import type { Change } from './who-changes.ts'

type Statement = (scene: Scene) => RawBuilder<unknown>

const change = (table: string, as: ActorName, says: string, outcome: string, statement: Statement): Change =>
  ({ table, as, says, outcome, change: statement })
const by = 'refused by a policy'
const day = '2026-03-10'
const raw = (text: string): Statement => () => sql.raw(text)

const printing = (owner: keyof Issued, role: string): Statement => ({ people, issued, here, elsewhere }) =>
  sql`insert into certificate_papers (id, certificate_id, subject_id, certifier_id, kind, language, by_role, effective_on, recorded_at)
      values (${newId()}, ${issued[owner]}, ${people[owner]}, ${owner === 'Eve' ? elsewhere : here}, 'paper', 'es', ${role}, ${day}, now())`
const asking = (who: PersonName, where: 'here' | 'elsewhere' = 'here', ready = false): Statement => (scene) =>
  sql`insert into paper_batches (id, certifier_id, by_person, from_on, through_on, language, certificate_ids, state, bytes, effective_on, recorded_at, ready_at)
      values (${newId()}, ${scene[where]}, ${scene.people[who]}, ${day}, ${day}, 'en', array[${scene.issued.Ana}::uuid], ${ready ? 'ready' : 'waiting'}, ${ready ? 1 : null},
              ${day}, now(), ${ready ? new Date() : null})`
const key = (who: PersonName | undefined): Statement => ({ people }) =>
  sql`insert into signing_keys (kid, public_jwk, made_by, why, active_from, retired_at)
      values ('cccccccccccccccc', '{}', ${who ? people[who] : null}, ${who ? 'x' : null}, now(), now())`
const retire = raw('update signing_keys set retired_at = now(), sealed_private = null where retired_at is null')

const distrust = (who: PersonName): Statement => ({ people }) =>
  sql`update signing_keys set distrusted_at = now(), distrusted_by = ${people[who]}, distrusted_why = 'x' where retired_at is not null`

/** Who may print what, and let which key sign. */
export const changesOfPapers: readonly Change[] = [
  change('certificate_papers', 'Ana', 'prints her own', '1 changed', printing('Ana', 'self')),
  change('certificate_papers', 'Ana', 'prints as staff', by, printing('Ana', 'programManager')),
  change('certificate_papers', 'Ana', 'prints that of Marcus', by, printing('Marcus', 'self')),
  change('certificate_papers', 'Marcus at work', 'prints Ana’s', '1 changed', printing('Ana', 'programSpecialist')),
  change('certificate_papers', 'Marcus at work', 'prints Ana’s as a manager', by, printing('Ana', 'programManager')),
  change('certificate_papers', 'Marcus at work', 'prints his own', by, printing('Marcus', 'programSpecialist')),
  change('certificate_papers', 'Marcus at work', 'prints his own as if at home', by, printing('Marcus', 'self')),
  change('certificate_papers', 'Marcus at work', 'prints one of elsewhere', by, printing('Eve', 'programSpecialist')),
  change('certificate_papers', 'Anh at work', 'prints one of elsewhere', by, printing('Eve', 'programManager')),
  change('certificate_papers', 'Mai at work', 'prints Ana’s, whom she knows', by, printing('Ana', 'programManager')),
  change('certificate_papers', 'the jobs', 'print one of many', '1 changed', printing('Ana', 'house')),
  change('certificate_papers', 'the jobs', 'print in the name of Ana', by, printing('Ana', 'self')),
  change('certificate_papers', 'signing in', 'prints', 'refused', printing('Ana', 'self')),
  change('paper_batches', 'Marcus at work', 'asks for many', '1 changed', asking('Marcus')),
  change('paper_batches', 'Marcus at work', 'asks for many as Anh', by, asking('Anh')),
  change('paper_batches', 'Marcus at work', 'asks for many of elsewhere', by, asking('Marcus', 'elsewhere')),
  change('paper_batches', 'Marcus at work', 'says that they are made', by, asking('Marcus', 'here', true)),
  change('paper_batches', 'Sam at work', 'asks for many', by, asking('Sam')),
  change('paper_batches', 'Ana', 'asks for many', by, asking('Ana')),
  change('paper_batches', 'the jobs', 'say how far they are', '3 changed', raw('update paper_batches set done = 1')),
  change('paper_batches', 'the jobs', 'ask for many', 'refused', asking('Marcus')),
  change('signing_keys', 'Sam at work', 'adds one', '1 changed', key('Sam')),
  change('signing_keys', 'Sam at work', 'adds one as Anh', by, key('Anh')),
  change('signing_keys', 'Anh at work', 'adds one', by, key('Anh')),
  change('signing_keys', 'Marcus', 'adds one', by, key('Marcus')),
  change('signing_keys', 'the jobs', 'add the first', '1 changed', key(undefined)),
  change('signing_keys', 'the jobs', 'add one as Sam', by, key('Sam')),
  change('signing_keys', 'signing in', 'adds one', 'refused', key(undefined)),
  change('signing_keys', 'Sam at work', 'retires the one that signs', '1 changed', retire),
  change('signing_keys', 'Anh at work', 'retires the one that signs', '0 changed', retire),
  change('signing_keys', 'Ana', 'retires the one that signs', '0 changed', retire),
  change('signing_keys', 'the jobs', 'retire the one that signs', 'refused', retire),
  change('signing_keys', 'Sam at work', 'lets an old one sign again', 'refused with 23001', raw("update signing_keys set retired_at = null, sealed_private = 'x' where retired_at is not null")),
  change('signing_keys', 'Sam at work', 'believes old ones no more', '1 changed', distrust('Sam')),
  change('signing_keys', 'Sam at work', 'believes them no more as Anh', by, distrust('Anh')),
  change('signing_keys', 'Anh at work', 'believes them no more', '0 changed', distrust('Anh')),
  change('credentials', 'Anh at work', 'moves one to another place', 'refused', raw('update credentials set list_index = 1')),
  change('credentials', 'the jobs', 'move one to another place', 'refused', raw('update credentials set list_index = 1')),
  change('status_lists', 'Anh at work', 'stops everybody', 'refused', raw('update status_lists set bits = bits')),
  change('status_lists', 'the jobs', 'stop everybody', 'refused', raw('update status_lists set bits = bits')),
]
