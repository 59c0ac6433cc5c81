import type { Item, Letter } from '#library/exam-items.ts'
import { optionLetters } from '#library/exam-items.ts'
import type { House } from '#platform/house.server.ts'
import { contentText, type Question } from './question.ts'

const sealer = (house: House) => house.secrets.sealer('itemBanks')
/** Words and key are bound to their row, and apart from one another: neither opens anywhere else. */
const places = (bankId: string, id: string) => ({ words: `bank item words ${bankId} ${id}`, key: `bank item key ${bankId} ${id}` })

/** A row as the database keeps it, as far as it is sealed. */
export interface SealedItem {
  readonly sealed: string
  readonly sealed_key: string
}
export interface SealedColumns extends SealedItem {
  readonly key_mark: string
  readonly content_hash: string
}

/** By what the house's secret key is known, so that rows that another one sealed are told. */
export const keyMark = (house: House): string => sealer(house).mark

/** A question sealed for its row. */
export function sealItem(house: House, bankId: string, id: string, question: Question): SealedColumns {
  const { source, stem, options, key, explanation } = question
  const place = places(bankId, id)
  return {
    sealed: sealer(house).seal(JSON.stringify({ source, stem, options, explanation }), place.words), sealed_key: sealer(house).seal(key, place.key),
    key_mark: keyMark(house), content_hash: sealer(house).hashOf(`${bankId} ${contentText(question)}`),
  }
}
/** The same question in the same bank has the same hash, and nobody without the secret key can make it. */
export const hashOfQuestion = (house: House, bankId: string, question: Question): string => sealer(house).hashOf(`${bankId} ${contentText(question)}`)

const mustOpen = (text: string | undefined): string => {
  if (text === undefined) throw new Error('An item of a bank cannot be opened: SECRET_KEY is another one than when it was sealed, or the row was changed')
  return text
}

type Words = Pick<Item, 'source' | 'stem' | 'options' | 'explanation'>

/** Which option is right. @throws {Error} when it was sealed with another secret key, or was changed. */
export function openKey(house: House, bankId: string, id: string, { sealed_key }: Pick<SealedItem, 'sealed_key'>): Letter {
  const key = mustOpen(sealer(house).unseal(sealed_key, places(bankId, id).key))
  return optionLetters.find((letter) => letter === key)!
}

/** The words. @throws {Error} when they were sealed with another secret key, or were changed. */
export const openWords = (house: House, bankId: string, id: string, { sealed }: Pick<SealedItem, 'sealed'>): Words =>
  JSON.parse(mustOpen(sealer(house).unseal(sealed, places(bankId, id).words))) as Words
