import { audit } from '#platform/audit.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { isOnScreen } from './day-times.ts'
import { noteSittingStep } from './keep-sittings.server.ts'
import { readMeeting } from './meeting-form.ts'
import { columnsOfMeeting, keptMeeting, type KeptMeeting } from './meeting-store.server.ts'
import { findSitting, lockSittings, type Sitting } from './sitting-store.server.ts'
import type { Typed } from './typed-sitting.ts'

/**
 * May the meeting of this sitting still be given or changed? As long as proctors see it, which is through the day after: an exam with extra time
 * outlasts its sitting, and a room that fails in the last hour needs another one.
 */
export const isMeetingKept = ({ kind, state, startsOn }: Pick<Sitting, 'kind' | 'state' | 'startsOn'>, today: string): boolean =>
  kind === 'online' && state === 'open' && (startsOn >= today || isOnScreen(startsOn, today))

/** An online sitting of the manager's program with its meeting. @throws {NotFound} for one elsewhere, or in person. */
export async function seeMeeting(unit: Unit<Staff>, id: string): Promise<KeptMeeting & { readonly sitting: Sitting; readonly mayChange: boolean }> {
  const sitting = await findSitting(unit, id)
  if (sitting.certifierId !== unit.actor.organisationId || sitting.kind !== 'online' || unit.actor.role !== 'programManager') throw new NotFound()
  return { ...(await keptMeeting(unit, id)), sitting, mayChange: isMeetingKept(sitting, unit.today) }
}

/**
 * A manager gives an online sitting its meeting, changes it, or takes it back. The history says that it was changed, and never the address.
 * @param seen the revision that the page showed: of two who change it at once the second is told.
 * @throws {Refused} naming everything that is wrong; or when the sitting is over. @throws {NotFound}
 */
export async function keepMeeting(unit: Unit<Staff>, id: string, typed: Typed, seen: number): Promise<void> {
  await lockSittings(unit, [id])
  const { sitting, meeting, revision, mayChange } = await seeMeeting(unit, id)
  if (!mayChange) throw new Refused([{ code: 'meetingOver' }])
  const read = readMeeting(typed)
  if ('problems' in read) throw new Refused(read.problems)
  const columns = columnsOfMeeting(read.meeting === 'none' ? undefined : read.meeting)
  if (JSON.stringify(columns) === JSON.stringify(columnsOfMeeting(meeting))) return
  if (seen !== revision) throw new Refused([{ code: 'meetingChanged' }])
  const values = { ...columns, revision: revision + 1, recorded_at: unit.now }
  await unit.db.insertInto('exam_meetings').values({ ...values, sitting_id: id, certifier_id: sitting.certifierId })
    .onConflict((conflict) => conflict.column('sitting_id').doUpdateSet(values)).execute()
  await noteSittingStep(unit, id, columns.address === null ? 'removeMeeting' : 'setMeeting', 'open', 'open')
  await audit(unit, { action: 'changed', kind: 'examSitting', ids: [id], detail: 'keepMeeting' })
}
