import { expect, test } from 'vitest'
import { inOrderOfTime } from './deadlines.ts'

const on = (day: string, en = day) => ({ day, what: { en, es: en } })

test('deadlines are told in the order in which they come, and those of one day as they were named', () => {
  const all = [on('2027-01-02'), on('2026-12-31', 'b'), on('2026-02-28'), on('2026-12-31', 'a')]
  expect(inOrderOfTime(all).map(({ what }) => what.en)).toEqual(['2026-02-28', 'b', 'a', '2027-01-02'])
})
