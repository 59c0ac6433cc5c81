import { describe, expect, test } from 'vitest'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { atOnce } from '#tests/people/at-once.ts'
import { approve, giveBack, madeUpVoucher, payByCheque, sent, sentUnpaid } from '#tests/people/applications.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { lettersTo, subjectOf } from '#tests/people/signing-in.ts'
import { lapseApplications } from './lapse-applications.server.ts'
import { payByVoucher } from './pay-by-voucher.server.ts'
import { usualQuery } from './queue-query.ts'
import { reviewQueue } from './review-queue.server.ts'
import { withdrawApplication } from './withdraw-application.server.ts'

const world = openTestHouse()
const rows = async (text: string) => (await world().house.database.statement(text)).rows

/** A sent application whose fee is due, and someone of the certifying body; every letter so far read. */
async function unpaid() {
  const { house, drain, carrier } = world()
  const dee = await staff(house, await certifyingBody(house), 'programSpecialist', 'dee@example.org')
  const self = await person(house, 'majo@example.org')
  const reference = await sentUnpaid(house, self)
  await drain()
  carrier.carried.length = 0
  return { dee, self, reference }
}
const voucherFor = (dee: Staff) => madeUpVoucher(world().house, dee.organisationId, dee.personId)
const pay = (self: Self, reference: string, code: string) => unitOfWork(world().house, self, (unit) => payByVoucher(unit, reference, code))
const state = async () => (await rows('select state, held_until from applications'))[0]
const counted = async (table: string) => (await rows(`select count(*)::int as count from ${table}`))[0].count
const problem = (code: string) => ({ problems: [{ code }] })

describe('CERT-05 Paying by voucher after sending', () => {
  test('brings the application to the program, and the letter says that nothing is due', async () => {
    const { dee, self, reference } = await unpaid()
    await pay(self, reference, await voucherFor(dee))
    await world().drain()
    expect(await state()).toEqual({ state: 'submitted', held_until: '2026-06-08' })
    expect(await rows("select from_state, to_state, by_role from application_history where step = 'payByVoucher'"))
      .toEqual([{ from_state: 'awaitingFee', to_state: 'submitted', by_role: 'applicant' }])
    const [letter, ...more] = lettersTo(world(), 'majo@example.org')
    expect(more).toEqual([])
    expect(letter!.subject).toBe(subjectOf('fee-received', 'es'))
    for (const words of ['Hola, Majo:', reference, '9 de abril de 2026']) expect(letter!.text).toContain(words)
  })

  test('on two devices at once is done once, and no second voucher is used', async () => {
    const { dee, self, reference } = await unpaid()
    const codes = [await voucherFor(dee), await voucherFor(dee)]
    const answers = await atOnce(world().house, 2, (which) => pay(self, reference, codes[which]!))
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await rows('select state, count(*)::int from vouchers group by state order by state')).toEqual([{ state: 'open', count: 1 }, { state: 'used', count: 1 }])
    expect(await counted('payments')).toBe(1)
  })

  test('with what is no voucher is refused in words, and the application waits on', async () => {
    const { self, reference } = await unpaid()
    await expect(pay(self, reference, '2222-2222-2222')).rejects.toMatchObject(problem('voucherUnknown'))
    await expect(pay(self, reference, ' ')).rejects.toMatchObject(problem('voucherMissing'))
    expect(await state()).toMatchObject({ state: 'awaitingFee' })
  })

  test('is refused once the program has it, to others, and after the last day', async () => {
    const { dee, self, reference } = await unpaid()
    const code = await voucherFor(dee)
    await expect(pay(await person(world().house, 'eve@example.org'), reference, code)).rejects.toThrow('Not found')
    world().clock.set('2026-06-09T18:00:00Z')
    await expect(pay(self, reference, code)).rejects.toMatchObject({ problems: [{ code: 'stepAlreadyTaken', facts: { state: 'void' } }] })
    world().clock.set('2026-03-11T18:00:00Z')
    await pay(self, reference, code)
    await expect(pay(self, reference, await voucherFor(dee))).rejects.toMatchObject({ problems: [{ code: 'stepAlreadyTaken', facts: { state: 'submitted' } }] })
  })
})

describe('CERT-05 Recording a cheque', () => {
  test('for what is due brings the application to the program, and the letter says so', async () => {
    const { dee, reference } = await unpaid()
    await payByCheque(world().house, dee, reference)
    await world().drain()
    expect(await state()).toMatchObject({ state: 'submitted' })
    expect(await rows("select by_role, by_person from application_history where step = 'recordPayment'"))
      .toEqual([{ by_role: 'programSpecialist', by_person: dee.personId }])
    expect(lettersTo(world(), 'majo@example.org').map(({ subject }) => subject)).toEqual([subjectOf('fee-received', 'es')])
  })

  test('twice is refused, and paid once', async () => {
    const { dee, reference } = await unpaid()
    await payByCheque(world().house, dee, reference)
    await expect(payByCheque(world().house, dee, reference)).rejects.toMatchObject(problem('chequeRecordedAlready'))
    await expect(payByCheque(world().house, dee, reference, { number: '77' })).rejects.toMatchObject(problem('nothingDue'))
    expect(await counted('payments')).toBe(1)
  })

  test.each([5_000, 9_999, 10_001, 20_000, 0])('over another amount (%i cents) is refused: there are no part payments', async (cents) => {
    const { dee, reference } = await unpaid()
    await expect(payByCheque(world().house, dee, reference, { cents })).rejects.toMatchObject(problem('chequeAmountDiffers'))
    expect([await state(), await counted('payments')]).toMatchObject([{ state: 'awaitingFee' }, 0])
  })

  test('by two colleagues at once is recorded once', async () => {
    const { dee, reference } = await unpaid()
    const kim = await staff(world().house, dee.organisationId, 'programManager', 'kim@example.org')
    const answers = await atOnce(world().house, 2, (which) => payByCheque(world().house, which ? kim : dee, reference))
    expect(answers.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))).toMatchObject([problem('chequeRecordedAlready')])
    expect([await counted('payments'), await counted('allocations')]).toEqual([1, 1])
    expect(await rows("select step from application_history where step = 'recordPayment'")).toHaveLength(1)
  })

  test('and a voucher at the same moment pay once', async () => {
    const { dee, self, reference } = await unpaid()
    const code = await voucherFor(dee)
    const answers = await atOnce(world().house, 2, (which) => (which ? payByCheque(world().house, dee, reference) : pay(self, reference, code)))
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect([await counted('payments'), await state()]).toMatchObject([1, { state: 'submitted' }])
  })

  test('of one’s own application is refused, and a colleague can do it', async () => {
    const { dee } = await unpaid()
    const { house } = world()
    const own = await sentUnpaid(house, { hat: 'self', personId: dee.personId })
    await expect(payByCheque(house, dee, own)).rejects.toMatchObject(problem('ownApplication'))
    await payByCheque(house, await staff(house, dee.organisationId, 'programSpecialist', 'kim@example.org'), own)
  })

  test('of another organisation’s application, or as an operator, is not there', async () => {
    const { dee, reference } = await unpaid()
    const { house } = world()
    const moe = await staff(house, await certifyingBody(house, 'Another program'), 'programManager', 'moe@example.org')
    const ola = await staff(house, dee.organisationId, 'operator', 'ola@example.org')
    for (const one of [moe, ola]) await expect(payByCheque(house, one, reference)).rejects.toThrow('Not found')
  })

  test('after the last day pays nothing, whether the sweep has come by or not', async () => {
    const { dee, reference } = await unpaid()
    world().clock.set('2026-06-09T18:00:00Z')
    await expect(payByCheque(world().house, dee, reference)).rejects.toThrow('Refused')
    await lapseApplications(world().house)
    await expect(payByCheque(world().house, dee, reference)).rejects.toThrow('Refused')
    expect([await counted('payments'), await state()]).toMatchObject([0, { state: 'void' }])
  })

  test('on the last day still counts', async () => {
    const { dee, reference } = await unpaid()
    world().clock.set('2026-06-09T06:30:00Z')
    await payByCheque(world().house, dee, reference)
    expect(await state()).toMatchObject({ state: 'submitted' })
  })
})

describe('CERT-05 A cheque that comes back', () => {
  /** A sent application whose cheque was recorded. */
  async function paid() {
    const { dee, self, reference } = await unpaid()
    await payByCheque(world().house, dee, reference)
    await world().drain()
    world().carrier.carried.length = 0
    return { dee, self, reference }
  }

  test('makes the fee due again until the end of the hold, and the letter says how much and until when', async () => {
    const { dee, reference } = await paid()
    await giveBack(world().house, dee, reference)
    await world().drain()
    expect(await state()).toEqual({ state: 'awaitingFee', held_until: '2026-06-08' })
    const [letter, ...more] = lettersTo(world(), 'majo@example.org')
    expect(more).toEqual([])
    expect(letter!.subject).toBe(subjectOf('payment-returned', 'es'))
    for (const words of ['Hola, Majo:', reference, '100', '8 de junio de 2026']) expect(letter!.text).toContain(words)
  })

  test.each([
    ['2026-05-25T18:00:00Z', '2026-06-08'], ['2026-05-26T18:00:00Z', '2026-06-09'], ['2026-06-08T18:00:00Z', '2026-06-22'], ['2026-07-01T18:00:00Z', '2026-07-15'],
  ])('on %s leaves time until %s: never less than fourteen days', async (now, heldUntil) => {
    const { dee, reference } = await paid()
    world().clock.set(now)
    await giveBack(world().house, dee, reference)
    expect(await state()).toEqual({ state: 'awaitingFee', held_until: heldUntil })
    await lapseApplications(world().house)
    expect(await state()).toMatchObject({ state: 'awaitingFee' })
  })

  test('twice, without a reason, and of one’s own is refused', async () => {
    const { dee, reference } = await paid()
    const { house } = world()
    await expect(giveBack(house, dee, reference, 'returned', '  ')).rejects.toMatchObject(problem('whyMissing'))
    await giveBack(house, dee, reference)
    await expect(giveBack(house, dee, reference)).rejects.toMatchObject(problem('paymentReturnedAlready'))
    expect(await counted('payment_reversals')).toBe(1)
    const kim = await staff(house, dee.organisationId, 'programSpecialist', 'kim@example.org')
    const own = await sentUnpaid(house, { hat: 'self', personId: dee.personId })
    await payByCheque(house, kim, own)
    await expect(giveBack(house, dee, own)).rejects.toMatchObject(problem('ownApplication'))
  })

  test('by two colleagues at once is taken back once', async () => {
    const { dee, reference } = await paid()
    const kim = await staff(world().house, dee.organisationId, 'programManager', 'kim@example.org')
    const answers = await atOnce(world().house, 2, (which) => giveBack(world().house, which ? kim : dee, reference))
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await counted('payment_reversals')).toBe(1)
  })

  test('can be paid anew: by the same cheque again, or by a voucher', async () => {
    const { dee, self, reference } = await paid()
    await giveBack(world().house, dee, reference)
    await payByCheque(world().house, dee, reference)
    expect(await state()).toMatchObject({ state: 'submitted' })
    await giveBack(world().house, dee, reference, 'mistake', 'Another person’s')
    await pay(self, reference, await voucherFor(dee))
    expect(await state()).toMatchObject({ state: 'submitted' })
  })

  test('after the approval leaves it approved, with the fee due', async () => {
    const { dee, reference } = await paid()
    await approve(world().house, dee, reference)
    await giveBack(world().house, dee, reference)
    expect(await state()).toMatchObject({ state: 'approved' })
    expect(await rows('select due from charge_balances')).toEqual([{ due: 10_000 }])
    await payByCheque(world().house, dee, reference, { number: '1043' })
    expect([await state(), await rows('select due from charge_balances')]).toMatchObject([{ state: 'approved' }, [{ due: 0 }]])
  })

  test('that a person has not sent yet, or took back, is as it was', async () => {
    const { dee, self, reference } = await paid()
    await unitOfWork(world().house, self, (unit) => withdrawApplication(unit, reference))
    await giveBack(world().house, dee, reference)
    expect(await state()).toMatchObject({ state: 'withdrawn' })
    expect(await rows('select due from charge_balances')).toEqual([{ due: 0 }])
  })
})

describe('CERT-06 The queue of what waits for its fee', () => {
  test('has them with those that are sooner over first, and what is paid is not in it', async () => {
    const { dee, reference } = await unpaid()
    const { house, clock } = world()
    await sent(house, await person(house, 'lu@example.org'))
    clock.set('2026-03-12T18:00:00Z')
    const later = await sentUnpaid(house, await person(house, 'li@example.org'))
    const queue = () => unitOfWork(house, dee, (unit) => reviewQueue(unit, { ...usualQuery, view: 'awaitingFee' }))
    expect((await queue()).rows.map((row) => [row.reference, row.held_until])).toEqual([[reference, '2026-06-08'], [later, '2026-06-10']])
    await payByCheque(house, dee, reference)
    expect(await queue()).toMatchObject({ rows: [{ reference: later }], counts: { waiting: 2, awaitingFee: 1, approved: 0 } })
  })
})
