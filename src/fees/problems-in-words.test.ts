import { describe, expect, test } from 'vitest'
import { feeProblems } from './problems-in-words.ts'

const said = (code: string, facts = {}, language: 'en' | 'es' = 'en') => feeProblems([{ code, facts }], language)[0]!.text

describe('CERT-05 What is wrong with a payment', () => {
  test('is said with dates and amounts as people read them', () => {
    expect(said('voucherExpired', { through: '2026-03-09' })).toContain('was March 9, 2026')
    expect(said('voucherNotYet', { from: '2026-03-11' }, 'es')).toContain('a partir del 11 de marzo de 2026')
    expect(said('chequeAmountDiffers', { due: 10000, given: 9050 })).toContain('$100.00 is due, and this check is for $90.50')
    expect(said('chequeRecordedAlready', { number: '1042' }, 'es')).toContain('El cheque 1042 ya está registrado')
  })
})
