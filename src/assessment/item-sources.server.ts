import { sampleItems } from '#library/exam-items.server.ts'
import { optionLetters, type Item } from '#library/exam-items.ts'
import type { House } from '#platform/house.server.ts'
import { hashOf } from '#platform/identifiers.server.ts'
import { bankSource } from './bank-source.server.ts'
import type { ItemSource } from './item-source.ts'

/** What an item of the public bank is known by: all that somebody reads before they answer, and the key. An explanation may get better words at any time. */
export const wordsOf = ({ stem, options, key }: Item): string => hashOf(JSON.stringify([stem.en, stem.es, ...optionLetters.flatMap((letter) => [options[letter].en, options[letter].es]), key])).slice(0, 24)

/** A source of items that are all in memory. */
export function sourceFrom(bankId: string | null, items: readonly Item[], mayBeDrawn: (item: Item) => boolean = () => true): ItemSource {
  const known = new Map(items.map((item) => [item.id, { item, words: wordsOf(item) }]))
  const drawable = items.filter(mayBeDrawn).map(({ id, version, competency }) => ({ id, version, competency, words: known.get(id)!.words }))
  const version = hashOf(JSON.stringify(items)).slice(0, 12)
  return {
    bankId, version,
    list: () => drawable,
    // Only the words of now are known. Who drew others is shown and scored in none: nobody answers for words that they did not read.
    open: (wanted) => wanted.flatMap(({ id, words }) => {
      const there = known.get(id)
      return there && (words ?? there.words) === there.words ? [there.item] : []
    }),
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
