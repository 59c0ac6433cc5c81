/** The measures of `npm run reading-level`; what they find is a report and fails nothing. */
import { expect, test } from 'vitest'
import { countsOf, englishGrade, inflesz, infleszWord, sentencesIn, spanishSyllables } from '../../scripts/reading-ease.ts'

const syllables: Record<string, number> = {
  sol: 1, casa: 2, pie: 1, río: 2, ahí: 2, aire: 2, poeta: 3, guitarra: 3, queso: 2, pingüino: 3, ciudad: 2, país: 2, leer: 2,
  prohibir: 2, ahora: 3, muy: 1, y: 1, ley: 1, yo: 1, mayo: 2, experiencia: 4, certificación: 5, día: 2, construir: 2, caótico: 4,
  agua: 2, guerra: 2, quien: 1, averigüe: 4, capacitación: 5, especialista: 5, aéreo: 4, huevo: 2, vía: 2, Uruguay: 3,
}

test.each(Object.entries(syllables))('%s has %i syllables', (word, count) => expect(spanishSyllables(word)).toBe(count))

test('sentences end with a sign, a heading, an entry of a list or a paragraph', () => {
  expect(sentencesIn('## A title\n\nOne sentence. Another\none!\n\n- first {fact}\n- [second](/x)\n1. third')).toEqual([
    'A title', 'One sentence.', 'Another one!', 'first 30', '[second]', 'third',
  ])
})

test('an easy text is easier than a hard one, in both languages', () => {
  const easy = { en: 'You read it. Then you send it.', es: 'Usted la lee. Luego la envía.' }
  const hard = {
    en: 'The applicability of administrative determinations necessitates comprehensive consideration of jurisdictional particularities.',
    es: 'La aplicabilidad de las determinaciones administrativas requiere consideraciones exhaustivas de particularidades jurisdiccionales.',
  }
  expect(englishGrade(countsOf(easy.en, 'en'))).toBeLessThan(3)
  expect(englishGrade(countsOf(hard.en, 'en'))).toBeGreaterThan(20)
  expect(infleszWord(inflesz(countsOf(easy.es, 'es')))).toBe('muy fácil')
  expect(infleszWord(inflesz(countsOf(hard.es, 'es')))).toBe('muy difícil')
  // A known example: 13 words with 24 syllables in one sentence are of grade 11.3.
  expect(englishGrade({ sentences: 1, words: 13, syllables: 24 })).toBeCloseTo(11.3, 1)
})
