import { describe, expect, test } from 'vitest'
import { howLong } from './how-long.ts'

describe('PLAT-02 How long something is kept', () => {
  test.each([
    [90, '90 days', '90 días'], [365, '1 year', '1 año'], [2555, '7 years', '7 años'], [400, '400 days', '400 días'],
  ])('%i days', (days, en, es) => {
    expect(howLong(days, 'en')).toBe(en)
    expect(howLong(days, 'es')).toBe(es)
  })
})
