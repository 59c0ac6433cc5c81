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

const approved = ({ given_names, family_names }: ExamDay) => ({ givenNames: given_names, familyNames: family_names })
/** As it is kept: what nobody can see is no reason. */
const words = (text: string) => [...tidyText(text)].slice(0, longestNote).join('')
const whyMissing = (why: string): Problem[] => (words(why) === '' ? [{ code: 'dayWhyMissing', field: 'why' }] : [])

/**
 * Lets somebody in: the original ID was in the proctor's hand, or before the camera, and its name was compared. What stood on it is not kept,
 * only how it stood to the name of the approval. Source: GUIDE, exam administration; CERT-13.
 * @throws {Refused} with everything that stands against it. @throws {NotFound}
 */
export async function admit(unit: Unit<Staff>, registrationId: string, shown: ShownId): Promise<void> {
  const day = await lockDayOfSeat(unit, registrationId)
  if (day.state === 'admitted') return
  refuseIf(problemsOfId(approved(day), shown))
  const { match } = compareAtExam(approved(day), shown)
  await takeDayStep(unit, day, 'admit', { admitted_at: unit.now, id_kind: shown.kind as IdKind, name_match: match }, words(shown.note) || undefined)
}

/** Does not let somebody in: without an original, valid ID in the name of the approval nobody takes the exam. @throws {Refused} without a reason. @throws {NotFound} */
export async function turnAway(unit: Unit<Staff>, registrationId: string, shown: Pick<ShownId, 'kind' | 'name'>, why: string): Promise<void> {
  const day = await lockDayOfSeat(unit, registrationId)
  if (day.state === 'turnedAway') return
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

/** Gives an exam that runs more time, with a reason; the clock follows at once. @throws {Refused} @throws {NotFound} */
export async function giveTime(unit: Unit<Staff>, registrationId: string, typed: string, why: string): Promise<void> {
  const day = await lockDayOfSeat(unit, registrationId)
  if (day.state !== 'started') throw new Refused([{ code: 'dayMovedOn' }])
  refuseIf([...problemsOfTime(typed, day.given_minutes), ...whyMissing(why)])
  const minutes = Math.min(Number(typed), mostMinutes)
  await unit.db.updateTable('exam_days').set({ given_minutes: day.given_minutes + minutes }).where('id', '=', day.id).execute()
  await writeDayEntry(unit, day, { step: 'giveTime', from: day.state, to: day.state, minutes, why: words(why) })
}

/** Ends the day of somebody: it does not count, uses no attempt, and its fee pays for the next. @throws {Refused} without a reason, or when it is over. @throws {NotFound} */
export async function voidDay(unit: Unit<Staff>, registrationId: string, why: string): Promise<void> {
  const day = await lockDayOfSeat(unit, registrationId)
  if (day.state === 'voided') return
  if (!isUnderWay(day.state)) throw new Refused([{ code: 'dayMovedOn' }])
  refuseIf(whyMissing(why))
  await takeDayStep(unit, day, 'void', {}, words(why))
}
