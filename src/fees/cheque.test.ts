import { describe, expect, test } from 'vitest'
import { Refused } from '#platform/problems.ts'
import { problemsOfCheque, readCheque } from './cheque.ts'

const typed = { chequeNumber: '1042', 'chequeDated-year': '2026', 'chequeDated-month': '3', 'chequeDated-day': '9', chequeAmount: '$100' }
const good = { number: '1042', dated: '2026-03-09', cents: 10000 }
const codes = (cheque: Partial<typeof good>, owing = {}) =>
  problemsOfCheque({ ...good, ...cheque }, { due: 10000, numbers: [], ...owing }, '2026-03-10').map(({ code }) => code)
const refused = (changed: Record<string, string>) => {
  try {
    return readCheque({ ...typed, ...changed })
  } catch (fault) {
    return (fault as Refused).problems.map(({ code, field }) => `${field}: ${code}`)
  }
}

describe('CERT-05 A check as it is typed', () => {
  test('is read with its number tidy, so that one check has one number', () => {
    expect(readCheque(typed)).toEqual(good)
    expect([' 1042 ', '#1042', '0001042', 'no. 1042'].map((chequeNumber) => readCheque({ ...typed, chequeNumber }).number))
      .toEqual(['1042', '1042', '1042', 'NO1042'])
  })

  test('says everything that is missing at once', () => {
    expect(refused({ chequeNumber: ' ', 'chequeDated-day': '', chequeAmount: 'ten' })).toEqual([
      'chequeNumber: chequeNumberMissing', 'chequeDated: chequeDateMissing', 'chequeAmount: chequeAmountMissing'])
    expect(refused({ 'chequeDated-day': '31', 'chequeDated-month': '2' })).toEqual(['chequeDated: chequeDateMissing'])
    expect(refused({ 'chequeDated-year': '26' })).toEqual(['chequeDated: chequeDateMissing'])
    expect(refused({ chequeNumber: '000' })).toEqual(['chequeNumber: chequeNumberMissing'])
  })
})

describe('CERT-05 A check', () => {
  test('for exactly what is due, dated today or before, is taken', () => {
    expect(codes({})).toEqual([])
    expect(codes({ dated: '2026-03-10' })).toEqual([])
  })

  test('is refused with its reason', () => {
    expect(codes({ dated: '2026-03-11' })).toEqual(['chequeDateAhead'])
    expect(codes({ cents: 9999 })).toEqual(['chequeAmountDiffers'])
    expect(codes({ cents: 10001, dated: '2027-01-01' })).toEqual(['chequeDateAhead', 'chequeAmountDiffers'])
    expect(codes({}, { due: 0 })).toEqual(['nothingDue'])
    expect(codes({}, { due: 0, numbers: ['1042'] })).toEqual(['chequeRecordedAlready'])
  })
})
