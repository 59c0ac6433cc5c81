import type { Instant } from '#platform/dates.ts'
import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { Refused, refuseIf, type Problem } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { tidyText } from '#platform/unseen-signs.ts'
import { fullName } from '#people/public.ts'
import { lockDayOfSeat, takeDayStep, writeDayEntry, type ExamDay } from './day-store.server.ts'
import { isUnderWay } from './exam-day-lifecycle.ts'
import { compareAtExam, problemsOfId, type IdKind, type ShownId } from './id-at-exam.ts'
import { isIncidentKind, longestNote, mostMinutes, problemsOfTime } from './proctor-notes.ts'
import { findSitting } from './sitting-store.server.ts'

const approved = ({ given_names, family_names }: ExamDay) => ({ givenNames: given_names, familyNames: family_names })
/** As it is kept: what nobody can see is no reason. */
const words = (text: string) => [...tidyText(text)].slice(0, longestNote).join('')
const whyMissing = (why: string): Problem[] => (words(why) === '' ? [{ code: 'dayWhyMissing', field: 'why' }] : [])

/**
 * Of two who look after one person the second is told what the first did, with the time, and nothing of theirs is done unseen: what they wrote stays on the page.
 * @throws {Refused} always.
 */
async function refuseMovedOn(unit: Unit<Staff>, day: ExamDay): Promise<never> {
  const last = await unit.db.selectFrom('exam_day_history').select(['step', 'by_person', 'recorded_at']).where('day_id', '=', day.id)
    .where('step', 'not in', ['giveTime', 'resultProblem']).orderBy('recorded_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()
  if (!last || day.state === 'expected') throw new Refused([{ code: 'dayMovedOn' }])
  throw new Refused([{ code: 'dayDoneMeanwhile', facts: { step: last.step, ...(await saidOf(unit, day, last)) } }])
}

/** Who did something, as far as the page says it, and when, on which clock. */
async function saidOf(unit: Unit<Staff>, day: ExamDay, { by_person, recorded_at }: { by_person: string | null; recorded_at: Instant }) {
  const { timeZone } = await findSitting(unit, day.sitting_id)
  return { at: recorded_at.toISOString(), timeZone, mine: by_person === unit.actor.personId ? 1 : 0 }
}

/** Somebody gave time since the page was opened: maybe for the very same reason. @throws {Refused} then. */
async function refuseUnseenTime(unit: Unit<Staff>, day: ExamDay, seen: number | undefined): Promise<void> {
  if (seen === undefined || seen === day.given_minutes) return
  const last = await unit.db.selectFrom('exam_day_history').select(['minutes', 'by_person', 'recorded_at']).where('day_id', '=', day.id).where('step', '=', 'giveTime')
    .orderBy('recorded_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
  throw new Refused([{ code: 'timeGivenMeanwhile', field: 'minutes', facts: { minutes: last.minutes!, all: day.given_minutes, ...(await saidOf(unit, day, last)) } }])
}

/**
 * Lets somebody in: the original ID was in the proctor's hand, or before the camera, and its name was compared. What stood on it is not kept,
 * only how it stood to the name of the approval. Source: GUIDE, exam administration; CERT-13.
 * @throws {Refused} with everything that stands against it. @throws {NotFound}
 */
export async function admit(unit: Unit<Staff>, registrationId: string, shown: ShownId): Promise<void> {
  const day = await lockDayOfSeat(unit, registrationId)
  if (day.state !== 'here') return refuseMovedOn(unit, day)
  refuseIf(problemsOfId(approved(day), shown))
  const { match } = compareAtExam(approved(day), shown)
  await takeDayStep(unit, day, 'admit', { admitted_at: unit.now, id_kind: shown.kind as IdKind, name_match: match }, words(shown.note) || undefined)
}

/** Does not let somebody in: without an original, valid ID in the name of the approval nobody takes the exam. @throws {Refused} without a reason. @throws {NotFound} */
export async function turnAway(unit: Unit<Staff>, registrationId: string, shown: Pick<ShownId, 'kind' | 'name'>, why: string): Promise<void> {
  const day = await lockDayOfSeat(unit, registrationId)
  if (day.state !== 'here') return refuseMovedOn(unit, day)
  refuseIf(whyMissing(why))
  const { match } = fullName(shown.name) === '' ? { match: 'different' as const } : compareAtExam(approved(day), shown)
  const kind = (['license', 'stateId', 'passport'] as const).find((one) => one === shown.kind) ?? 'other'
  await takeDayStep(unit, day, 'turnAway', { id_kind: kind, name_match: match }, words(why))
}

/** Writes down what happened. @throws {Refused} @throws {NotFound} */
export async function noteIncident(unit: Unit<Staff>, registrationId: string, kind: string, note: string): Promise<void> {
  const day = await lockDayOfSeat(unit, registrationId)
  refuseIf([...(isIncidentKind(kind) ? [] : [{ code: 'incidentKindMissing', field: 'incident' }]), ...(words(note) === '' ? [{ code: 'incidentNoteMissing', field: 'incidentNote' }] : [])])
  if (!isIncidentKind(kind)) return
  await unit.db.insertInto('exam_incidents').values({
    id: newId(), day_id: day.id, subject_id: day.subject_id, certifier_id: day.certifier_id, kind, note: words(note), by_person: unit.actor.personId,
    by_role: unit.actor.role as 'proctor', effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'examDay', ids: [day.id], whose: day.application_id, detail: 'noteIncident' })
}

/**
 * Gives an exam that runs more time, with a reason; the clock follows at once.
 * @param seen how many minutes the page said had been given: who did not see the last of them is told, and decides again.
 * @throws {Refused} @throws {NotFound}
 */
export async function giveTime(unit: Unit<Staff>, registrationId: string, typed: string, why: string, seen?: number): Promise<void> {
  const day = await lockDayOfSeat(unit, registrationId)
  if (day.state !== 'started') return refuseMovedOn(unit, day)
  refuseIf([...problemsOfTime(typed, day.given_minutes), ...whyMissing(why)])
  await refuseUnseenTime(unit, day, seen)
  const minutes = Math.min(Number(typed), mostMinutes)
  await unit.db.updateTable('exam_days').set({ given_minutes: day.given_minutes + minutes }).where('id', '=', day.id).execute()
  await writeDayEntry(unit, day, { step: 'giveTime', from: day.state, to: day.state, minutes, why: words(why) })
}

/** Ends the day of somebody: it does not count, uses no attempt, and its fee pays for the next. @throws {Refused} without a reason, or when it is over. @throws {NotFound} */
export async function voidDay(unit: Unit<Staff>, registrationId: string, why: string): Promise<void> {
  const day = await lockDayOfSeat(unit, registrationId)
  if (!isUnderWay(day.state)) return refuseMovedOn(unit, day)
  refuseIf(whyMissing(why))
  await takeDayStep(unit, day, 'void', {}, words(why))
}
