import { beforeEach, describe, expect, test } from 'vitest'
import { NotFound } from '#platform/problems.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { certifyingBody, staff } from '#tests/people/people.ts'
import { policyOf, seesValue, setsValue, typedValue } from '#tests/people/policy.ts'
import { inEffect } from './policy-history.ts'
import { policyOn } from './policies.server.ts'
import { readOverrides } from './read-overrides.server.ts'
import { takeBackPolicyValue } from './take-back-policy-value.server.ts'
import { verifyPolicyValue } from './verify-policy-value.server.ts'

const world = openTestHouse()
let here: string
let anh: Staff
let sam: Staff
beforeEach(async () => {
  const { house } = world()
  here = await certifyingBody(house)
  anh = await staff(house, here, 'programManager', 'anh@example.org')
  sam = await staff(house, here, 'operator', 'sam@example.org')
})

const refusedWith = (code: string) => ({ problems: [expect.objectContaining({ code })] })
const fee = (day: string) => policyOn(world().house, 'california', day).applicationFee
const july = typedValue('120', '2026-07-01')
const rows = (table: 'policy_overrides' | 'policy_takebacks' | 'policy_verifications') =>
  world().house.database.query.selectFrom(table).selectAll().execute()
const takesBack = async (who: Staff, id: string, key = 'applicationFee') => {
  await unitOfWork(world().house, who, (unit) => takeBackPolicyValue(unit, key, id))
  await readOverrides(world().house)
}
const verifies = (who: Staff, which: string, verifySource: string) =>
  unitOfWork(world().house, who, (unit) => verifyPolicyValue(unit, 'applicationFee', { which, verifySource }))
const audited = async () => (await world().house.database.query.selectFrom('audit').select(['action', 'record_kind', 'detail', 'role'])
  .where('record_kind', '=', 'policy').orderBy('at').execute()).map(({ action, detail, role }) => `${role} ${action} ${detail}`)

describe('PLAT-08 BEYOND-16 Setting a value from a day on', () => {
  test('is refused where nobody could ask for the exam any more: more days before the end than an approval has', async () => {
    const { house } = world()
    await expect(setsValue(house, anh, 'examRequestDays', typedValue('336', '2026-07-01'))).rejects.toMatchObject(refusedWith('noDaysToAsk'))
    await setsValue(house, anh, 'examRequestDays', typedValue('60', '2026-07-01'))
    await expect(setsValue(house, anh, 'approvalValidity', typedValue('2', '2026-07-01'))).rejects.toMatchObject(refusedWith('noDaysToAsk'))
    await setsValue(house, anh, 'approvalValidity', typedValue('3', '2026-07-01'))
  })

  test('holds from that day on and not before; who set it, in which role and when is kept, and one row of audit', async () => {
    const { house } = world()
    await setsValue(house, anh, 'applicationFee', july)
    expect([fee('2026-06-30'), fee('2026-07-01')]).toEqual([10_000, 12_000])
    const { history } = await policyOf(house, sam, 'applicationFee')
    expect(history.at(-1)).toMatchObject({
      from: '2026-07-01', value: 12_000, source: 'Board decision of March 2, 2026', status: 'unverified', origin: 'set',
      setBy: { name: 'anh@example.org', role: 'programManager', on: '2026-03-10' },
    })
    expect(await audited()).toEqual(['programManager changed set applicationFee'])
  })

  test('counts by the legal day, which the demonstration moves, in leap years, too', async () => {
    const { house, clock } = world()
    clock.daysAhead = 720 // February 28, 2028
    await expect(setsValue(house, sam, 'applicationFee', typedValue('120', '2028-02-28'))).rejects.toMatchObject(refusedWith('fromToday'))
    await setsValue(house, sam, 'applicationFee', typedValue('120', '2028-02-29'))
    expect([fee('2028-02-28'), fee('2028-02-29'), fee('2028-03-01')]).toEqual([10_000, 12_000, 12_000])
  })

  test('near midnight begins on the next day of California, not of the server', async () => {
    const { house, clock } = world()
    clock.set('2026-03-09T06:59:00Z') // March 8 at 23:59, the day that has 23 hours
    await setsValue(house, anh, 'applicationFee', typedValue('120', '2026-03-09'))
    clock.set('2026-03-09T07:00:00Z')
    await expect(setsValue(house, anh, 'renewalFee', typedValue('120', '2026-03-09'))).rejects.toMatchObject(refusedWith('fromToday'))
  })

  test('at the same moment as a colleague: one is done, and the other is told', async () => {
    const { house } = world()
    const [mine, hers] = [july, typedValue('125', '2026-07-01')]
    const seen = [await seesValue(house, anh, 'applicationFee', mine), await seesValue(house, sam, 'applicationFee', hers)]
    const both = await Promise.allSettled([setsValue(house, anh, 'applicationFee', mine, seen[0]), setsValue(house, sam, 'applicationFee', hers, seen[1])])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: refusedWith('fromTaken') })
    expect(await rows('policy_overrides')).toHaveLength(1)
  })

  test('after a colleague set another day of the same value: is told, looks again, and can do it then', async () => {
    const { house } = world()
    const seen = await seesValue(house, anh, 'applicationFee', july)
    await setsValue(house, sam, 'applicationFee', typedValue('110', '2026-06-01'))
    await expect(setsValue(house, anh, 'applicationFee', july, seen)).rejects.toMatchObject(refusedWith('changedMeanwhile'))
    await setsValue(house, anh, 'applicationFee', july)
    expect(['2026-05-31', '2026-06-01', '2026-07-01'].map(fee)).toEqual([10_000, 11_000, 12_000])
  })

  test('is not done with other words than those that were seen', async () => {
    const { house } = world()
    const seen = await seesValue(house, anh, 'applicationFee', july)
    await expect(setsValue(house, anh, 'applicationFee', typedValue('1200', '2026-07-01'), seen)).rejects.toMatchObject(refusedWith('changedMeanwhile'))
    expect(await rows('policy_overrides')).toEqual([])
  })

  test('has no place for a key that nobody knows, nor for another organisation', async () => {
    const { house } = world()
    const dana = await staff(house, await certifyingBody(house, 'Another Certification Program'), 'programManager', 'dana@example.org')
    for (const key of ['examLength', 'constructor', '__proto__', '']) await expect(setsValue(house, anh, key, july)).rejects.toThrow(NotFound)
    await expect(setsValue(house, dana, 'applicationFee', july, 'x')).rejects.toThrow(NotFound)
    expect(await rows('policy_overrides')).toEqual([])
  })

  test('twice for one day the database itself refuses, whoever asks it', async () => {
    const { house } = world()
    await setsValue(house, anh, 'applicationFee', july)
    const [row] = await rows('policy_overrides')
    await expect(house.database.query.insertInto('policy_overrides').values({ ...row!, id: crypto.randomUUID(), value: JSON.stringify(1) }).execute())
      .rejects.toThrow(/a value for that day/)
  })
})

describe('PLAT-08 BEYOND-16 Taking a value back', () => {
  const idOf = async () => (await rows('policy_overrides')).at(-1)!.id

  test('before it begins: what stood before goes on, both stay in the history, and the day is free again', async () => {
    const { house } = world()
    await setsValue(house, anh, 'applicationFee', july)
    await takesBack(sam, await idOf())
    expect(fee('2026-07-01')).toBe(10_000)
    expect((await policyOf(house, anh, 'applicationFee')).history.at(-1)).toMatchObject({ value: 12_000, takenBackBy: { name: 'sam@example.org', role: 'operator' } })
    await setsValue(house, anh, 'applicationFee', typedValue('130', '2026-07-01'))
    expect(fee('2026-07-01')).toBe(13_000)
    expect(await audited()).toEqual(['programManager changed set applicationFee', 'operator changed take back applicationFee', 'programManager changed set applicationFee'])
  })

  test('on the day before works, on its day no more', async () => {
    const { house, clock } = world()
    await setsValue(house, anh, 'applicationFee', july)
    const id = await idOf()
    clock.daysAhead = 113 // July 1
    await expect(takesBack(anh, id)).rejects.toMatchObject(refusedWith('hasBegun'))
    clock.daysAhead = 112
    await takesBack(anh, id)
    expect(fee('2026-07-01')).toBe(10_000)
  })

  test('twice is told so; and of a value that is not there, or of another key, nothing is found', async () => {
    const { house } = world()
    await setsValue(house, anh, 'applicationFee', july)
    const id = await idOf()
    await expect(takesBack(anh, id, 'renewalFee')).rejects.toThrow(NotFound)
    await takesBack(anh, id)
    await expect(takesBack(sam, id)).rejects.toMatchObject(refusedWith('takenBackAlready'))
    for (const other of ['', 'nothing', crypto.randomUUID(), '2022-07-01']) await expect(takesBack(anh, other)).rejects.toThrow(NotFound)
    expect(await rows('policy_takebacks')).toHaveLength(1)
  })
})

describe('PLAT-08 Verifying a value', () => {
  test('that was set: it is verified from then on, by whom and from which source', async () => {
    const { house } = world()
    await setsValue(house, anh, 'applicationFee', july)
    await verifies(sam, (await rows('policy_overrides'))[0]!.id, 'Minutes of the board, page 3')
    expect((await policyOf(house, anh, 'applicationFee')).history.at(-1)).toMatchObject({
      status: 'verified', verifications: [{ source: 'Minutes of the board, page 3', by: { name: 'sam@example.org', role: 'operator' } }],
    })
    expect(await audited()).toContain('operator changed verify applicationFee')
  })

  test('that came with the product, too', async () => {
    const { house } = world()
    const today = async () => inEffect((await policyOf(house, anh, 'mostFiles')).history, '2026-03-10')!.status
    expect(await today()).toBe('unverified')
    await unitOfWork(house, anh, (unit) => verifyPolicyValue(unit, 'mostFiles', { which: '2022-07-01', verifySource: 'Letter of March 3' }))
    expect(await today()).toBe('verified')
  })

  test('asks which, and from which source', async () => {
    const both = { problems: [{ code: 'whichMissing', field: 'which' }, { code: 'sourceMissing', field: 'verifySource' }] }
    await expect(verifies(anh, '', ' ')).rejects.toMatchObject(both)
    await expect(verifies(anh, '2022-07-01', 'x'.repeat(10_000))).rejects.toMatchObject(refusedWith('sourceTooLong'))
    expect(await rows('policy_verifications')).toEqual([])
  })
})
