import { audit } from '#platform/audit.server.ts'
import { isBefore, isPlainDate, type PlainDate } from '#platform/dates.ts'
import { isId, newId } from '#platform/identifiers.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { papersState } from './paper-store.server.ts'

/** At most so many papers in one file. */
export const mostPapers = 5000
/** How long a file can be downloaded, in milliseconds. */
export const papersKeptFor = 24 * 3600_000

export const paperLanguages = ['theirs', 'en', 'es'] as const
export type PaperLanguage = (typeof paperLanguages)[number]
const isPaperLanguage = (typed: string): typed is PaperLanguage => (paperLanguages as readonly string[]).includes(typed)

interface TypedWish { readonly from?: string; readonly through?: string; readonly language?: string }
interface Wish { readonly from: PlainDate; readonly through: PlainDate; readonly language: PaperLanguage }

/** @throws {Refused} */
function readWish({ from = '', through = '', language = '' }: TypedWish): Wish {
  if (!isPlainDate(from) || !isPlainDate(through) || isBefore(through, from)) throw new Refused([{ code: 'batchDays', field: 'from' }])
  return { from, through, language: isPaperLanguage(language) ? language : 'theirs' }
}

/**
 * Asks for the papers of all that were issued in some days and are active, as far as this actor may see them. The house makes them
 * after the commit. @returns the id of the file to come. @throws {Refused}
 */
export async function askPapers(unit: Unit<Staff>, typed: TypedWish): Promise<string> {
  const { from, through, language } = readWish(typed)
  const rows = await unit.db.selectFrom('certificates').select('id').where('certifier_id', '=', unit.actor.organisationId)
    .where('state', '=', papersState).where('issued_on', '>=', from).where('issued_on', '<=', through).where('valid_through', '>=', unit.today)
    .orderBy('issued_on').orderBy('id').execute()
  if (rows.length === 0) throw new Refused([{ code: 'batchEmpty', field: 'from' }])
  if (rows.length > mostPapers) throw new Refused([{ code: 'batchTooMany', field: 'from', facts: { count: rows.length, most: mostPapers } }])
  const batch = { id: newId(), certificate_ids: rows.map(({ id }) => id) }
  await unit.db.insertInto('paper_batches').values({
    ...batch, certifier_id: unit.actor.organisationId, by_person: unit.actor.personId, from_on: from, through_on: through, language,
    state: 'waiting', effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'listed', kind: 'certificate', ids: batch.certificate_ids, detail: 'papers' })
  await unit.house.jobs.ask(unit, 'papers', { batch: batch.id })
  return batch.id
}

/** The files that this actor asked for lately, the newest first. */
export async function myPaperFiles(unit: Unit<Staff>) {
  const rows = await unit.db.selectFrom('paper_batches').select(['id', 'from_on', 'through_on', 'certificate_ids', 'state', 'done', 'left_out', 'bytes', 'recorded_at', 'ready_at'])
    .where('certifier_id', '=', unit.actor.organisationId).where('by_person', '=', unit.actor.personId).orderBy('recorded_at', 'desc').orderBy('id', 'desc').limit(20).execute()
  return rows.map(({ certificate_ids, bytes, ready_at, state, ...row }) => ({
    ...row, of: certificate_ids.length, bytes: Number(bytes ?? 0),
    state: state === 'ready' && isOver(ready_at, unit.now) ? 'gone' as const : state,
  }))
}

const isOver = (readyAt: Date | null, now: Date) => readyAt !== null && now.getTime() >= readyAt.getTime() + papersKeptFor

/** A file that this actor asked for and that is there. Recorded as one look at all that is in it. @throws {NotFound} */
export async function openPaperFile(unit: Unit<Staff>, id: string) {
  const row = !isId(id) ? undefined : await unit.db.selectFrom('paper_batches').select(['id', 'certificate_ids', 'from_on', 'through_on', 'state', 'ready_at'])
    .where('id', '=', id).where('by_person', '=', unit.actor.personId).executeTakeFirst()
  if (!row || row.state !== 'ready' || isOver(row.ready_at, unit.now)) throw new NotFound()
  await audit(unit, { action: 'listed', kind: 'certificate', ids: row.certificate_ids, detail: 'papers' })
  return row
}
