/**
 * The second answering of the bank: somebody who sees no key answers every item, so that an item with two answers, or none, is found.
 * An answer holds for the words that were answered: when a stem or an option changes, it is asked again.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { optionLetters, type Item } from '#library/exam-items.ts'
import { languages, type Language } from '#platform/languages.ts'
import type { Finding } from './exam-check.ts'

const blindAnswer = z.strictObject({
  item: z.string(), language: z.enum(languages), hash: z.string().regex(/^[0-9a-f]{8}$/), answer: z.enum(optionLetters),
})
/** The shape of `tests/data/blind-answers.yaml`. */
export const blindAnswers = z.array(blindAnswer)
export type BlindAnswer = z.infer<typeof blindAnswer>

/** At least so many of a hundred items are answered as their key says. */
export const mustAgree = 0.95

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

/** What an answer stands on: the stem and the four options in a language. */
export const askedHash = ({ stem, options }: Item, language: Language): string =>
  digest(JSON.stringify([stem[language], ...optionLetters.map((letter) => options[letter][language])])).slice(0, 8)

/** In an order that has nothing to do with their ids, and is the same each time. */
const mixed = (items: readonly Item[], language: Language) =>
  items.map((item) => ({ item, place: digest(`${language} ${item.id}`) })).sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ item }) => item)

/** All items without key, explanation and source: a file in which the answers are filled in. */
export function blindSheet(items: readonly Item[], language: Language): string {
  const head = '# One letter behind each "answer:", without looking anything up. Then add the file to tests/data/blind-answers.yaml.\n'
  const one = (item: Item) => [
    `# ${item.stem[language]}`, ...optionLetters.map((letter) => `#   ${letter}. ${item.options[letter][language]}`),
    `- { item: ${item.id}, language: ${language}, hash: "${askedHash(item, language)}", answer:  }`,
  ].join('\n')
  return `${head}\n${mixed(items, language).map(one).join('\n\n')}\n`
}

/** How the second answering of a language went. */
export interface Agreement {
  readonly language: Language
  readonly agree: number
  readonly differ: readonly { readonly item: string; readonly key: string; readonly answer: string }[]
  /** Never answered, or with other words than they have now. */
  readonly unasked: readonly string[]
}

/** The languages that were answered; none where nobody has answered yet. */
export function agreements(items: readonly Item[], answers: readonly BlindAnswer[]): Agreement[] {
  return languages.filter((language) => answers.some((one) => one.language === language)).map((language) => {
    const fresh = items.map((item) => ({ item, given: answers.findLast((one) => one.item === item.id && one.language === language && one.hash === askedHash(item, language)) }))
    return {
      language, agree: fresh.filter(({ item, given }) => given?.answer === item.key).length,
      differ: fresh.flatMap(({ item, given }) => (given && given.answer !== item.key ? [{ item: item.id, key: item.key, answer: given.answer }] : [])),
      unasked: fresh.filter(({ given }) => !given).map(({ item }) => item.id),
    }
  })
}

/** A language in which too few answers agree, of all items that there are. */
export const blindFindings = (items: readonly Item[], answers: readonly BlindAnswer[]): Finding[] =>
  agreements(items, answers).filter(({ agree }) => agree < mustAgree * items.length).map(({ language, agree, differ, unasked }) => ({
    where: `second answering (${language})`,
    what: `${agree} of ${items.length} agree with their keys; ${differ.length} differ, ${unasked.length} were not answered as they stand now`,
  }))
