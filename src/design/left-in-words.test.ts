import { expect, test } from 'vitest'
import { leftInWords } from './left-in-words.ts'

const minute = 60_000

test('what is left is said as people say it, in both languages', () => {
  expect(leftInWords(150 * minute, 'en')).toBe('2 hours and 30 minutes')
  expect(leftInWords(150 * minute, 'es')).toBe('2 horas y 30 minutos')
  expect(leftInWords(120 * minute, 'en')).toBe('2 hours')
  expect(leftInWords(61 * minute, 'en')).toBe('1 hour and 1 minute')
  expect(leftInWords(5 * minute - 1, 'en')).toBe('5 minutes')
  expect(leftInWords(minute, 'en')).toBe('1 minute')
  expect(leftInWords(59_001, 'en')).toBe('1 minute')
  expect(leftInWords(59_000, 'en')).toBe('59 seconds')
  expect(leftInWords(-5, 'es')).toBe('0 segundos')
})
