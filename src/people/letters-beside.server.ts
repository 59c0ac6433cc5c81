import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { LetterGone } from './letter-gone.ts'
import { paperOf } from './see-letter.server.ts'

/** One letter in the list beside an application. */
export interface LetterBeside extends LetterGone {
  readonly id: string
  readonly letter: string
  readonly subject: string
  readonly language: 'en' | 'es'
  readonly writtenOn: string
  readonly isCopy: boolean
}

/** Every letter to this person about this application, the newest first, as far as this actor may see them; never its text. */
export async function lettersBeside(unit: Unit<Staff>, applicationId: string): Promise<LetterBeside[]> {
  const rows = await unit.db.selectFrom('messages')
    .select(['id', 'letter', 'subject', 'language', 'effective_on', 'state', 'bounced_why', 'copy_of', 'read_at'])
    .where('application_id', '=', applicationId).where('certifier_id', '=', unit.actor.organisationId)
    .orderBy('written_at', 'desc').orderBy('id', 'desc').limit(100).execute()
  const paper = await paperOf(unit, rows.map(({ id }) => id))
  return rows.map((row) => ({
    id: row.id, letter: row.letter, subject: row.subject, language: row.language, writtenOn: row.effective_on, isCopy: row.copy_of !== null,
    state: row.state, bouncedWhy: row.bounced_why, readInAccount: row.read_at !== null, paper: paper.get(row.id),
  }))
}
