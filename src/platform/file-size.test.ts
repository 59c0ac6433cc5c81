import { expect, test } from 'vitest'
import { sizeInWords } from './file-size.ts'

test('CERT-04 The size of a file is said in few signs, and never as nothing', () => {
  expect([1, 499, 12_300, 999_499, 1_000_000, 1_250_000, 15_000_000].map((bytes) => sizeInWords(bytes, 'en')))
    .toEqual(['1 KB', '1 KB', '12 KB', '999 KB', '1 MB', '1.3 MB', '15 MB'])
  expect(sizeInWords(2_500_000, 'es')).toBe('2.5 MB')
})
