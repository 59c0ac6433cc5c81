import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import { hashOf } from '#platform/identifiers.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { LetterView } from './letter-views.ts'

/** Rows on one page of the list, and letters in one file to print. */
export const pageSize = 25

const toPrint = (unit: Unit<Staff>) =>
  unit.db.selectFrom('paper_letters')
    .where('paper_letters.certifier_id', '=', unit.actor.organisationId).where('paper_letters.state', '=', 'waiting')

/** What did not arrive, was not read in the account since, and has not gone another way: on paper, or once more by email. */
const undelivered = (unit: Unit<Staff>) =>
  unit.db.selectFrom('messages')
    .where('messages.certifier_id', '=', unit.actor.organisationId).where('undelivered_at', 'is not', null).where('read_at', 'is', null)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('paper_letters').select('paper_letters.id')
      .whereRef('paper_letters.message_id', '=', 'messages.id').where('paper_letters.state', '<>', 'notNeeded'))))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('messages as copies').select('copies.id')
      .where(sql`coalesce(messages.copy_of, messages.id)`, '=', sql.ref('copies.copy_of')).whereRef('copies.written_at', '>', 'messages.written_at'))))

/** How many letters wait for staff in each view. */
export async function letterCounts(unit: Unit<Staff>): Promise<Readonly<Record<LetterView, number>>> {
  const count = sql<number>`count(*)::integer`.as('count')
  return unit.db.selectNoFrom([toPrint(unit).select(count).$asScalar().$notNull().as('print'), undelivered(unit).select(count).$asScalar().$notNull().as('undelivered')])
    .executeTakeFirstOrThrow()
}

/** What is said of a letter in every list of staff. */
const common = [
  'messages.id', 'messages.person_id', 'messages.letter', 'messages.subject', 'messages.language', 'messages.effective_on',
  'messages.state', 'messages.bounced_why', 'messages.to_email', 'applications.reference', 'applications.sent_name',
] as const

const printRows = (unit: Unit<Staff>, page: number) =>
  toPrint(unit).innerJoin('messages', 'messages.id', 'message_id').leftJoin('applications', 'applications.id', 'paper_letters.application_id')
    .select(common).select(['lines', 'why', 'waiting_on'])
    .orderBy('paper_letters.recorded_at').orderBy('paper_letters.id').limit(pageSize).offset((page - 1) * pageSize).execute()

const undeliveredRows = (unit: Unit<Staff>, page: number) =>
  undelivered(unit).leftJoin('applications', 'applications.id', 'messages.application_id')
    .select(common).select([sql<string[] | null>`null`.as('lines'), sql<'asked' | null>`null`.as('why'), sql<string | null>`null`.as('waiting_on')])
    .orderBy('undelivered_at').orderBy('messages.id').limit(pageSize).offset((page - 1) * pageSize).execute()

/** What shows whether an address is still the one that was printed. */
export const addressHash = (lines: readonly string[]): string => hashOf(lines.join('\n'))

/**
 * One page of the letters that wait for staff, the oldest first. Recorded as one look, with the ids that were shown.
 * @param page from 1.
 */
export async function letterQueue(unit: Unit<Staff>, view: LetterView, page: number) {
  const counts = await letterCounts(unit)
  const found = view === 'print' ? await printRows(unit, page) : await undeliveredRows(unit, page)
  await audit(unit, { action: 'listed', kind: 'letter', ids: found.map(({ id }) => id), detail: view })
  const rows = found.map((row) => {
    const paper = row.lines ? { lines: row.lines, why: row.why!, waitingOn: row.waiting_on!, seen: addressHash(row.lines) } : undefined
    const isOwn = row.person_id === unit.actor.personId
    return {
      id: row.id, letter: row.letter, subject: row.subject, language: row.language, writtenOn: row.effective_on, bouncedWhy: row.bounced_why,
      email: row.to_email, reference: row.reference, name: row.sent_name, paper, isOwn,
    }
  })
  return { rows, counts, pages: Math.ceil(counts[view] / pageSize) }
}
