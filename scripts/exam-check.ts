/**
 * What a good bank of items holds to, as far as it can be counted. Pure: the items come in, what is wrong with them goes out.
 * That an item has one right answer only people can say; see `blind-answers.ts`. Limits of lengths are our own.
 */
import { optionLetters, type Item, type Letter } from '#library/exam-items.ts'
import { languages, type Language } from '#platform/languages.ts'
import { disrespectful } from './disrespectful.ts'
import { sentencesIn } from './reading-ease.ts'

/** Something that is wrong, and where. */
export interface Finding {
  readonly where: string
  readonly what: string
}

export const limits = {
  /** Of two items: how many of their rare words are the same (Jaccard). Found by the twins of our own first writing: they had from 0.16 to 0.32. */
  alike: 0.16,
  /** A word is rare when at most this part of the items has it. */
  rare: 0.1,
  fewestOfCompetency: 8,
  /** Chi-square of four equal keys, three degrees of freedom: above it, chance alone does so once in twenty banks. */
  keysUneven: 7.815,
  /** No letter is the key of more than this part of the items of one competency. */
  sameKey: 0.5,
  /** A quarter would be chance: somebody who always takes the longest must not win by it. */
  keyLongest: 0.25,
  keyLongestOfCompetency: 0.4,
  stemWords: { en: 70, es: 80 },
  optionWords: { en: 25, es: 28 },
  /** The longest option of an item is at most so many times as long as its shortest. */
  optionsUneven: 2.2,
  explanationSentences: [2, 5],
} as const

const text = (item: Item, language: Language) => ({
  stem: item.stem[language], options: optionLetters.map((letter) => item.options[letter][language]), explanation: item.explanation[language],
})
const wordsIn = (said: string) => said.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
const inPercent = (part: number) => `${Math.round(part * 100)} %`

/** The beginnings of the words of an item, in small letters without accents: "listen" and "listening" are one. */
export function beginningsOf(item: Item, language: Language): Set<string> {
  const { stem, options, explanation } = text(item, language)
  const plain = [stem, ...options, explanation].join(' ').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return new Set((plain.match(/\p{L}+/gu) ?? []).map((word) => word.slice(0, 5)))
}

/** How alike two sets are: what both have, of all that either has. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length
  return both === 0 ? 0 : both / (a.size + b.size - both)
}

/** Pairs of items by how alike their situations are, the most alike first. What most items say ("What do you do?") tells nothing. */
export function alikePairs(items: readonly Item[], language: Language, from: number): { readonly a: string; readonly b: string; readonly alike: number }[] {
  const all = items.map((item) => ({ id: item.id, words: beginningsOf(item, language) }))
  const times = new Map<string, number>()
  for (const word of all.flatMap(({ words }) => [...words])) times.set(word, (times.get(word) ?? 0) + 1)
  const most = Math.max(2, limits.rare * items.length)
  const rare = all.map(({ id, words }) => ({ id, words: new Set([...words].filter((word) => times.get(word)! <= most)) }))
  const pairs = rare.flatMap((a, at) => rare.slice(at + 1).map((b) => ({ a: a.id, b: b.id, alike: jaccard(a.words, b.words) })))
  return pairs.filter(({ alike }) => alike >= from).sort((one, other) => other.alike - one.alike)
}

/** Chi-square of how often each letter is the key, against all four the same. */
export function unevenness(keys: readonly Letter[]): number {
  const expected = keys.length / optionLetters.length
  return optionLetters.reduce((sum, letter) => sum + (keys.filter((key) => key === letter).length - expected) ** 2 / expected, 0)
}

/** Is the right option the longest of the four, with nobody beside it? */
export const isKeyLongest = (item: Item, language: Language): boolean =>
  optionLetters.every((letter) => letter === item.key || item.options[letter][language].length < item.options[item.key][language].length)

const partOf = <T>(all: readonly T[], is: (one: T) => boolean) => all.filter(is).length / Math.max(1, all.length)

function keysOf(where: string, items: readonly Item[], mostOfOne: number): Finding[] {
  return optionLetters.flatMap((letter) => {
    const part = partOf(items, ({ key }) => key === letter)
    return part > mostOfOne ? [{ where, what: `${letter} is the key of ${inPercent(part)} of the items` }] : []
  })
}

const longestOf = (where: string, items: readonly Item[], most: number): Finding[] => languages.flatMap((language) => {
  const part = partOf(items, (item) => isKeyLongest(item, language))
  return part > most ? [{ where, what: `the key is the longest option in ${inPercent(part)} of the items (${language})` }] : []
})

function ofCompetency(competency: string, items: readonly Item[]): Finding[] {
  const few = items.length < limits.fewestOfCompetency ? [{ where: competency, what: `has ${items.length} items, and at least ${limits.fewestOfCompetency} are wanted` }] : []
  return [...few, ...keysOf(competency, items, limits.sameKey), ...longestOf(competency, items, limits.keyLongestOfCompetency)]
}

/** A full stop at the end, or none: all options of an item do alike. A quotation has its own. */
const ending = (option: string) => /[.!?][”"]?\.?$/.test(option)

function structure(item: Item): Finding[] {
  const [en, es] = [text(item, 'en'), text(item, 'es')]
  const finding = (what: string) => [{ where: item.id, what }]
  const sentences = (part: 'stem' | 'explanation') => languages.map((language) => sentencesIn(text(item, language)[part]).length)
  const differ = (['stem', 'explanation'] as const).flatMap((part) => {
    const [inEnglish, inSpanish] = sentences(part)
    return Math.abs(inEnglish! - inSpanish!) > 1 ? finding(`the ${part} has ${inEnglish} sentences in English and ${inSpanish} in Spanish`) : []
  })
  const endings = new Set([...en.options, ...es.options].map(ending)).size > 1 ? finding('some options end with a full stop and others do not') : []
  const question = [en.stem, es.stem].some((stem) => !stem.includes('?')) ? finding('the stem asks nothing') : []
  const same = languages.flatMap((language) => (new Set(text(item, language).options.map((one) => one.toLowerCase())).size < 4 ? finding(`two options are the same (${language})`) : []))
  return [...differ, ...endings, ...question, ...same]
}

function lengths(item: Item): Finding[] {
  return languages.flatMap((language) => {
    const { stem, options, explanation } = text(item, language)
    const finding = (what: string) => [{ where: item.id, what: `${what} (${language})` }]
    const counts = options.map((option) => option.length)
    const sentences = sentencesIn(explanation).length
    const [fewest, most] = limits.explanationSentences
    return [
      ...(wordsIn(stem).length > limits.stemWords[language] ? finding(`the stem has ${wordsIn(stem).length} words`) : []),
      ...options.flatMap((option, at) => (wordsIn(option).length > limits.optionWords[language] ? finding(`the option ${optionLetters[at]} has ${wordsIn(option).length} words`) : [])),
      ...(Math.max(...counts) > limits.optionsUneven * Math.min(...counts) ? finding('one option is more than twice as long as another') : []),
      ...(sentences < fewest || sentences > most ? finding(`the explanation has ${sentences} sentences`) : []),
    ]
  })
}

/** Ways to ask that an exam should not use: they measure reading, not knowing. */
const unfair: Readonly<Record<Language, RegExp>> = {
  en: /\b[Aa]ll of the (?:options |answers )?above|\b[Nn]one of the (?:options |answers )?above|\b(?:NOT|EXCEPT)\b/,
  es: /\b[Tt]odas las (?:opciones )?anteriores|\b[Nn]inguna de las (?:opciones )?anteriores|\b(?:NO|EXCEPTO)\b/,
}

/** Where such a word is meant: it stands in an option that is wrong because of it. */
const meant: Readonly<Record<string, string>> = { 'cultural-and-structural-competence-07': 'noncompliant' }

function words(item: Item): Finding[] {
  return languages.flatMap((language) => {
    const { stem, options, explanation } = text(item, language)
    const all = [stem, ...options, explanation].join(' ').replaceAll(meant[item.id] ?? '\u0000', '')
    const found = [disrespectful[language].exec(all)?.[0], unfair[language].exec(all)?.[0]].filter((one) => one !== undefined)
    return found.map((word) => ({ where: item.id, what: `says “${word}” (${language})` }))
  })
}

/** What a source may begin with: the page under every explanation says what these names stand for. A law is named as it is cited. */
const knownSource = /^(?:LANDSCAPE|GUIDE|PRACTICE|TOOLKIT|WISE|\d+ CFR)\b/

/** Somebody who wants to look it up must know where. */
const unknownSources = ({ id, source }: Item): Finding[] => source.replace(/\([^)]*\)/g, '').split(';').map((part) => part.trim())
  .filter((part) => !knownSource.test(part)).map((part) => ({ where: id, what: `nobody knows what the source “${part}” is` }))

/** Everything that is wrong with a bank. None: it may be used. */
export function examFindings(items: readonly Item[], competencies: readonly string[]): Finding[] {
  const byCompetency = Map.groupBy(items, ({ competency }) => competency)
  const chi = unevenness(items.map(({ key }) => key))
  return [
    ...items.filter(({ competency }) => !competencies.includes(competency)).map(({ id, competency }) => ({ where: id, what: `there is no competency ${competency}` })),
    ...competencies.flatMap((competency) => ofCompetency(competency, byCompetency.get(competency) ?? [])),
    ...(chi > limits.keysUneven ? [{ where: 'all items', what: `the keys are spread unevenly (chi-square ${chi.toFixed(1)})` }] : []),
    ...longestOf('all items', items, limits.keyLongest),
    ...items.flatMap((item) => [...structure(item), ...lengths(item), ...words(item), ...unknownSources(item)]),
    ...languages.flatMap((language) => alikePairs(items, language, limits.alike)
      .map(({ a, b, alike }) => ({ where: a, what: `its situation is that of ${b}: ${inPercent(alike)} of their rare words are the same (${language})` }))),
  ]
}
