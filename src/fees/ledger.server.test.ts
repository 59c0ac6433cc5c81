import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refused } from '#platform/problems.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { atOnce } from '#tests/people/at-once.ts'
import { about, charge, cheque, reserve, vouchers } from '#tests/people/fees.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { feeStanding, forfeit, returnPayment, useReservedVoucher, type Returning } from './public.server.ts'

const testHouse = openTestHouse()
const refusedOr = async (work: Promise<unknown>) => work.catch((fault: unknown) => {
  if (!(fault instanceof Refused)) throw fault
})

/** One thing that someone does about the same application. */
type Move =
  | { readonly does: 'charge' | 'voucher' | 'end' | 'withdraw' }
  | { readonly does: 'cheque'; readonly number: string; readonly cents: number }
  | { readonly does: 'return'; readonly which: number; readonly kind: Returning['kind'] }

const moves = fc.array(fc.oneof(
  fc.record({ does: fc.constantFrom('charge' as const, 'voucher' as const, 'charge' as const) }),
  fc.record({ does: fc.constant('cheque' as const), number: fc.constantFrom('1', '2', '3'), cents: fc.constantFrom(10_000, 6000, 4000) }),
  fc.record({ does: fc.constant('return' as const), which: fc.nat(3), kind: fc.constantFrom('returned' as const, 'mistake' as const) }),
  { arbitrary: fc.record({ does: fc.constantFrom('end' as const, 'withdraw' as const) }), weight: 1 },
), { minLength: 3, maxLength: 12 })

async function open() {
  const { house } = testHouse()
  const manager = await staff(house, await certifyingBody(house, `Program ${crypto.randomUUID()}`), 'programManager', `anh.${crypto.randomUUID()}@example.org`)
  const ana = await person(house, `ana.${crypto.randomUUID()}@example.org`)
  const one = about(manager.organisationId)
  const standing = () => unitOfWork(house, ana, (unit) => feeStanding(unit, one.aboutId))

  /** What the person or staff would do; what is refused changes nothing. */
  async function make(move: Move): Promise<void> {
    const [charged] = await standing()
    if (move.does === 'charge') return void (await charge(house, ana, one))
    if (move.does === 'end') return unitOfWork(house, { hat: 'jobs' }, (unit) => forfeit(unit, { aboutId: one.aboutId, why: 'void' }))
    if (move.does === 'withdraw') return unitOfWork(house, ana, (unit) => forfeit(unit, { aboutId: one.aboutId, why: 'withdrawn' }))
    if (!charged) return
    if (move.does === 'voucher') {
      const [voucher] = await vouchers(house, manager, { cents: 4000 })
      await refusedOr(reserve(house, ana, one, voucher!.code))
      return void (await unitOfWork(house, ana, (unit) => useReservedVoucher(unit, { ...one, kind: 'application' })))
    }
    if (move.does === 'cheque') return void (await refusedOr(cheque(house, manager, one, charged.chargeId, move)))
    if (move.does !== 'return') return
    const payment = charged.payments.filter(({ method }) => method === 'cheque')[move.which]
    if (payment) {
      await refusedOr(unitOfWork(house, manager, (unit) =>
        returnPayment(unit, { aboutId: one.aboutId, paymentId: payment.id, kind: move.kind, why: 'x' })))
    }
  }
  return { house, make, standing }
}

/** What must hold of the books at every moment. */
function check(charges: Awaited<ReturnType<Awaited<ReturnType<typeof open>>['standing']>>): void {
  expect(charges.length).toBeLessThanOrEqual(1)
  for (const { cents, paid, due, ended, forfeited, toReturn, payments } of charges) {
    const valid = payments.filter(({ reversed }) => !reversed)
    expect(paid).toBe(valid.reduce((sum, payment) => sum + payment.cents, 0))
    expect(due).toBe(ended ? 0 : cents - paid)
    expect(Math.min(paid, due, forfeited, toReturn)).toBeGreaterThanOrEqual(0)
    expect(paid).toBeLessThanOrEqual(cents)
    expect(forfeited + toReturn).toBe(ended ? paid : 0)
    const numbers = valid.flatMap(({ chequeNumber }) => chequeNumber ?? [])
    expect(new Set(numbers).size).toBe(numbers.length)
  }
}

describe('CERT-05 The books', { timeout: 120_000 }, () => {
  test('agree after any sequence of charging, paying, taking back and ending: never below zero, never paid twice', async () => {
    await fc.assert(fc.asyncProperty(moves, async (all) => {
      const { make, standing } = await open()
      for (const move of all) {
        await make(move)
        check(await standing())
      }
    }), { numRuns: 25 })
  })

  test('agree when all of it happens at the same moment', async () => {
    await fc.assert(fc.asyncProperty(moves, async (all) => {
      const { house, make, standing } = await open()
      await make({ does: 'charge' })
      const done = await atOnce(house, all.length, (which) => make(all[which]!))
      expect(done.filter(({ status }) => status === 'rejected').map((one) => (one as PromiseRejectedResult).reason)).toEqual([])
      check(await standing())
    }), { numRuns: 15 })
  })
})
