import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hoursInWords, inHours, readHours } from './training-hours.ts'

const codeOf = (typed: string) => readHours(typed).problem?.code

describe('CERT-09 Hours as people type them', () => {
  test.each([
    ['80', 320], [' 80 ', 320], ['80.5', 322], ['80,5', 322], ['80,50', 322], ['79.75', 319], ['80 h', 320], ['80 hours', 320], ['80 horas', 320], ['120', 480],
  ])('%j is read as %i quarters', (typed, quarterHours) => expect(readHours(typed)).toEqual({ quarterHours }))

  test.each([
    ['', 'hoursMissing'], ['   ', 'hoursMissing'], ['ochenta', 'hoursNotANumber'], ['eighty', 'hoursNotANumber'], ['-80', 'hoursNotANumber'],
    ['8O', 'hoursNotANumber'], ['80.333', 'hoursNotANumber'], ['80 1/2', 'hoursNotANumber'], ['1e3', 'hoursNotANumber'], ['0', 'hoursNotANumber'],
    ['80.3', 'hoursNotQuarters'], ['80,33', 'hoursNotQuarters'], ['8000', 'hoursTooMany'],
  ])('%j is refused: %s', (typed, code) => expect(codeOf(typed)).toBe(code))

  test('whatever is typed is read as quarters, or something is said about it', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.float().map(String)), (typed) => {
      const { quarterHours, problem } = readHours(typed)
      expect(problem === undefined).toBe(Number.isInteger(quarterHours) && quarterHours! > 0)
    }))
  })

  test('are written as both languages write them', () => {
    expect([320, 319, 4000].map((one) => hoursInWords(one, 'en'))).toEqual(['80', '79.75', '1,000'])
    expect(hoursInWords(319, 'es')).toBe('79.75')
    expect(inHours(322)).toBe(80.5)
  })
})
