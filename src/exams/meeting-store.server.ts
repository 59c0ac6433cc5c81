import type { Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import type { Meeting } from './meeting-form.ts'

/** What is known of the meeting of a sitting; the revision is 0 before anything was. */
export interface KeptMeeting {
  readonly meeting: Meeting | undefined
  readonly revision: number
}

const meetingIn = ({ address, note_en, note_es }: Selectable<Tables['exam_meetings']>): Meeting | undefined =>
  (address === null ? undefined : { address, note: note_en === null ? undefined : { en: note_en, es: note_es! } })

/**
 * The meeting of a sitting, for whoever may see it: managers; proctors while they see the sitting; who has a seat there, from the day before.
 * The database hides it from everybody else.
 */
export async function keptMeeting(unit: Unit, sittingId: string): Promise<KeptMeeting> {
  const row = await unit.db.selectFrom('exam_meetings').selectAll().where('sitting_id', '=', sittingId).executeTakeFirst()
  return { meeting: row && meetingIn(row), revision: row?.revision ?? 0 }
}

/** Which of these sittings have a meeting. */
export async function sittingsWithMeeting(unit: Unit, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await unit.db.selectFrom('exam_meetings').select('sitting_id').where('sitting_id', 'in', [...ids]).where('address', 'is not', null).execute()
  return new Set(rows.map(({ sitting_id }) => sitting_id))
}

/** What a meeting is in the columns of its table. */
export const columnsOfMeeting = (meeting: Meeting | undefined) =>
  ({ address: meeting?.address ?? null, note_en: meeting?.note?.en ?? null, note_es: meeting?.note?.es ?? null })
