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

const addingSite = (where: Place): Statement => (scene) =>
  sql`insert into exam_sites (id, certifier_id, kind, name, time_zone, getting_there_en, getting_there_es, access_en, access_es, expect_en, expect_es, recorded_at)
      values (${newId()}, ${scene[where]}, 'online', 'New', 'America/Los_Angeles', '', '', '', '', 'x', 'x', now())`
const addingSitting = (where: Place): Statement => (scene) =>
  sql`insert into exam_sittings (id, certifier_id, site_id, state, starts_at, starts_on, minutes, seats, languages, recorded_at)
      values (${newId()}, ${scene[where]}, ${scene.seats.sites[where]}, 'open', '2026-07-01T16:00:00Z', '2026-07-01', 150, 1, array['en'], now())`
const cancelling = (who: PersonName): Statement => ({ people }) =>
  sql`update exam_sittings set state = 'cancelled', cancelled_on = ${day}, cancelled_by = ${people[who]}, cancelled_why_en = 'x', cancelled_why_es = 'x'`
const noting = (where: Place, who: PersonName, role = 'programManager'): Statement => (scene) =>
  sql`insert into exam_sitting_history (id, sitting_id, certifier_id, step, to_state, by_person, by_role, effective_on, recorded_at)
      values (${newId()}, ${scene.seats.sittings[where]}, ${scene[where]}, 'x', 'open', ${scene.people[who]}, ${role}, ${day}, now())`

const booking = (name: PersonName, state = 'booked', sequence = 7): Statement => ({ people, seats, here }) =>
  sql`insert into exam_registrations (id, request_id, subject_id, certifier_id, sitting_id, language, state, sequence, booked_on, policy_date, recorded_at)
      values (${newId()}, ${seats.requests[name]}, ${people[name]}, ${here}, ${seats.sittings.here}, 'en', ${state}, ${sequence}, ${day}, ${day}, now())`
const seatTo = (state: string) => raw(`update exam_registrations set state = '${state}'`)
const seatStep = (owner: PersonName, who: PersonName | undefined, role: string): Statement => ({ people, seats, here }) =>
  sql`insert into exam_seat_history (id, registration_id, subject_id, certifier_id, step, to_state, by_person, by_role, effective_on, recorded_at)
      values (${newId()}, ${seats.booked[owner]}, ${people[owner]}, ${here}, 'x', 'moved', ${who ? people[who] : null}, ${role}, ${day}, now())`

const joining = (name: PersonName, state = 'waiting'): Statement => ({ people, seats, here }) =>
  sql`insert into exam_waiting (id, request_id, subject_id, certifier_id, sitting_id, language, state, since_at, policy_date, recorded_at)
      values (${newId()}, ${seats.requests[name]}, ${people[name]}, ${here}, ${seats.sittings.here}, 'en', ${state}, now(), ${day}, now())`
const waitTo = (state: string) => raw(`update exam_waiting set state = '${state}'`)
const waitStep = (owner: PersonName, who: PersonName | undefined, role: string): Statement => ({ people, seats, here }) =>
  sql`insert into exam_waiting_history (id, waiting_id, subject_id, certifier_id, step, to_state, by_person, by_role, effective_on, recorded_at)
      values (${newId()}, ${seats.waiting[owner]}, ${people[owner]}, ${here}, 'x', 'left', ${who ? people[who] : null}, ${role}, ${day}, now())`

/** Who may do what with sites, sittings, seats and waiting lists. */
export const changesOfSeats: readonly Change[] = [
  change('exam_sites', 'Anh at work', 'adds one here', '1 changed', addingSite('here')),
  change('exam_sites', 'Anh at work', 'adds one elsewhere', by, addingSite('elsewhere')),
  change('exam_sites', 'Marcus at work', 'adds one', by, addingSite('here')),
  change('exam_sites', 'Ana', 'adds one', by, addingSite('here')),
  change('exam_sites', 'the jobs', 'add one', 'refused', addingSite('here')),
  change('exam_sites', 'Anh at work', 'renames ours', '1 changed', raw("update exam_sites set name = 'Other'")),
  change('exam_sites', 'Marcus at work', 'renames', '0 changed', raw("update exam_sites set name = 'Other'")),
  change('exam_sites', 'Ana', 'renames', '0 changed', raw("update exam_sites set name = 'Other'")),
  change('exam_sittings', 'Anh at work', 'adds one here', '1 changed', addingSitting('here')),
  change('exam_sittings', 'Anh at work', 'adds one elsewhere', by, addingSitting('elsewhere')),
  change('exam_sittings', 'Marcus at work', 'adds one', by, addingSitting('here')),
  change('exam_sittings', 'Ana', 'adds one', by, addingSitting('here')),
  change('exam_sittings', 'Anh at work', 'cancels ours', '2 changed', cancelling('Anh')),
  change('exam_sittings', 'Marcus at work', 'cancels', '0 changed', cancelling('Marcus')),
  change('exam_sittings', 'Anh at work', 'says that seats are free', 'refused', raw('update exam_sittings set taken = 0')),
  change('exam_sittings', 'the jobs', 'say that seats are free', 'refused', raw('update exam_sittings set taken = 0')),
  change('exam_sitting_history', 'Anh at work', 'notes a step', '1 changed', noting('here', 'Anh')),
  change('exam_sitting_history', 'Anh at work', 'notes a step elsewhere', by, noting('elsewhere', 'Anh')),
  change('exam_sitting_history', 'Anh at work', 'notes a step as Mai', by, noting('here', 'Mai')),
  change('exam_sitting_history', 'Marcus at work', 'notes a step as a manager', by, noting('here', 'Marcus')),
  change('exam_sitting_history', 'Dana elsewhere', 'notes a step here', by, noting('here', 'Dana')),
  change('exam_registrations', 'Ben', 'takes a seat', '1 changed', booking('Ben')),
  change('exam_registrations', 'Ben', 'takes a second seat for Ana', by, booking('Ana')),
  change('exam_registrations', 'Ben', 'says that he came', by, booking('Ben', 'attended')),
  change('exam_registrations', 'Marcus at work', 'takes a seat at work', by, booking('Marcus')),
  change('exam_registrations', 'the jobs', 'take a seat', 'refused', booking('Ben')),
  change('exam_registrations', 'Ana', 'gives hers back, and nobody else’s', '1 changed', seatTo('cancelled')),
  change('exam_registrations', 'Ana', 'says that she came', by, seatTo('attended')),
  change('exam_registrations', 'Marcus at work', 'gives back', '0 changed', seatTo('cancelled')),
  change('exam_registrations', 'Ana', 'takes hers back in time', 'refused', raw("update exam_registrations set booked_on = '2026-01-01'")),
  change('exam_registrations', 'the jobs', 'let go of all', '4 changed', raw("update exam_registrations set state = 'cancelled' where state = 'booked'")),
  change('exam_seat_history', 'Ana', 'notes a step', '1 changed', seatStep('Ana', 'Ana', 'applicant')),
  change('exam_seat_history', 'Ana', 'notes a step of Sam’s', by, seatStep('Sam', 'Ana', 'applicant')),
  change('exam_seat_history', 'Ana', 'notes a step as Ben', by, seatStep('Ana', 'Ben', 'applicant')),
  change('exam_seat_history', 'Ana', 'notes a step of the house', by, seatStep('Ana', undefined, 'house')),
  change('exam_seat_history', 'Marcus at work', 'notes a step of his own at work', by, seatStep('Marcus', 'Marcus', 'applicant')),
  change('exam_seat_history', 'the jobs', 'note a step', '1 changed', seatStep('Ana', undefined, 'house')),
  change('exam_seat_history', 'the jobs', 'note a step as Ana', by, seatStep('Ana', 'Ana', 'applicant')),
  change('exam_waiting', 'Ben', 'joins a list', '1 changed', joining('Ben')),
  change('exam_waiting', 'Ben', 'joins for Marcus', by, joining('Marcus')),
  change('exam_waiting', 'Ben', 'joins as somebody who lapsed', by, joining('Ben', 'lapsed')),
  change('exam_waiting', 'Marcus at work', 'joins at work', by, joining('Marcus')),
  change('exam_waiting', 'the jobs', 'join', 'refused', joining('Ben')),
  change('exam_waiting', 'Ana', 'leaves hers, and nobody else’s', '1 changed', waitTo('left')),
  change('exam_waiting', 'Ana', 'lets hers lapse', by, waitTo('lapsed')),
  change('exam_waiting', 'Ana', 'keeps her offer for longer', 'refused', raw("update exam_waiting set offered_until = '2027-01-01'")),
  change('exam_waiting', 'Marcus at work', 'leaves at work', '0 changed', waitTo('left')),
  change('exam_waiting', 'the jobs', 'let all lapse', '4 changed', waitTo('lapsed')),
  change('exam_waiting_history', 'Ana', 'notes a step', '1 changed', waitStep('Ana', 'Ana', 'applicant')),
  change('exam_waiting_history', 'Ana', 'notes a step of Sam’s', by, waitStep('Sam', 'Ana', 'applicant')),
  change('exam_waiting_history', 'Ana', 'notes a step as Ben', by, waitStep('Ana', 'Ben', 'applicant')),
  change('exam_waiting_history', 'Ana', 'notes a step of the house', by, waitStep('Ana', undefined, 'house')),
  change('exam_waiting_history', 'Marcus at work', 'notes a step of his own at work', by, waitStep('Marcus', 'Marcus', 'applicant')),
  change('exam_waiting_history', 'the jobs', 'note a step', '1 changed', waitStep('Ana', undefined, 'house')),
  change('exam_waiting_history', 'the jobs', 'note a step as Ana', by, waitStep('Ana', 'Ana', 'applicant')),
]
