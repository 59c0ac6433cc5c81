import { isDeepStrictEqual } from 'node:util'
import type { House } from '#platform/house.server.ts'

/** Asks the database as its owner: nothing is hidden from this. */
export const ask = async <Row>(house: House, text: string, values: unknown[] = []): Promise<Row[]> =>
  (await house.database.statement(text, values)).rows as Row[]

/** A complaint when something is not as it was told; else none. */
export const differs = (what: string, is: unknown, told: unknown): string[] =>
  (isDeepStrictEqual(is, told) ? [] : [`${what}: there is ${JSON.stringify(is)}, told was ${JSON.stringify(told)}`])

/** Complaints about rows that should not be: how many there are, and the first of them. */
export async function noneOf(house: House, what: string, text: string): Promise<string[]> {
  const rows = await ask<object>(house, text)
  return rows.length === 0 ? [] : [`${rows.length} ${what}, as ${JSON.stringify(rows[0])}`]
}
