import { expect, test } from 'vitest'
import { seatStage } from './exam-steps.ts'

test('CERT-12 who has a seat goes to the exam on its day, and afterwards waits for the result', () => {
  expect(seatStage({}, '2026-03-10')).toBe('schedule')
  expect(['2026-03-09', '2026-03-10', '2026-03-11'].map((today) => seatStage({ seatOn: '2026-03-10' }, today))).toEqual(['seat', 'seat', 'sat'])
})
