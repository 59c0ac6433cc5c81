import { sampleItems } from '#library/exam-items.server.ts'
import type { Item } from '#library/exam-items.ts'
import type { House } from '#platform/house.server.ts'
import { hashOf } from '#platform/identifiers.server.ts'
import { bankSource } from './bank-source.server.ts'
import type { ItemSource } from './item-source.ts'

/** A source of items that are all in memory. */
export function sourceFrom(bankId: string | null, items: readonly Item[], mayBeDrawn: (item: Item) => boolean = () => true): ItemSource {
  const known = new Map(items.map((item) => [item.id, item]))
  const drawable = items.filter(mayBeDrawn).map(({ id, version, competency }) => ({ id, version, competency }))
  const version = hashOf(JSON.stringify(items)).slice(0, 12)
  return {
    bankId, version,
    list: () => drawable,
    // Of the public bank only the words of now are known: an item whose words changed during a sitting is shown and scored in the new ones.
    open: (wanted) => wanted.flatMap(({ id }) => known.get(id) ?? []),
  }
}

let sample: { readonly items: readonly Item[]; readonly source: ItemSource } | undefined

/** The public sample bank. */
export function sampleSource(): ItemSource {
  const items = sampleItems()
  if (sample?.items !== items) sample = { items, source: sourceFrom(null, items) }
  return sample.source
}

/**
 * Where the items of a bank come from. Outside of a unit of work.
 * @param bankId none: the public sample bank. @throws {Error} when there is no such bank.
 */
export const sourceOf = async (house: House, bankId: string | null): Promise<ItemSource> => (bankId === null ? sampleSource() : bankSource(house, bankId))
