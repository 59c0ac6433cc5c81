/**
 * The letters of a name as an ID may print them: capitals, without accents, apostrophes or periods. Marks come off by the
 * Unicode decomposition (ñ, ü, ễ); the table holds only Latin letters that have none. It is no transliteration: other
 * alphabets stay as they are, because each has several, and an ID shows which one it chose.
 */
const withoutDecomposition: Readonly<Record<string, string>> = {
  Ł: 'L', Ø: 'O', Đ: 'D', Ð: 'D', Ħ: 'H', Ŧ: 'T', Æ: 'AE', Œ: 'OE', Þ: 'TH', ẞ: 'SS',
}

const apostrophesAndPeriods = /['’‘ʻʼ`´·.]/gu
const between = /[\s\-‐‑‒–—,]+/u
/** The accents of Latin, Greek and Cyrillic. The vowel signs of other scripts are letters, and stay. */
const accents = /[\u0300-\u036f]/g

const folded = (text: string): string =>
  text.replace(apostrophesAndPeriods, '').normalize('NFKD').replace(accents, '').toUpperCase().normalize('NFKD').replace(accents, '')
    .replace(/[ŁØĐÐĦŦÆŒÞẞ]/g, (letter) => withoutDecomposition[letter]!)

/** One word of a name: as typed, and by its letters. */
export interface Word {
  readonly typed: string
  readonly letters: string
}

/** The words of a name; what a hyphen joins are two. */
export const wordsOf = (text: string): Word[] =>
  text.split(between).map((typed) => ({ typed, letters: folded(typed) })).filter(({ letters }) => letters !== '')

/** Every letter of a name in a row: "de la Cruz" and "DELACRUZ" have the same. */
export const lettersOf = (text: string): string => wordsOf(text).map(({ letters }) => letters).join('')

const signs = (text: string) => [...text].length

/** Is one of them only the first letter of the other? */
export const isInitial = (one: Word, other: Word): boolean => {
  const [short, long] = signs(one.letters) < signs(other.letters) ? [one, other] : [other, one]
  return signs(short.letters) === 1 && signs(long.letters) > 1 && long.letters.startsWith(short.letters)
}

/** The fewest letters by which one still knows a word that an ID had no room for. */
const fewestLeft = 4
/** Does the printed word end where there was no more room? */
export const isCutOff = (legal: Word, printed: Word): boolean =>
  signs(printed.letters) >= fewestLeft && legal.letters !== printed.letters && legal.letters.startsWith(printed.letters)

/** Words that stand in very many names: having one in common says nothing. */
const particles = new Set(
  ['DE', 'DEL', 'LA', 'LAS', 'LOS', 'EL', 'Y', 'E', 'DA', 'DO', 'DAS', 'DOS', 'DI', 'VAN', 'VON', 'DER', 'DEN', 'BIN', 'AL', 'SAN', 'SANTA'])
export const isParticle = ({ letters }: Word): boolean => particles.has(letters)
