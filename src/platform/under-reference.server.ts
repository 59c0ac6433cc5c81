import { newReference } from './identifiers.server.ts'

/** More than chance could ever ask for: there are six thousand million references. */
const mostTries = 20

/**
 * Writes a row under a reference that no other has. One that is taken, also by somebody who writes at the same moment, is not written
 * (`on conflict (reference) do nothing`: the database waits for the other), and another one is tried, in the same transaction.
 * @param write writes the row; gives nothing back when its reference is taken.
 */
export async function underReference<Row>(write: (reference: string) => Promise<Row | undefined>): Promise<Row> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const row = await write(newReference())
    if (row !== undefined) return row
  }
  throw new Error('No free reference was found')
}
