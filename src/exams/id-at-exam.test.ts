import { describe, expect, test } from 'vitest'
import { answerOf, compareAtExam, problemsOfId, type ShownId } from './id-at-exam.ts'

const luz = { givenNames: 'María José', familyNames: 'García Márquez' }
const shown = (givenNames: string, familyNames: string, changed: Partial<ShownId> = {}): ShownId =>
  ({ kind: 'license', name: { givenNames, familyNames }, original: true, valid: true, note: '', ...changed })
const codes = (one: ShownId) => problemsOfId(luz, one).map(({ code }) => code)

describe('CERT-13 The name on the ID and the name of the approval', () => {
  test.each([
    ['María José', 'García Márquez', 'same'], ['MARIA JOSE', 'GARCIA MARQUEZ', 'accent'], ['Maria', 'Garcia', 'differs'], ['Pedro', 'Salas', 'differs'],
  ])('%s %s: %s', (given, family, answer) => expect(answerOf(compareAtExam(luz, shown(given, family)).match)).toBe(answer))

  test('an accent is forgiven, a part that is missing needs a note, a stranger is not let in', () => {
    expect(codes(shown('MARIA JOSE', 'GARCIA MARQUEZ'))).toEqual([])
    expect(codes(shown('María José', 'García'))).toEqual(['idNoteMissing'])
    expect(codes(shown('María José', 'García', { note: 'One of two surnames' }))).toEqual([])
    expect(codes(shown('Pedro', 'Salas', { note: 'Says it is theirs' }))).toEqual(['idDiffers'])
  })

  test('a name as long as a book, which no page sends, is compared in no time and is nobody’s', () => {
    const began = performance.now()
    for (const words of ['x '.repeat(200_000), 'María José '.repeat(40_000), 'x'.repeat(900_000), ','.repeat(300_000)]) expect(codes(shown(words, words, { note: '' })).length).toBeGreaterThan(0)
    expect(performance.now() - began).toBeLessThan(5000)
  })

  test('a copy, an expired one, and nothing at all are each said', () => {
    expect(codes(shown('María José', 'García Márquez', { original: false, valid: false }))).toEqual(['idNotOriginal', 'idNotValid'])
    expect(codes(shown(' ', '', { kind: 'library card' }))).toEqual(['idKindMissing', 'idNameMissing'])
  })
})
