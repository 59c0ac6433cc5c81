/**
 * How hard a text is to read, by the formulas that are usual for its language.
 * English: Flesch-Kincaid grade, a school year. Spanish: Fernández Huerta (1959, with Law's correction of 2011: 1.02 times words
 * a sentence) and the scale INFLESZ over Szigriszt-Pazos' formula (Barrio-Cantalejo et al., An. Sist. Sanit. Navar. 2008).
 */
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

export interface Counts {
  readonly sentences: number
  readonly words: number
  readonly syllables: number
}

const strong = /[aeoáéó]/
const silentU = /q[u](?=[eiéí])|g[u](?=[eiéí])/g

/** Two vowels side by side are two syllables when both are strong or the weak one carries the accent (hiatus). */
const apart = (a: string, b: string) => (strong.test(a) && strong.test(b)) || /[íú]/.test(a + b)

/**
 * The syllables of a Spanish word, as many as it has vowels that stand apart. Rules: Real Academia Española, Ortografía de la
 * lengua española (2010), 3.4.1: diphthongs, hiatus; an h between vowels changes nothing. We found no kept package for it.
 */
export function spanishSyllables(word: string): number {
  const sounds = word.toLowerCase().replace(silentU, (all) => all[0]!).replace(/h/g, '').replace(/y(?![aeiouáéíóú])/g, 'i')
  const groups = sounds.match(/[aeiouáéíóúü]+/g) ?? []
  const inGroup = (group: string) => [...group].reduce((count, sign, i, all) => count + (i > 0 && apart(all[i - 1]!, sign) ? 1 : 0), 1)
  return Math.max(1, groups.reduce((sum, group) => sum + inGroup(group), 0))
}

/** A Markdown text as sentences: each heading, entry of a list and paragraph ends one. */
export function sentencesIn(markdown: string): string[] {
  const blocks = markdown.replace(/\{\w+\}/g, '30').replace(/\]\([^)]*\)/g, ']').split(/\n\s*\n|\n(?=\s*(?:[-#>]|\d+\.\s))/)
  return blocks.flatMap((block) => block.replace(/^\s*(?:[-#>]+|\d+\.)\s+/, '').replace(/\s+/g, ' ').split(/(?<=[.!?][»”"')*]*)\s+/))
    .filter((sentence) => /\p{L}/u.test(sentence))
}

const wordsIn = (sentence: string) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []

export function countsOf(markdown: string, language: 'en' | 'es'): Counts {
  const sentences = sentencesIn(markdown)
  const words = sentences.flatMap(wordsIn)
  const syllables = words.map((word) => (language === 'en' ? Math.max(1, syllable(word)) : spanishSyllables(word)))
  return { sentences: sentences.length, words: words.length, syllables: syllables.reduce((sum, count) => sum + count, 0) }
}

/** The school year whose pupils read it easily. */
export const englishGrade = ({ sentences, words, syllables }: Counts): number =>
  fleschKincaid({ sentence: sentences, word: words, syllable: syllables })

export const fernandezHuerta = ({ sentences, words, syllables }: Counts): number =>
  206.84 - 60 * (syllables / words) - 1.02 * (words / sentences)

/** Szigriszt-Pazos, which the scale of INFLESZ is for. */
export const inflesz = ({ sentences, words, syllables }: Counts): number =>
  206.835 - 62.3 * (syllables / words) - words / sentences

const scale = [[80, 'muy fácil'], [65, 'bastante fácil'], [55, 'normal'], [40, 'algo difícil']] as const
export const infleszWord = (ease: number): string => scale.find(([from]) => ease >= from)?.[1] ?? 'muy difícil'
