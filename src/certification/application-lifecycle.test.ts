import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, lastDayOf, type PlainDate } from '#platform/dates.ts'
import { policyOf } from '#policy/policies.ts'
import { policiesOf } from '#policy/policies.server.ts'
import { applicationLifecycle as life, dueStep, isOpen, openStates } from './application-lifecycle.ts'

/**
 * In plain words: the applicant alone writes, sends, corrects what was asked, and takes back what is not decided; a reviewer alone
 * decides and keeps the money, of what was sent; a manager alone opens again what was decided in error or ended though its check had
 * come; the clock alone ends, and only what waits for the applicant.
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
  return role === 'clock' && (state === 'awaitingFee' || state === 'returned') ? ['lapse'] : []
}
const stepNames = ['send', 'sendUnpaid', 'discard', 'payByVoucher', 'recordPayment', 'withdraw', 'lapse', 'approve', 'returnPayment',
  'ask', 'deny', 'resend', 'resendUnpaid', 'reopen', 'recordLatePayment'] as const

describe('CERT-06 The life of an application', () => {
  test('everyone may do exactly what the plain words say', () => {
    const roles = ['applicant', 'reviewer', 'manager', 'operator', 'clock', '', 'anyone']
    for (const who of roles) for (const state of life.states) expect(life.allowed(state, who), `${who} ${state}`).toEqual(oracle(who, state))
  })

  test('begins as a draft, and nothing leads on once it is discarded or withdrawn', () => {
    expect(life.first).toBe('draft')
    expect(life.unreachable()).toEqual([])
    expect(life.states.filter(life.isFinal).sort()).toEqual(['discarded', 'withdrawn'])
  })

  test('after an approval, a denial and the end of the hold, only a manager leads on', () => {
    for (const state of ['approved', 'denied', 'void'] as const) {
      for (const role of ['applicant', 'reviewer', 'clock']) expect(life.allowed(state, role), `${role} ${state}`).toEqual([])
      expect(life.allowed(state, 'manager'), state).toHaveLength(1)
    }
  })

  test('only what waits for its applicant can become void: nobody loses a step because the program was slow', () => {
    expect(life.states.filter((state) => life.clockStep(state))).toEqual(['awaitingFee', 'returned'])
    expect(life.states.filter((state) => stepNames.some((name) => life.step(state, name)?.to === 'void'))).toEqual(['awaitingFee', 'returned'])
  })

  test('is open, so that there is one at a time, until it is discarded, withdrawn, denied or void', () => {
    expect(life.states.filter(isOpen)).toEqual([...openStates])
    expect(life.states.filter((state) => !isOpen(state)).sort()).toEqual(['denied', 'discarded', 'void', 'withdrawn'])
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
        if (next === 'approved') expect([state, unpaid]).toEqual(['submitted', false])
        state = next ?? state
      }
    }))
  })
})

describe('CERT-07 The day on which an application becomes void', () => {
  const sentOn = '2026-03-10'
  const held_until = lastDayOf(sentOn, { days: policyOf(policiesOf('california'), sentOn).incompleteHold })
  const dueOn = (today: PlainDate, state: Parameters<typeof dueStep>[0]['state'] = 'awaitingFee') => dueStep({ state, held_until }, today)

  test('day 90 still counts, day 91 does not', () => {
    expect(daysBetween(sentOn, held_until)).toBe(90)
    expect(dueOn(addDays(sentOn, 90))).toBeUndefined()
    expect(dueOn(addDays(sentOn, 91))).toMatchObject({ name: 'lapse', to: 'void' })
  })

  test('comes over summer time, the end of February and the turn of the year without moving', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 200 }), (begin, later) => {
      const sent = addDays('2026-01-01', begin)
      const end = lastDayOf(sent, { days: 90 })
      expect(dueStep({ state: 'awaitingFee', held_until: end }, addDays(sent, later)) !== undefined).toBe(later > 90)
    }))
  })

  test('never comes to what waits for the program, is a draft, has ended, or has no end', () => {
    for (const state of life.states) if (state !== 'awaitingFee' && state !== 'returned') expect(dueOn('2030-01-01', state), state).toBeUndefined()
    expect(dueStep({ state: 'awaitingFee', held_until: null }, '2030-01-01')).toBeUndefined()
  })
})
