import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { accommodationKinds } from './accommodation-lifecycle.ts'
import type { ExamDay } from './day-store.server.ts'
import { daysOnScreen, isOnScreen } from './day-times.ts'
import type { DayEvent } from './exam-day-lifecycle.ts'
import { grantedSince } from './proctor-notes.ts'
import { findSitting, sittings, sittingOf, type Sitting } from './sitting-store.server.ts'

/** The sittings of a proctor's program on this day and its neighbors, the first one first. No person is in it. */
export async function seeSittingsNow(unit: Unit<Staff>) {
  const [from, through] = daysOnScreen(unit.today)
  const rows = await sittings(unit).where('exam_sittings.certifier_id', '=', unit.actor.organisationId).where('state', '=', 'open')
    .where('starts_on', '>=', from).where('starts_on', '<=', through).orderBy('starts_at').orderBy('exam_sittings.id').execute()
  return { today: unit.today, sittings: rows.map(sittingOf) }
}

/** A sitting that a proctor may see now. @throws {NotFound} */
export async function findSittingNow(unit: Unit<Staff>, id: string): Promise<Sitting> {
  const sitting = await findSitting(unit, id)
  if (sitting.certifierId !== unit.actor.organisationId || !isOnScreen(sitting.startsOn, unit.today)) throw new NotFound()
  return sitting
}

const shown = (day: ExamDay) => ({
  registrationId: day.registration_id, name: `${day.given_names} ${day.family_names}`.trim(), language: day.language, state: day.state, hereAt: day.here_at,
  kinds: accommodationKinds.filter((kind) => day.kinds.includes(kind)), extraPercent: day.extra_time_percent, measures: day.measures, givenMinutes: day.given_minutes, idKind: day.id_kind, nameMatch: day.name_match,
  demonstration: day.demonstration, resultProblem: day.result_problem,
})

const isThere = { here: 0, started: 1, admitted: 1, agreed: 1, expected: 2 } as Readonly<Record<string, number>>

/** Everybody who is expected at a sitting, whoever needs the proctor first. Recorded as one look with all who are shown. @throws {NotFound} */
export async function seeSittingNow(unit: Unit<Staff>, id: string) {
  const sitting = await findSittingNow(unit, id)
  const days = await unit.db.selectFrom('exam_days').selectAll().where('sitting_id', '=', id).where('state', '<>', 'released').orderBy('family_names').orderBy('given_names').orderBy('id').execute()
  if (days.length > 0) await audit(unit, { action: 'listed', kind: 'examDay', ids: days.map(({ application_id }) => application_id) })
  const sorted = days.toSorted((a, b) => (isThere[a.state] ?? 3) - (isThere[b.state] ?? 3))
  return { sitting, days: sorted, people: sorted.map(shown) }
}

async function historyOf(unit: Unit<Staff>, day: ExamDay) {
  const steps = await unit.db.selectFrom('exam_day_history').select(['id', 'step', 'by_role', 'why', 'minutes', 'recorded_at']).where('day_id', '=', day.id).orderBy('recorded_at').orderBy('id').execute()
  const incidents = await unit.db.selectFrom('exam_incidents').select(['id', 'kind', 'note', 'by_role', 'recorded_at']).where('day_id', '=', day.id).orderBy('recorded_at').orderBy('id').execute()
  // Only `writeDayEntry` writes steps, and only these.
  return { steps: steps.map((one) => ({ ...one, step: one.step as DayEvent })), incidents }
}

/** One person at a sitting, with what happened. Recorded as a look at them. @throws {NotFound} when they are not there for this proctor. */
export async function seePersonNow(unit: Unit<Staff>, sittingId: string, registrationId: string) {
  const sitting = await findSittingNow(unit, sittingId)
  const day = await unit.db.selectFrom('exam_days').selectAll().where('registration_id', '=', registrationId).where('sitting_id', '=', sitting.id).executeTakeFirst()
  if (!day) throw new NotFound()
  await audit(unit, { action: 'opened', kind: 'examDay', ids: [day.id], whose: day.application_id })
  const forms = { admit: newId(), turnAway: newId(), note: newId(), time: newId(), void: newId(), know: newId() }
  return { sitting, day, person: { ...shown(day), givenNames: day.given_names, familyNames: day.family_names, since: grantedSince(day.extra_time_percent, day.started_percent) }, ...(await historyOf(unit, day)), forms }
}

/** How many at a sitting this proctor does not look after: they know or trained them, or it is they themself. Asked in a unit of the house. */
export async function howManyExpected(unit: Unit, sittingId: string): Promise<number> {
  const { count } = await unit.db.selectFrom('exam_days').select(sql<number>`count(*)::int`.as('count')).where('sitting_id', '=', sittingId).where('state', '<>', 'released').executeTakeFirstOrThrow()
  return count
}
