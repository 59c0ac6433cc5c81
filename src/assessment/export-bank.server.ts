import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import type { House } from '#platform/house.server.ts'
import { isId, newId } from '#platform/identifiers.server.ts'
import { NotFound, Refused, type Problem } from '#platform/problems.ts'
import { unitOfWork, type Staff, type Unit } from '#platform/unit-of-work.server.ts'
import { tidyText } from '#platform/unseen-signs.ts'
import { findBank, itemColumns } from './bank-store.server.ts'
import { packageOf } from './pack-zip.server.ts'
import { openKey, openWords, type SealedItem } from './seal-items.server.ts'
import type { Question } from './question.ts'

export const minutesToFetch = 15
export const whyLengths = { least: 10, most: 500 } as const

/** Why somebody takes a bank out of the house, or what is wrong with what they typed. */
export function problemsOfWhy(typed: Readonly<Record<string, string>>): Problem[] {
  const length = [...tidyText(typed.why ?? '')].length
  if (length < whyLengths.least) return [{ code: 'exportWhyTooShort', field: 'why', facts: whyLengths }]
  return length > whyLengths.most ? [{ code: 'exportWhyTooLong', field: 'why', facts: whyLengths }] : []
}

/** A manager asks for a whole bank as a file and says why: the database opens it for them alone. @returns the export's id. @throws {Refused} @throws {NotFound} */
export async function exportBank(unit: Unit<Staff>, bankId: string, typed: Readonly<Record<string, string>>): Promise<string> {
  const bank = await findBank(unit, bankId)
  const problems = problemsOfWhy(typed)
  if (problems.length > 0) throw new Refused(problems)
  const id = newId()
  await unit.db.insertInto('item_exports').values({
    id, bank_id: bank.id, certifier_id: bank.certifier_id, person_id: unit.actor.personId, why: tidyText(typed.why!), effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'itemExport', ids: [id, bank.id], detail: 'exportBank' })
  return id
}

/** One's own export, and whether there is still time to fetch it. @throws {NotFound} */
export async function findExport(unit: Unit<Staff>, bankId: string, id: string) {
  const bank = await findBank(unit, bankId)
  const found = isId(id) ? await unit.db.selectFrom('item_exports').selectAll().where('id', '=', id).where('bank_id', '=', bank.id)
    .where('person_id', '=', unit.actor.personId).executeTakeFirst() : undefined
  if (!found) throw new NotFound()
  const until = new Date(found.recorded_at.getTime() + minutesToFetch * 60_000)
  return { id: found.id, bank, until, inTime: unit.now < until }
}

/** The rows to go out: of every item the version in use, else the newest that was not taken out of use. */
async function rowsOf(unit: Unit<Staff>, bankId: string, exportId: string) {
  const { bank, inTime } = await findExport(unit, bankId, exportId)
  if (!inTime) throw new NotFound()
  const all = await unit.db.selectFrom('bank_items').select(itemColumns).where('bank_id', '=', bank.id).where('state', '<>', 'retired').orderBy('competency').orderBy('identifier').orderBy('version').execute()
  const chosen = [...Map.groupBy(all, ({ item_id }) => item_id).values()].map((versions) => versions.find(({ state }) => state === 'active') ?? versions.at(-1)!)
  const { rows } = await sql<SealedItem & { id: string }>`select id, sealed, sealed_key from open_item_bank(${exportId})`.execute(unit.db)
  const sealed = new Map(rows.map((row) => [row.id, row]))
  await audit(unit, { action: 'listed', kind: 'bankItem', ids: chosen.map(({ id }) => id), detail: 'exportBank' })
  return chosen.map((item) => ({ ...item, ...sealed.get(item.id)! }))
}

/** A whole bank as a QTI 3 package, for the manager who asked for it, while there is time. @throws {NotFound} */
export async function fetchExport(house: House, staff: Staff, bankId: string, exportId: string): Promise<Buffer> {
  const rows = await unitOfWork(house, staff, (unit) => rowsOf(unit, bankId, exportId))
  return packageOf(rows.map((row): Question => ({
    identifier: row.identifier, competency: row.competency, ...openWords(house, row.bank_id, row.id, row), key: openKey(house, row.bank_id, row.id, row),
  })))
}
