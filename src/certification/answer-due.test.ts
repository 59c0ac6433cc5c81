import { expect, test } from 'vitest'
import { answerDueAfterPayment } from './answer-due.ts'

test('CERT-06 The answer is due 30 days after sending; when the fee came later than that, 30 days after the fee', () => {
  expect(answerDueAfterPayment('2026-04-09', '2026-03-20', 30)).toBe('2026-04-09')
  expect(answerDueAfterPayment('2026-04-09', '2026-04-09', 30)).toBe('2026-04-09')
  expect(answerDueAfterPayment('2026-04-09', '2026-04-10', 30)).toBe('2026-05-10')
})
