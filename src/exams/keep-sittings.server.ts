import { announce } from '#platform/announcements.server.ts'
import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound, refuseIf, Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { tidyText } from '#platform/unseen-signs.ts'
import { policyOn } from '#policy/policies.server.ts'
import { legalMoment } from './legal-moment.server.ts'
import type { Meeting } from './meeting-form.ts'
import { columnsOfMeeting } from './meeting-store.server.ts'
import { problemOfTaken, readSittings } from './sitting-form.ts'
import { sittingLifecycle } from './sitting-lifecycle.ts'
import { findSitting, lockSittings } from './sitting-store.server.ts'
import { isActive, sitesOf } from './site-store.server.ts'
import type { Typed } from './typed-sitting.ts'

export const longestWhy = 300

function onlyManagers({ actor }: Unit<Staff>): void {
  if (actor.role !== 'programManager') throw new NotFound()
}

/** Writes the history of a sitting. */
export async function noteSittingStep(unit: Unit<Staff>, sittingId: string, step: string, from: 'open' | null, to: 'open' | 'cancelled'): Promise<void> {
  await unit.db.insertInto('exam_sitting_history').values({
    id: newId(), sitting_id: sittingId, certifier_id: unit.actor.organisationId, step, from_state: from, to_state: to, by_person: unit.actor.personId,
    by_role: 'programManager', effective_on: unit.today, recorded_at: unit.now,
  }).execute()
}

/** Gives new sittings their meeting: the same one for all of them. */
async function addMeetings(unit: Unit<Staff>, ids: readonly string[], meeting: Meeting): Promise<void> {
  await unit.db.insertInto('exam_meetings').values(ids.map((sitting_id) =>
    ({ ...columnsOfMeeting(meeting), sitting_id, certifier_id: unit.actor.organisationId, revision: 1, recorded_at: unit.now }))).execute()
  for (const id of ids) await noteSittingStep(unit, id, 'setMeeting', 'open', 'open')
}

/**
 * A manager adds sittings: one, or the same hour every week. How long the exam lasts is policy of each day (GUIDE: two and a half hours).
 * Those of an online site may have the address of their meeting at once.
 * @returns how many. @throws {Refused} naming everything that is wrong; then none is added. @throws {NotFound} for other roles.
 */
export async function addSittings(unit: Unit<Staff>, typed: Typed, languagesChosen: readonly string[]): Promise<number> {
  onlyManagers(unit)
  const { organisationId } = unit.actor
  const sites = (await sitesOf(unit, organisationId)).filter((site) => isActive(site, unit.today))
  const read = readSittings(typed, languagesChosen, sites, unit.today, legalMoment(unit))
  if ('problems' in read) throw new Refused(read.problems)
  const { starts, sittings: { siteId, seats, languages, days }, meeting } = read
  await lockSittings(unit, [siteId])
  const there = await unit.db.selectFrom('exam_sittings').select('starts_at').where('site_id', '=', siteId).where('starts_at', 'in', [...starts]).execute()
  refuseIf(problemOfTaken(starts, there.map(({ starts_at }) => starts_at), unit.house.timeZone))
  const rows = starts.map((starts_at, i) => ({
    id: newId(), certifier_id: organisationId, site_id: siteId, state: 'open' as const, starts_at, starts_on: days[i]!, seats, languages: [...languages],
    minutes: policyOn(unit.house, unit.house.settings.jurisdiction, days[i]!).examMinutes, recorded_at: unit.now,
  }))
  await unit.db.insertInto('exam_sittings').values(rows).execute()
  for (const { id } of rows) await noteSittingStep(unit, id, 'start', null, 'open')
  if (meeting) await addMeetings(unit, rows.map(({ id }) => id), meeting)
  await audit(unit, { action: 'changed', kind: 'examSitting', ids: rows.map(({ id }) => id), detail: 'addSittings' })
  return rows.length
}

function readWhy(typed: Typed): { en: string; es: string } {
  const [en, es] = [tidyText(typed['why-en'] ?? ''), tidyText(typed['why-es'] ?? '')]
  refuseIf(Object.entries({ en, es }).flatMap(([language, text]) => [
    ...(text === '' ? [{ code: 'cancelWhyMissing', field: `why-${language}` }] : []),
    ...(text.length > longestWhy ? [{ code: 'cancelWhyTooLong', field: `why-${language}`, facts: { most: longestWhy } }] : []),
  ]))
  return { en, es }
}

/**
 * A manager cancels a sitting. Everybody who has a seat is written to and chooses another date without a fee: nobody loses anything.
 * @throws {Refused} when it was cancelled or has begun, or a reason is missing. @throws {NotFound}
 */
export async function cancelSitting(unit: Unit<Staff>, id: string, typed: Typed): Promise<void> {
  onlyManagers(unit)
  const sitting = await findSitting(unit, id)
  if (sitting.certifierId !== unit.actor.organisationId) throw new NotFound()
  await lockSittings(unit, [id])
  if (sitting.startsAt <= legalMoment(unit)) throw new Refused([{ code: 'sittingBegun' }])
  const why = readWhy(typed)
  const changed = await unit.db.updateTable('exam_sittings').set({
    state: sittingLifecycle.table.open.cancel.to, cancelled_on: unit.today, cancelled_by: unit.actor.personId, cancelled_why_en: why.en, cancelled_why_es: why.es,
  }).where('id', '=', id).where('state', '=', 'open').returning('id').executeTakeFirst()
  if (!changed) throw new Refused([{ code: 'sittingCancelledAlready' }])
  await noteSittingStep(unit, id, 'cancel', 'open', 'cancelled')
  await audit(unit, { action: 'changed', kind: 'examSitting', ids: [id], detail: 'cancelSitting' })
  await announce(unit, 'examSittingCancelled', { sittingId: id })
}
