import { describe, expect, test } from 'vitest'
import { Refused } from '#platform/problems.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { allAtOnce, atOnce } from '#tests/people/at-once.ts'
import { about, charge, reserve, vouchers } from '#tests/people/fees.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { cancelVoucher } from './cancel-voucher.server.ts'
import { feeStanding, releaseVoucher, reservedVoucher, useReservedVoucher } from './public.server.ts'

const testHouse = openTestHouse()

async function open() {
  const { house } = testHouse()
  const here = await certifyingBody(house)
  const manager = await staff(house, here, 'programManager', 'anh@example.org')
  const [ana, ben] = [await person(house, 'ana@example.org'), await person(house, 'ben@example.org')]
  const standing = (self: Self, aboutId: string) => unitOfWork(house, self, (unit) => feeStanding(unit, aboutId))
  const use = (self: Self, one: ReturnType<typeof about>) => unitOfWork(house, self, (unit) => useReservedVoucher(unit, { ...one, kind: 'application' }))
  const state = async (id: string) => (await house.database.query.selectFrom('vouchers').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state
  return { house, here, manager, ana, ben, standing, use, state, one: about(here), other: about(here, 'R2C-4TY-6X') }
}

/** Why something was refused, with the fact that is said. */
const reason = async (work: Promise<unknown>) => {
  const fault = await work.then(() => undefined, (thrown: unknown) => thrown)
  if (!(fault instanceof Refused)) throw fault ?? new Error('nothing was refused')
  return fault.problems.map(({ code, facts }) => [code, ...Object.values(facts ?? {})].join(' ')).join(', ')
}

describe('CERT-05 A voucher', () => {
  test('is set aside when it is chosen, and pays when the application is sent', async () => {
    const { house, manager, ana, one, standing, use, state } = await open()
    const [voucher] = await vouchers(house, manager)
    await reserve(house, ana, one, voucher!.code.toLowerCase().replaceAll('-', ' '))
    expect(await state(voucher!.id)).toBe('reserved')
    expect(await unitOfWork(house, ana, (unit) => reservedVoucher(unit, one.aboutId))).toMatchObject({ program: 'Sacramento County', cents: 10_000 })
    await charge(house, ana, one)
    expect(await use(ana, one)).toMatchObject({ due: 0 })
    expect(await standing(ana, one.aboutId)).toMatchObject([{ cents: 10_000, paid: 10_000, due: 0, payments: [{ method: 'voucher', voucherProgram: 'Sacramento County' }] }])
    expect(await state(voucher!.id)).toBe('used')
    expect(await use(ana, one)).toBeUndefined()
  })

  test('that covers less leaves the rest due, and one that covers more pays only what is due', async () => {
    const { house, manager, ana, one, other, standing, use } = await open()
    const [small] = await vouchers(house, manager, { cents: 4000 })
    const [large] = await vouchers(house, manager, { cents: 50_000 })
    await reserve(house, ana, one, small!.code)
    await reserve(house, ana, other, large!.code)
    for (const each of [one, other]) await charge(house, ana, each)
    expect([(await use(ana, one))!.due, (await use(ana, other))!.due]).toEqual([6000, 0])
    expect((await standing(ana, other.aboutId))[0]).toMatchObject({ paid: 10_000 })
  })

  test('is free again when the person lets it go, or chooses another', async () => {
    const { house, manager, ana, ben, one, other, state } = await open()
    const [first, second] = await vouchers(house, manager, { count: 2 })
    await reserve(house, ana, one, first!.code)
    await reserve(house, ana, one, second!.code)
    expect([await state(first!.id), await state(second!.id)]).toEqual(['open', 'reserved'])
    await unitOfWork(house, ana, (unit) => releaseVoucher(unit, one))
    expect(await state(second!.id)).toBe('open')
    await reserve(house, ben, other, second!.code)
    expect(await state(second!.id)).toBe('reserved')
  })

  test('is refused in words when it cannot pay, and nothing changes', async () => {
    const { house, here, manager, ana, ben, one, other, use, state } = await open()
    const code = async (wanted = {}) => (await vouchers(house, manager, wanted))[0]!.code
    expect(await reason(reserve(house, ana, one, ' '))).toBe('voucherMissing')
    expect(await reason(reserve(house, ana, one, 'hello'))).toBe('voucherUnknown')
    expect(await reason(reserve(house, ana, one, '2222-2222-2222'))).toBe('voucherUnknown')
    expect(await reason(reserve(house, ana, one, await code({ validThrough: '2026-03-09' })))).toBe('voucherExpired 2026-03-09')
    expect(await reason(reserve(house, ana, one, await code({ validFrom: '2026-03-11' })))).toBe('voucherNotYet 2026-03-11')
    expect(await reason(reserve(house, ana, one, await code({ kinds: ['exam'] })))).toBe('voucherNotForThis')
    expect(await reason(reserve(house, ana, one, await code({ forEmail: 'BEN@example.org' })))).toBe('voucherNotYours')
    const elsewhere = about(await certifyingBody(house, 'Another Certification Program'))
    expect(await reason(reserve(house, ana, elsewhere, await code()))).toBe('voucherNotForThis')
    const [voucher] = await vouchers(house, manager, { forEmail: 'Ana@Example.org' })
    await reserve(house, ana, one, voucher!.code)
    expect(await reason(reserve(house, ben, other, voucher!.code))).toBe('voucherNotYours')
    expect(await reason(reserve(house, ana, other, voucher!.code))).toBe('voucherReserved')
    await charge(house, ana, one)
    await use(ana, one)
    expect(await reason(reserve(house, ana, other, voucher!.code))).toBe('voucherUsed')
    expect(await reason(reserve(house, ana, one, await code()))).toBe('nothingDue')
    expect(await state(voucher!.id)).toBe('used')
    expect(here).toBe(one.certifierId)
  })

  test('that ran out after it was set aside does not pay, on the day after its last', async () => {
    const { house, manager, ana, one, use, state } = await open()
    const [voucher] = await vouchers(house, manager, { validThrough: '2026-03-10' })
    await reserve(house, ana, one, voucher!.code)
    await charge(house, ana, one)
    testHouse().clock.daysAhead = 1
    expect(await reason(use(ana, one))).toBe('voucherExpired 2026-03-10')
    testHouse().clock.daysAhead = 0
    expect(await use(ana, one)).toMatchObject({ due: 0 })
    expect(await state(voucher!.id)).toBe('used')
  })

  test('is cancelled by the manager with a reason until it is used, and then not', async () => {
    const { house, manager, ana, one, use } = await open()
    const [first, second] = await vouchers(house, manager, { count: 2 })
    const cancel = (id: string, why = 'The grant ended') => unitOfWork(house, manager, (unit) => cancelVoucher(unit, id, why))
    expect(await reason(cancel(first!.id, ' '))).toBe('whyMissing')
    await reserve(house, ana, one, first!.code)
    await cancel(first!.id)
    expect(await reason(cancel(first!.id))).toBe('voucherEnded')
    expect(await reason(reserve(house, ana, one, first!.code))).toBe('voucherCancelled')
    await charge(house, ana, one)
    expect(await use(ana, one)).toBeUndefined()
    await reserve(house, ana, one, second!.code)
    await use(ana, one)
    expect(await reason(cancel(second!.id))).toBe('voucherEnded')
  })

  test('that two people choose at the same moment is one’s alone, and the other is told', async () => {
    const { house, manager, ana, ben, one, other } = await open()
    const [voucher] = await vouchers(house, manager)
    const all = await atOnce(house, 6, (which) => (which % 2 ? reserve(house, ana, one, voucher!.code) : reserve(house, ben, other, voucher!.code)))
    const said = all.flatMap((each) => (each.status === 'rejected' ? (each.reason as Refused).problems.map(({ code }) => code) : []))
    expect(said).toEqual(['voucherReserved', 'voucherReserved', 'voucherReserved'])
    expect(await house.database.query.selectFrom('voucher_history').select('step').orderBy('id').execute()).toEqual([{ step: 'start' }, { step: 'reserve' }])
  })

  test('that is used in several tabs at once pays once', async () => {
    const { house, manager, ana, one, standing, use } = await open()
    const [voucher] = await vouchers(house, manager)
    await reserve(house, ana, one, voucher!.code)
    await allAtOnce(house, 6, () => charge(house, ana, one))
    const paid = await allAtOnce(house, 6, () => use(ana, one))
    expect(paid.filter((each) => each !== undefined)).toHaveLength(1)
    expect(await standing(ana, one.aboutId)).toMatchObject([{ paid: 10_000, due: 0, payments: [{}] }])
  })

  test('chosen in two tabs, one each, leaves one set aside', async () => {
    const { house, manager, ana, one } = await open()
    const two = await vouchers(house, manager, { count: 2 })
    await allAtOnce(house, 6, (which) => reserve(house, ana, one, two[which % 2]!.code))
    const states = (await house.database.query.selectFrom('vouchers').select('state').execute()).map(({ state }) => state)
    expect(states.sort()).toEqual(['open', 'reserved'])
  })
})
