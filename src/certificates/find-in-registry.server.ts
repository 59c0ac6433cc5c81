import { sql } from 'kysely'
import { legalDay } from '#platform/clock.server.ts'
import type { House } from '#platform/house.server.ts'
import { hashOf } from '#platform/identifiers.server.ts'
import { askAlone, unitOfWork } from '#platform/unit-of-work.server.ts'
import { readNumber } from './certificate-number.ts'
import { longestName } from './registry-search.ts'
import { entryOn, type RegistryEntry, type RegistryRow } from './registry-status.ts'

/** What the registry says, as it is kept. */
export const registryColumns = [
  'number', 'certified_by', 'name', 'status', 'status_since', 'valid_from', 'valid_through', 'renewable_through', 'specializations',
] as const

export type Found =
  | { readonly kind: 'entry'; readonly entry: RegistryEntry }
  | { readonly kind: 'unknown' | 'mistyped' }

/** Nothing has this number; it is asked for where none can be right, so that every answer takes the same time. */
const nobodys = '000-000-0000'

/** What anyone may know of the certificate of a number, however it is typed, or of the code in its QR. */
export async function findInRegistry(house: House, typed: string): Promise<Found> {
  const read = readNumber(typed)
  const [column, value] = read.kind === 'code' ? (['code_hash', hashOf(read.text)] as const) : (['number', read.kind === 'number' ? read.text : nobodys] as const)
  // Signs of numbers and hashes only: as literals they are safe.
  const [row] = await askAlone<RegistryRow>(house, { hat: 'signIn' }, (db) =>
    db.selectFrom('registry_entries').select(registryColumns).where(column, '=', sql.lit(value)))
  if (read.kind === 'mistyped') return { kind: 'mistyped' }
  return row ? { kind: 'entry', entry: entryOn(row, legalDay(house.clock, house.timeZone)) } : { kind: 'unknown' }
}

/** What a search by name gives: ten at most, the nearest first, and whether there are more. */
export interface NamesFound {
  readonly entries: readonly RegistryEntry[]
  readonly more: boolean
}

/** Who is certified under a name: accents, capitals and small slips of spelling are forgiven. */
export const searchRegistry = (house: House, name: string): Promise<NamesFound> => unitOfWork(house, { hat: 'signIn' }, async (unit) => {
  const { rows } = await sql<RegistryRow & { more: boolean }>`
    select e.number, certified_by, name, status, status_since, valid_from, valid_through, renewable_through, specializations, more
      from search_registry(${name.slice(0, longestName)}) with ordinality s (number, more, place) join registry_entries e on e.number = s.number order by place`
    .execute(unit.db)
  return { entries: rows.map((row) => entryOn(row, unit.today)), more: rows.some(({ more }) => more) }
})
