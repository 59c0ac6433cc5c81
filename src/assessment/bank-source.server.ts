import { sql } from 'kysely'
import type { Item } from '#library/exam-items.ts'
import type { House } from '#platform/house.server.ts'
import { isId } from '#platform/identifiers.server.ts'
import { askAlone, unitOfWork } from '#platform/unit-of-work.server.ts'
import type { ItemSource } from './item-source.ts'
import { openKey, openWords, type SealedItem } from './seal-items.server.ts'

interface Row extends SealedItem {
  readonly id: string
  readonly item_id: string
  readonly version: number
  readonly competency: string
  readonly state: 'draft' | 'active' | 'retired'
}

/** Banks as they were last read, sealed as they came: words are opened one item at a time, when one is shown or scored. */
const known = new WeakMap<House, Map<string, { readonly revision: number; readonly source: ItemSource }>>()
/** The active bank and some that exams are still open of. */
const mostKnown = 4

/** An item whose key is only opened when something asks for it: showing a question does not. */
function opened(house: House, bankId: string, row: Row): Item {
  const { id: item_id, version, competency } = { id: row.item_id, version: row.version, competency: row.competency }
  const words = openWords(house, bankId, row.id, row)
  return { id: item_id, version, competency, ...words, get key() { return openKey(house, bankId, row.id, row) } }
}

function sourceFrom(house: House, bankId: string, state: string, revision: number, rows: readonly Row[]): ItemSource {
  const byVersion = new Map(rows.map((row) => [`${row.item_id} ${row.version}`, row]))
  const active = state !== 'active' ? [] : rows.filter((row) => row.state === 'active').map(({ item_id: id, version, competency }) => ({ id, version, competency }))
  return {
    bankId, version: String(revision),
    list: () => active,
    open: (wanted) => wanted.flatMap(({ id, version }) => byVersion.get(`${id} ${version}`) ?? []).map((row) => opened(house, bankId, row)),
  }
}

const readRows = (house: House, bankId: string) => unitOfWork(house, { hat: 'jobs' }, async (unit): Promise<Row[]> =>
  unit.db.selectFrom('bank_items').select(['id', 'item_id', 'version', 'competency', 'state', 'sealed', 'sealed_key']).where('bank_id', '=', bankId)
    .where('state', '<>', 'draft').orderBy('item_id').orderBy('version').execute())

/**
 * A certifying body's own bank. Outside of a unit of work. What it lists may be drawn now: of a bank that is not active, nothing. It opens what was drawn
 * before, too. @throws {Error} when there is no such bank; opening throws when the secret key is another one than when the items were sealed.
 */
export async function bankSource(house: House, bankId: string): Promise<ItemSource> {
  if (!isId(bankId)) throw new Error('There is no such bank')
  const [bank] = await askAlone(house, { hat: 'jobs' }, (db) =>
    db.selectFrom('item_banks').select([sql<string>`state`.as('state'), sql<number>`revision`.as('revision')]).where(sql<boolean>`id = ${sql.lit(bankId)}`))
  if (!bank) throw new Error(`There is no bank ${bankId}`)
  const banks = known.get(house) ?? new Map<string, { revision: number; source: ItemSource }>()
  known.set(house, banks)
  const mark = `${bankId} ${bank.state}`
  const there = banks.get(mark)
  if (there?.revision === bank.revision) return there.source
  const source = sourceFrom(house, bankId, bank.state, bank.revision, await readRows(house, bankId))
  banks.delete(mark)
  banks.set(mark, { revision: bank.revision, source })
  for (const old of [...banks.keys()].slice(0, -mostKnown)) banks.delete(old)
  return source
}

/** The bank from which a certifying body's exams are drawn now; none: it has no bank of its own that is active, and an exam is a demonstration. Outside of a unit. */
export async function activeBankOf(house: House, certifierId: string): Promise<string | null> {
  const found = await unitOfWork(house, { hat: 'jobs' }, (unit) =>
    unit.db.selectFrom('item_banks').select('id').where('certifier_id', '=', certifierId).where('state', '=', 'active').executeTakeFirst())
  return found?.id ?? null
}
