import { describe, expect, test } from 'vitest'
import { answeredBy, approvedBy, heldBy } from './clock-reasons.ts'

describe('BEYOND-02 What gives a day of an application', () => {
  const held = { state: 'returned', sentOn: '2026-03-10', heldUntil: '2026-06-08', since: '2026-04-01', incompleteHold: 90 } as const

  test('the hold runs from the first sending', () => expect(heldBy(held)).toEqual({ key: 'incompleteHold', on: '2026-03-10' }))
  test('asked late, the days that there are at the least count', () =>
    expect(heldBy({ ...held, since: '2026-06-01', heldUntil: '2026-06-15' })).toEqual({ key: 'correctionHold', on: '2026-06-01' }))
  test('so do those after a check came back', () =>
    expect(heldBy({ ...held, state: 'awaitingFee', since: '2026-06-01', heldUntil: '2026-06-15' })).toEqual({ key: 'returnedPaymentHold', on: '2026-06-01' }))

  const sent = { sentOn: '2026-03-10', answerDueOn: '2026-04-09', since: '2026-03-10', reviewPeriod: 30 }
  test('our answer is counted from sending', () => expect(answeredBy(sent)).toEqual({ key: 'reviewPeriod', on: '2026-03-10' }))
  test('also when the fee came some days later', () =>
    expect(answeredBy({ ...sent, since: '2026-03-20' })).toEqual({ key: 'reviewPeriod', on: '2026-03-10' }))
  test('after a correction it is counted anew', () =>
    expect(answeredBy({ ...sent, since: '2026-05-01', answerDueOn: '2026-05-31' })).toEqual({ key: 'reviewPeriod', on: '2026-05-01' }))

  const approved = { validThrough: '2029-02-28', decidedOn: '2028-02-29', firstApprovedOn: '2028-02-29', approvalValidity: 12 }
  test('an approval of a leap day ends on the last day of February', () =>
    expect(approvedBy(approved)).toEqual({ key: 'approvalValidity', on: '2028-02-29' }))
  test('given again late, it has some days at the least', () =>
    expect(approvedBy({ ...approved, decidedOn: '2029-02-20', validThrough: '2029-05-21' })).toEqual({ key: 'approvedAgainHold', on: '2029-02-20' }))
})
