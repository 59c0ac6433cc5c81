import { describe, expect, test } from 'vitest'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import { unitOfWork, type Actor } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { allAtOnce, atOnce } from '#tests/people/at-once.ts'
import { about, charge, cheque } from '#tests/people/fees.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { feeStanding, forfeit, returnPayment } from './public.server.ts'

const testHouse = openTestHouse()

async function open() {
  const { house } = testHouse()
  const here = await certifyingBody(house)
  const marcus = await staff(house, here, 'programSpecialist', 'marcus@example.org')
  const ana = await person(house, 'ana@example.org')
  const one = about(here)
  const chargeId = await charge(house, ana, one)
  const standing = async () => (await unitOfWork(house, ana, (unit) => feeStanding(unit, one.aboutId)))[0]!
  const back = (paymentId: string, why = 'Returned by the bank', kind: 'returned' | 'mistake' = 'returned') =>
    unitOfWork(house, marcus, (unit) => returnPayment(unit, { aboutId: one.aboutId, paymentId, kind, why }))
  return { house, here, marcus, ana, one, chargeId, standing, back }
}

const reason = async (work: Promise<unknown>) => {
  const fault = await work.then(() => undefined, (thrown: unknown) => thrown)
  if (!(fault instanceof Refused)) throw fault ?? new Error('nothing was refused')
  return fault.problems.map(({ code, facts }) => [code, ...Object.values(facts ?? {})].join(' ')).join(', ')
}

describe('CERT-05 A fee', () => {
  test('is charged once, however often it is asked for', async () => {
    const { house, ana, one, chargeId, standing } = await open()
    expect(new Set(await allAtOnce(house, 6, () => charge(house, ana, one)))).toEqual(new Set([chargeId]))
    expect(await standing()).toMatchObject({ kind: 'application', cents: 10_000, paid: 0, due: 10_000, payments: [] })
    const { rows } = await house.database.statement('select count(*)::int as count from charges')
    expect(rows[0].count).toBe(1)
  })
})

describe('CERT-05 A recorded check', () => {
  test('pays the fee, and both sides see it', async () => {
    const { house, marcus, one, chargeId, standing } = await open()
    expect(await cheque(house, marcus, one, chargeId)).toMatchObject({ due: 0 })
    expect(await standing()).toMatchObject({ paid: 10_000, due: 0, payments: [{ method: 'cheque', chequeNumber: '1042', on: '2026-03-10' }] })
    expect(await unitOfWork(house, marcus, (unit) => feeStanding(unit, one.aboutId))).toMatchObject([{ due: 0 }])
  })

  test('is refused in words when it cannot be right', async () => {
    const { house, here, marcus, ana, one, chargeId, standing } = await open()
    expect(await reason(cheque(house, marcus, one, chargeId, { cents: 9000 }))).toBe('chequeAmountDiffers 10000 9000')
    expect(await reason(cheque(house, marcus, one, chargeId, { dated: '2026-03-11' }))).toBe('chequeDateAhead 2026-03-11')
    await expect(cheque(house, marcus, about(here), chargeId)).rejects.toThrow(NotFound)
    await cheque(house, marcus, one, chargeId)
    expect(await reason(cheque(house, marcus, one, chargeId))).toBe('chequeRecordedAlready 1042')
    expect(await reason(cheque(house, marcus, one, chargeId, { number: '1043' }))).toBe('nothingDue')
    expect((await standing()).payments).toHaveLength(1)
    expect(ana.hat).toBe('self')
  })

  test('for one’s own fee is for a colleague to record', async () => {
    const { house, here, marcus } = await open()
    const own = about(here)
    const mine = await charge(house, { hat: 'self', personId: marcus.personId }, own)
    expect(await reason(cheque(house, marcus, own, mine))).toBe('ownPayment')
  })

  test('of another program is not there', async () => {
    const { house, one, chargeId } = await open()
    const dana = await staff(house, await certifyingBody(house, 'Another Certification Program'), 'programSpecialist', 'dana@example.org')
    await expect(cheque(house, dana, one, chargeId)).rejects.toThrow(NotFound)
  })

  test('recorded by two colleagues at the same moment, or with two clicks, counts once', async () => {
    const { house, here, marcus, one, chargeId, standing } = await open()
    const anh = await staff(house, here, 'programManager', 'anh@example.org')
    const all = await atOnce(house, 6, (which) => cheque(house, which % 2 ? marcus : anh, one, chargeId))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const said = all.flatMap((each) => (each.status === 'rejected' ? (each.reason as Refused).problems.map(({ code }) => code) : []))
    expect(new Set(said)).toEqual(new Set(['chequeRecordedAlready']))
    expect(await standing()).toMatchObject({ paid: 10_000, due: 0, payments: [{}] })
  })
})

describe('CERT-05 A check that comes back', () => {
  test('makes the fee due again, stays in sight, and may be presented again', async () => {
    const { house, marcus, one, chargeId, standing, back } = await open()
    const { paymentId } = await cheque(house, marcus, one, chargeId)
    expect(await reason(back(paymentId, '  '))).toBe('whyMissing')
    expect(await back(paymentId)).toEqual({ due: 10_000 })
    expect(await standing()).toMatchObject({ paid: 0, due: 10_000, payments: [{ reversed: 'returned', reversedOn: '2026-03-10' }] })
    expect(await reason(back(paymentId))).toBe('paymentReturnedAlready')
    await cheque(house, marcus, one, chargeId)
    expect(await standing()).toMatchObject({ paid: 10_000, due: 0, payments: [{ reversed: 'returned' }, { reversed: undefined }] })
  })

  test('comes back once, whoever clicks at the same moment', async () => {
    const { house, marcus, one, chargeId, standing, back } = await open()
    const { paymentId } = await cheque(house, marcus, one, chargeId)
    const all = await atOnce(house, 5, () => back(paymentId))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await standing()).toMatchObject({ due: 10_000 })
  })
})

describe('CERT-05 A fee of what came to nothing', () => {
  const end = (house: ReturnType<ReturnType<typeof openTestHouse>>['house'], actor: Actor, aboutId: string, why: 'void' | 'withdrawn' = 'void') =>
    unitOfWork(house, actor, (unit) => forfeit(unit, { aboutId, why }))

  test('is kept when it was paid, and nothing is due when it was not; the clock finds it, once', async () => {
    const { house, here, marcus, ana, one, chargeId, standing } = await open()
    const unpaid = about(here)
    await charge(house, ana, unpaid)
    await cheque(house, marcus, one, chargeId)
    await allAtOnce(house, 4, () => end(house, { hat: 'jobs' }, one.aboutId))
    await end(house, { hat: 'jobs' }, unpaid.aboutId)
    expect(await standing()).toMatchObject({ paid: 10_000, due: 0, ended: 'void', forfeited: 10_000, toReturn: 0 })
    expect((await unitOfWork(house, ana, (unit) => feeStanding(unit, unpaid.aboutId)))[0]).toMatchObject({ paid: 0, due: 0, forfeited: 0 })
    expect(await reason(cheque(house, marcus, one, chargeId, { number: '7' }))).toBe('nothingDue')
  })

  test('after the person withdraws is kept as the policy says, which today is all of it', async () => {
    const { house, marcus, ana, one, chargeId, standing } = await open()
    await cheque(house, marcus, one, chargeId)
    await end(house, ana, one.aboutId, 'withdrawn')
    expect(await standing()).toMatchObject({ ended: 'withdrawn', forfeited: 10_000, toReturn: 0 })
  })

  test('whose check comes back afterwards is not kept, and not due', async () => {
    const { house, marcus, one, chargeId, standing, back } = await open()
    const { paymentId } = await cheque(house, marcus, one, chargeId)
    await end(house, marcus, one.aboutId)
    await back(paymentId)
    expect(await standing()).toMatchObject({ paid: 0, due: 0, forfeited: 0, toReturn: 0 })
  })
})

describe('CERT-05 The database itself', () => {
  const refused = { code: '23001' }
  const payment = (id: string, personId: string, certifierId: string, cents: number) =>
    `insert into payments (id, reference, method, person_id, certifier_id, cents, cheque_number, cheque_dated, effective_on, recorded_by, recorded_at)
     values ('${id}', '222-222-22', 'cheque', '${personId}', '${certifierId}', ${cents}, '1', '2026-03-10', '2026-03-10', '${personId}', now())`
  const allocation = (id: string, chargeId: string, personId: string, certifierId: string, cents: number) =>
    `insert into allocations values ('${id}', '${chargeId}', '${personId}', '${certifierId}', ${cents}, now())`

  test('gives no charge more than is due, no payment more than it has, and lets nothing of it be rewritten', async () => {
    const { house, here, ana, one, chargeId } = await open()
    const other = await charge(house, ana, about(one.certifierId), 15_000)
    const id = newId()
    const run = (words: string) => house.database.statement(words)
    await run(payment(id, ana.personId, here, 12_000))
    await expect(run(allocation(id, chargeId, ana.personId, here, 10_001))).rejects.toMatchObject(refused)
    await run(allocation(id, chargeId, ana.personId, here, 10_000))
    await expect(run(allocation(id, other, ana.personId, here, 2001))).rejects.toMatchObject(refused)
    await run(allocation(id, other, ana.personId, here, 2000))
    await expect(run(`insert into forfeitures values ('${other}', '${ana.personId}', '${here}', 'void', 2001, '2026-03-10', '2026-03-10', now())`))
      .rejects.toMatchObject(refused)
  })
})
