import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, lastDayOf, type PlainDate } from '#platform/dates.ts'
import { policyOf } from '#policy/policies.ts'
import { policiesOf } from '#policy/policies.server.ts'
import { applicationLifecycle as life, clockColumns, dueStep, isOpen, openStates, statesEndingBy } from './application-lifecycle.ts'

/**
 * In plain words: the applicant alone writes, sends, corrects what was asked, and takes back what is not decided; a reviewer alone
 * decides and keeps the money, of what was sent; a manager alone opens again what was decided in error or ended though its check had
 * come; the house alone ends with a certificate what was approved; the clock alone ends, and only what waits for the applicant, and an approval.
 */
const oracle = (role: string, state: string): string[] => {
  if (role === 'applicant' && state === 'draft') return ['send', 'sendUnpaid', 'discard']
  if (role === 'applicant' && state === 'awaitingFee') return ['payByVoucher', 'withdraw']
  if (role === 'applicant' && state === 'submitted') return ['withdraw']
  if (role === 'reviewer' && state === 'awaitingFee') return ['recordPayment']
  if (role === 'reviewer' && state === 'submitted') return ['approve', 'ask', 'deny', 'returnPayment']
  if (role === 'applicant' && state === 'returned') return ['resend', 'resendUnpaid', 'withdraw']
  if (role === 'manager' && (state === 'approved' || state === 'denied')) return ['reopen']
  if (role === 'manager' && state === 'void') return ['recordLatePayment']
  if (role === 'house' && (state === 'approved' || state === 'expired')) return ['certify']
  if (role === 'house' && state === 'certified') return ['takeCertificateBack']
  if (role === 'clock' && state === 'approved') return ['end']
  return role === 'clock' && (state === 'awaitingFee' || state === 'returned') ? ['lapse'] : []
}
const stepNames = ['send', 'sendUnpaid', 'discard', 'payByVoucher', 'recordPayment', 'withdraw', 'lapse', 'approve', 'returnPayment',
  'ask', 'deny', 'resend', 'resendUnpaid', 'reopen', 'recordLatePayment', 'end', 'certify', 'takeCertificateBack'] as const

describe('CERT-06 The life of an application', () => {
  test('everyone may do exactly what the plain words say', () => {
    const roles = ['applicant', 'reviewer', 'manager', 'operator', 'clock', 'house', '', 'anyone']
    for (const who of roles) for (const state of life.states) expect(life.allowed(state, who), `${who} ${state}`).toEqual(oracle(who, state))
  })

  test('begins as a draft, and nothing leads on once it is discarded or withdrawn; from a certificate only a result that was wrong leads back; a result may still come in after an approval has ended', () => {
    expect(life.first).toBe('draft')
    expect(life.unreachable()).toEqual([])
    expect(life.states.filter(life.isFinal).sort()).toEqual(['discarded', 'withdrawn'])
    expect(Object.keys(life.table.expired)).toEqual(['certify'])
  })

  test('after an approval, a denial and the end of the hold, of people only a manager leads on', () => {
    for (const state of ['approved', 'denied', 'void'] as const) {
      for (const role of ['applicant', 'reviewer']) expect(life.allowed(state, role), `${role} ${state}`).toEqual([])
      expect(life.allowed(state, 'manager'), state).toHaveLength(1)
    }
  })

  test('only what waits for its applicant can become void: nobody loses a step because the program was slow', () => {
    expect(statesEndingBy('held_until')).toEqual(['awaitingFee', 'returned'])
    expect(life.states.filter((state) => stepNames.some((name) => life.step(state, name)?.to === 'void'))).toEqual(['awaitingFee', 'returned'])
  })

  test('is open, so that there is one at a time, until it is discarded, withdrawn, denied or void, its approval has ended, or it led to a certificate', () => {
    expect(life.states.filter(isOpen)).toEqual([...openStates])
    expect(life.states.filter((state) => !isOpen(state)).sort()).toEqual(['certified', 'denied', 'discarded', 'expired', 'void', 'withdrawn'])
  })

  test('whatever is done in whatever order, nothing leaves an end, and nothing is approved that was not sent and paid', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...stepNames)), (steps) => {
      let state: (typeof life.states)[number] = life.first
      let unpaid = false
      for (const name of steps) {
        const next = life.step(state, name)?.to
        if (next) expect(life.isFinal(state)).toBe(false)
        if (next === 'awaitingFee') unpaid = true
        if (next === 'submitted') unpaid = false
        if (next === 'approved' && name !== 'takeCertificateBack') expect([state, unpaid]).toEqual(['submitted', false])
        state = next ?? state
      }
    }))
  })
})

describe('CERT-07 The day on which an application becomes void', () => {
  const sentOn = '2026-03-10'
  const held_until = lastDayOf(sentOn, { days: policyOf(policiesOf('california'), sentOn).incompleteHold })
  const dueOn = (today: PlainDate, state: Parameters<typeof dueStep>[0]['state'] = 'awaitingFee') => dueStep({ state, held_until, valid_through: null }, today)

  test('day 90 still counts, day 91 does not', () => {
    expect(daysBetween(sentOn, held_until)).toBe(90)
    expect(dueOn(addDays(sentOn, 90))).toBeUndefined()
    expect(dueOn(addDays(sentOn, 91))).toMatchObject({ name: 'lapse', to: 'void', on: addDays(sentOn, 91) })
  })

  test('comes over summer time, the end of February and the turn of the year without moving', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 200 }), (begin, later) => {
      const sent = addDays('2026-01-01', begin)
      const end = lastDayOf(sent, { days: 90 })
      expect(dueStep({ state: 'awaitingFee', held_until: end, valid_through: null }, addDays(sent, later)) !== undefined).toBe(later > 90)
    }))
  })

  test('never comes to what waits for the program, is a draft, has ended, or has no end', () => {
    for (const state of life.states) if (state !== 'awaitingFee' && state !== 'returned') expect(dueOn('2030-01-01', state), state).toBeUndefined()
    expect(dueStep({ state: 'awaitingFee', held_until: null, valid_through: null }, '2030-01-01')).toBeUndefined()
  })
})

describe('CERT-08 The day on which an approval ends', () => {
  const held_until = '2026-06-08'
  const dueOn = (valid_through: PlainDate | null, today: PlainDate, state: Parameters<typeof dueStep>[0]['state'] = 'approved') =>
    dueStep({ state, held_until, valid_through }, today)

  test.each([
    ['2027-03-10', '2027-03-11'], ['2027-12-31', '2028-01-01'], ['2028-02-28', '2028-02-29'], ['2028-02-29', '2028-03-01'], ['2027-03-14', '2027-03-15'],
  ])('%s still counts, %s does not', (last, after) => {
    expect(dueOn(last, addDays(last, -1))).toBeUndefined()
    expect(dueOn(last, last)).toBeUndefined()
    expect(dueOn(last, after)).toMatchObject({ name: 'end', to: 'expired', on: after })
    // Also when the sweep comes late, the day is the first after it.
    expect(dueOn(last, addDays(after, 40))).toMatchObject({ on: after })
  })

  test('has nothing to do with the hold that is long over, and comes to no other state', () => {
    expect(dueOn('2027-03-10', '2026-12-01')).toBeUndefined()
    for (const state of life.states) if (statesEndingBy('valid_through').every((one) => one !== state)) expect(dueOn('2027-03-10', '2026-06-01', state), state).toBeUndefined()
    expect(statesEndingBy('valid_through')).toEqual(['approved'])
    expect(Object.values(clockColumns).flatMap(statesEndingBy).sort()).toEqual(life.states.filter((state) => life.clockStep(state)).sort())
  })
})
