import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { legalMoment } from './legal-moment.server.ts'
import { isMeetingKept } from './keep-meeting.server.ts'
import { keptMeeting, sittingsWithMeeting } from './meeting-store.server.ts'
import type { SittingView } from './sitting-views.ts'
import { findSitting, sittings, sittingOf } from './sitting-store.server.ts'

const onPage = 100

/** The dates of the manager's program: those ahead with the next one first, or those past with the latest first. No person is in it. */
export async function listSittings(unit: Unit<Staff>, view: SittingView) {
  const now = legalMoment(unit)
  const rows = await sittings(unit).where('exam_sittings.certifier_id', '=', unit.actor.organisationId).where('starts_at', view === 'ahead' ? '>' : '<=', now)
    .orderBy('starts_at', view === 'ahead' ? 'asc' : 'desc').orderBy('exam_sittings.id').limit(onPage).execute()
  const known = await sittingsWithMeeting(unit, rows.map(({ id }) => id))
  return rows.map((row) => ({ ...sittingOf(row), needsMeeting: isMeetingKept(sittingOf(row), unit.today) && !known.has(row.id) }))
}
export type ListedSitting = Awaited<ReturnType<typeof listSittings>>[number]

const withPerson = (unit: Unit<Staff>, table: 'exam_registrations' | 'exam_waiting') =>
  unit.db.selectFrom(table).innerJoin('exam_requests', 'exam_requests.id', `${table}.request_id`).innerJoin('exam_eligibilities', 'exam_eligibilities.id', 'eligibility_id')
    .select(['exam_requests.reference', 'given_names', 'family_names', 'application_id', `${table}.language`])

/**
 * One date with who has a seat and who waits, for managers. Recorded as one look with everybody who is shown; whom the manager knows, and
 * they themself, are not in it.
 * @throws {NotFound}
 */
export async function seeSitting(unit: Unit<Staff>, id: string) {
  const sitting = await findSitting(unit, id)
  if (sitting.certifierId !== unit.actor.organisationId) throw new NotFound()
  const seats = await withPerson(unit, 'exam_registrations').select(['exam_registrations.id', 'exam_registrations.state'])
    .where('exam_registrations.sitting_id', '=', id).orderBy('family_names').orderBy('given_names').orderBy('exam_registrations.id').execute()
  const waits = await withPerson(unit, 'exam_waiting').select(['exam_waiting.id', 'exam_waiting.state', 'since_at', 'offered_until'])
    .where('exam_waiting.sitting_id', '=', id).where('exam_waiting.state', 'in', ['waiting', 'offered']).orderBy('exam_waiting.number').execute()
  const ids = [...new Set([...seats, ...waits].map(({ application_id }) => application_id))]
  if (ids.length > 0) await audit(unit, { action: 'listed', kind: 'examRegistration', ids })
  const { cancelled_on } = await unit.db.selectFrom('exam_sittings').select('cancelled_on').where('id', '=', id).executeTakeFirstOrThrow()
  const name = (row: { given_names: string; family_names: string }) => `${row.given_names} ${row.family_names}`.trim()
  return {
    sitting, meeting: sitting.kind === 'online' ? { ...(await keptMeeting(unit, id)), mayChange: isMeetingKept(sitting, unit.today) } : undefined, cancelledOn: cancelled_on, begun: sitting.startsAt <= legalMoment(unit), formId: newId(),
    seats: seats.map((row) => ({ id: row.id, name: name(row), reference: row.reference, language: row.language, state: row.state })),
    waits: waits.map((row) => ({ id: row.id, name: name(row), reference: row.reference, since: row.since_at, offeredUntil: row.state === 'offered' ? row.offered_until : null })),
    hidden: seats.filter(({ state }) => state === 'booked').length + waits.filter(({ state }) => state === 'offered').length < sitting.taken,
  }
}
