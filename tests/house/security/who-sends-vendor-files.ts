import { sql, type RawBuilder } from 'kysely'
import { newId } from '#platform/identifiers.server.ts'
import type { ActorName, PersonName, Scene } from './scene.ts'
import type { Change } from './who-changes.ts'

type Statement = (scene: Scene) => RawBuilder<unknown>
const change = (table: string, as: ActorName, says: string, outcome: string, statement: Statement): Change =>
  ({ table, as, says, outcome, change: statement })
const by = 'refused by a policy'
const day = '2026-03-10'
const raw = (text: string): Statement => () => sql.raw(text)
type Place = 'here' | 'elsewhere'

const asking = (who: PersonName, where: Place = 'here', state = 'waiting'): Statement => (scene) =>
  sql`insert into exam_vendor_files (id, certifier_id, direction, kind, state, by_person, effective_on, recorded_at)
      values (${newId()}, ${scene[where]}, 'out', 'full', ${state}, ${scene.people[who]}, ${day}, now())`
const fileTo = (state: string) => raw(`update exam_vendor_files set state = '${state}'`)

const sending = (who: PersonName, where: Place = 'here', state = 'waiting'): Statement => (scene) =>
  sql`insert into exam_vendor_lines (id, file_id, certifier_id, kind, number, state, cells, why, asked_by, recorded_at)
      values (${newId()}, ${scene.vendorFiles[where]}, ${scene[where]}, 'results', 99, ${state}, '{}', ${state === 'waiting' ? null : 'x'}, ${scene.people[who]}, now())`
const again = (who: PersonName): Statement => ({ people }) =>
  sql`update exam_vendor_lines set state = 'waiting', why = null, settled_at = null, asked_by = ${people[who]}`
const taking = (who: PersonName): Statement => ({ people }) => sql`update exam_vendor_lines set state = 'taken', why = null, asked_by = ${people[who]}`

const booking: Statement = ({ people, seats, here }) =>
  sql`insert into exam_vendor_bookings (request_id, subject_id, certifier_id, state, day, place, said_at, key, recorded_at)
      values (${seats.requests.Ben}, ${people.Ben}, ${here}, 'booked', ${day}, 'x', now(), 'x', now())`

/** Who may do what with files of an exam vendor, their lines, and what was booked there. */
export const changesOfVendorFiles: readonly Change[] = [
  change('exam_vendor_files', 'Anh at work', 'asks for one', '1 changed', asking('Anh')),
  change('exam_vendor_files', 'Anh at work', 'asks for one as Mai', by, asking('Mai')),
  change('exam_vendor_files', 'Anh at work', 'asks for one of elsewhere', by, asking('Anh', 'elsewhere')),
  change('exam_vendor_files', 'Anh at work', 'says that it is written', by, asking('Anh', 'here', 'ready')),
  change('exam_vendor_files', 'Marcus at work', 'asks for one', by, asking('Marcus')),
  change('exam_vendor_files', 'Sam at work', 'asks for one', by, asking('Sam')),
  change('exam_vendor_files', 'Ana', 'asks for one', by, asking('Ana')),
  change('exam_vendor_files', 'the jobs', 'ask for one', 'refused', asking('Anh')),
  change('exam_vendor_files', 'Anh at work', 'lets what came in here be looked at again', '1 changed', fileTo('waiting')),
  change('exam_vendor_files', 'Anh at work', 'says that all is done', by, fileTo('ready')),
  change('exam_vendor_files', 'Anh at work', 'says how many were taken', 'refused', raw('update exam_vendor_files set taken = 0')),
  change('exam_vendor_files', 'Marcus at work', 'lets them be looked at again', '0 changed', fileTo('waiting')),
  change('exam_vendor_files', 'the jobs', 'say how far they are', '3 changed', raw('update exam_vendor_files set taken = 0')),
  change('exam_vendor_files', 'Anh at work', 'removes them', 'refused', raw('delete from exam_vendor_files')),
  change('exam_vendor_files', 'the jobs', 'remove them', 'refused', raw('delete from exam_vendor_files')),
  change('exam_vendor_lines', 'Anh at work', 'sends one in', '1 changed', sending('Anh')),
  change('exam_vendor_lines', 'Anh at work', 'sends one in as Mai', by, sending('Mai')),
  change('exam_vendor_lines', 'Anh at work', 'sends one in elsewhere', by, sending('Anh', 'elsewhere')),
  change('exam_vendor_lines', 'Anh at work', 'sends one in that is settled', by, sending('Anh', 'here', 'refused')),
  change('exam_vendor_lines', 'Marcus at work', 'sends one in', by, sending('Marcus')),
  change('exam_vendor_lines', 'Ana', 'sends one in', by, sending('Ana')),
  change('exam_vendor_lines', 'Anh at work', 'lets refused ones be looked at again', '3 changed', again('Anh')),
  change('exam_vendor_lines', 'Anh at work', 'lets them be looked at again as Mai', by, again('Mai')),
  change('exam_vendor_lines', 'Anh at work', 'says that they are taken', by, taking('Anh')),
  change('exam_vendor_lines', 'Anh at work', 'writes other words', 'refused', raw("update exam_vendor_lines set cells = '{}'")),
  change('exam_vendor_lines', 'Mai at work', 'lets them be looked at again, but not Ana’s, whom she knows', '2 changed', again('Mai')),
  change('exam_vendor_lines', 'Marcus at work', 'lets them be looked at again', '0 changed', again('Marcus')),
  change('exam_vendor_lines', 'Anh at work', 'removes them', 'refused', raw('delete from exam_vendor_lines')),
  change('exam_vendor_lines', 'the jobs', 'settle them', '6 changed', raw("update exam_vendor_lines set warnings = '[]'")),
  change('exam_vendor_lines', 'the jobs', 'say who sent them in', 'refused', raw('update exam_vendor_lines set asked_by = null')),
  change('exam_vendor_lines', 'the jobs', 'remove old ones', '6 changed', raw('delete from exam_vendor_lines')),
  change('exam_vendor_bookings', 'the jobs', 'write what was booked', '1 changed', booking),
  change('exam_vendor_bookings', 'the jobs', 'write it anew', '4 changed', raw("update exam_vendor_bookings set place = 'y'")),
  change('exam_vendor_bookings', 'Anh at work', 'books', 'refused', booking),
  change('exam_vendor_bookings', 'Ana', 'books elsewhere', 'refused', raw("update exam_vendor_bookings set place = 'y'")),
]
