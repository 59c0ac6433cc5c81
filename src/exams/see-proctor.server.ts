import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { accommodationKinds } from './accommodation-lifecycle.ts'
import type { ExamDay } from './day-store.server.ts'
import { daysOnScreen, isOnScreen } from './day-times.ts'
import type { DayEvent } from './exam-day-lifecycle.ts'
import { keptMeeting } from './meeting-store.server.ts'
import { isIn, isNamed, isToBeRecorded, minutesLeft, needOf, proctorViews, whoFirst, type ProctorView } from './proctor-list.ts'
import { grantedSince } from './proctor-notes.ts'
import { findSitting, sittings, sittingOf, type Sitting } from './sitting-store.server.ts'
import type { HowFar } from './who-looks-after.server.ts'

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
  kinds: accommodationKinds.filter((kind) => day.kinds.includes(kind)), extraPercent: day.extra_time_percent, startedPercent: day.started_percent, measures: day.measures, givenMinutes: day.given_minutes, idKind: day.id_kind, nameMatch: day.name_match,
  demonstration: day.demonstration, resultProblem: day.result_problem,
})

/** What a proctor asked to see of the people at a sitting. */
export interface ProctorQuery {
  readonly view: ProctorView
  /** A name, or a part of one. */
  readonly find: string
  /** How far the exams are, by seat: what the house said of them. */
  readonly far: ReadonlyMap<string, HowFar>
}
const everybody: ProctorQuery = { view: 'all', find: '', far: new Map() }

const progressOf = (far: HowFar | undefined, now: Date) => far && { ...far, minutesLeft: minutesLeft(far, now) }

/** Records whom a proctor was shown, by the rule of `isToBeRecorded`. */
async function recordShown(unit: Unit<Staff>, sittingId: string, ids: readonly string[]): Promise<void> {
  const about = `sitting ${sittingId}`
  const { rows: [last] } = await sql<{ at: Date; record_ids: string[] }>`select at, record_ids from my_last_list('examDay', ${about})`.execute(unit.db)
  if (!isToBeRecorded(ids, last && { at: last.at, ids: last.record_ids }, unit.now)) return
  await audit(unit, { action: 'listed', kind: 'examDay', ids, detail: about })
}

/** How many notes there are about each of these days. */
async function notesOf(unit: Unit<Staff>, days: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (days.length === 0) return new Map()
  const rows = await unit.db.selectFrom('exam_incidents').select(['day_id', sql<number>`count(*)::int`.as('count')]).where('day_id', 'in', [...days]).groupBy('day_id').execute()
  return new Map(rows.map(({ day_id, count }) => [day_id, count]))
}

/** Everybody who is expected at a sitting, whoever needs the proctor first; with the meeting of one online. Who is shown is recorded. @throws {NotFound} */
export async function seeSittingNow(unit: Unit<Staff>, id: string, { view, find, far }: ProctorQuery = everybody) {
  const sitting = await findSittingNow(unit, id)
  const days = await unit.db.selectFrom('exam_days').selectAll().where('sitting_id', '=', id).where('state', '<>', 'released').orderBy('family_names').orderBy('given_names').orderBy('id').execute()
  const notes = await notesOf(unit, days.map((day) => day.id))
  const all = days.map((day) => ({ ...shown(day), applicationId: day.application_id, notes: notes.get(day.id) ?? 0, progress: progressOf(far.get(day.registration_id), unit.now) }))
  const seen = whoFirst(all.filter((one) => isIn(one, view, unit.now) && isNamed(one.name, find)), unit.now)
  await recordShown(unit, id, seen.map(({ applicationId }) => applicationId))
  const people = seen.map(({ applicationId: _, ...one }) => ({ ...one, need: needOf(one, unit.now) }))
  const counts = proctorViews.map((one) => ({ view: one, count: all.filter((person) => isIn(person, one, unit.now)).length }))
  return { sitting, people, counts, visible: all.length, meeting: sitting.kind === 'online' ? await keptMeeting(unit, id) : undefined, now: unit.now }
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
