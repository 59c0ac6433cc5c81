import { beforeEach, describe, expect, test } from 'vitest'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import type { PolicyKey } from '#policy/policies.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { draft, emptyDraft, goodAnswers, send, sent, sentUnpaid } from '#tests/people/applications.ts'
import { vouchers } from '#tests/people/fees.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { setsValue, typedValue } from '#tests/people/policy.ts'

const world = openTestHouse()
let anh: Staff
let sam: Staff
beforeEach(async () => {
  const { house } = world()
  const here = await certifyingBody(house)
  anh = await staff(house, here, 'programManager', 'anh@example.org')
  sam = await staff(house, here, 'operator', 'sam@example.org')
})

/** What a change would touch, as someone reads it in English, with the names of what is named. */
const touched = (who: Staff, key: PolicyKey, value: number | readonly number[]) => unitOfWork(world().house, who, async (unit) => {
  const all = await Promise.all(world().house.policyEffects[key]!.map((effect) => effect(unit, { from: '2026-07-01', value })))
  return all.flat().map(({ says, matters = [] }) => [says.en, ...matters.map(({ text }) => text)].join(' | '))
})

/** Ana writes, Ben waits for his fee, Cora is with the program, Dee has been approved, and Eve has sent to another program. */
async function people() {
  const { house } = world()
  await draft(house, await person(house, 'ana@example.org'))
  const ben = await sentUnpaid(house, await person(house, 'ben@example.org'))
  const cora = await sent(house, await person(house, 'cora@example.org'))
  return { ben, cora }
}
const charged = async (reference: string) => (await world().house.database.query.selectFrom('charges').select(['cents', 'policy_date'])
  .where('about_reference', '=', reference).executeTakeFirst())

describe('BEYOND-16 What a change would touch', () => {
  test('of the fee: those who write are a number; what was sent keeps its fee', async () => {
    await people()
    const said = [
      '1 application is being written. It is touched if it is sent on that day or later.',
      '2 applications were sent and are still open. None of them is touched.',
    ]
    // Ana's own voucher was set aside for her and covers the fee of today.
    expect(await touched(sam, 'applicationFee', 10_000)).toEqual(said)
    expect(await touched(anh, 'applicationFee', 10_000)).toEqual(said)
  })

  test('of how long an approval holds: what waits for a decision, by number for a manager, and only counted for an operator', async () => {
    const { ben, cora } = await people()
    const sentence = '2 applications wait for a decision. Those approved on that day or later are touched.'
    expect(await touched(sam, 'approvalValidity', 24)).toEqual([sentence])
    expect((await touched(anh, 'approvalValidity', 24))[0]!.split(' | ').sort()).toEqual([sentence, ben, cora].sort())
  })

  test('of the fee: vouchers that would no longer cover it, by their codes for a manager alone', async () => {
    const { house } = world()
    const [small] = await vouchers(house, anh, { cents: 10_000 })
    await vouchers(house, anh, { cents: 12_000 })
    await vouchers(house, anh, { kinds: ['exam'] })
    await vouchers(house, anh, { validThrough: '2026-06-30' })
    const sentence = '1 voucher that can still be used covers less than $120.00. It then pays a part; its person pays the rest.'
    expect(await touched(anh, 'applicationFee', 12_000)).toEqual([`${sentence} | ${small!.code}`])
    expect(await touched(sam, 'applicationFee', 12_000)).toEqual([sentence])
    expect(await touched(anh, 'applicationFee', 9000)).toEqual([])
  })

  test('of the orientation: those who have begun it and have no application', async () => {
    const { house } = world()
    await emptyDraft(house, await person(house, 'ana@example.org'))
    expect(await touched(anh, 'orientationCheck', 1)).toEqual([])
  })

  test('each value has somebody who answers, without a fault, for both', async () => {
    await people()
    for (const key of Object.keys(world().house.policyEffects) as PolicyKey[]) {
      for (const who of [anh, sam]) expect(Array.isArray(await touched(who, key, key === 'reminderDays' || key === 'approvalReminders' ? [5] : 1000)), key).toBe(true)
    }
  })

  test('leaves one row of audit with the ids for the manager who was shown numbers, and none for who was shown a count', async () => {
    await people()
    await touched(sam, 'approvalValidity', 24)
    await touched(anh, 'approvalValidity', 24)
    const rows = await world().house.database.query.selectFrom('audit').select(['person_id', 'record_ids']).where('action', '=', 'listed').execute()
    expect(rows.map(({ person_id, record_ids }) => [person_id, record_ids.length])).toEqual([[anh.personId, 2]])
  })

  test('is told to nobody else, and of nobody else’s: a specialist is refused, another program has its own numbers', async () => {
    const { house } = world()
    await people()
    const marcus = await staff(house, anh.organisationId, 'programSpecialist', 'marcus@example.org')
    const dana = await staff(house, await certifyingBody(house, 'Another Certification Program'), 'programManager', 'dana@example.org')
    await expect(touched(marcus, 'approvalValidity', 24)).rejects.toThrow(/not for this role/)
    await expect(touched(marcus, 'applicationFee', 12_000)).rejects.toThrow(/not for this role/)
    expect(await touched(dana, 'approvalValidity', 24)).toEqual([])
  })
})

describe('PLAT-08 A fee that changes', () => {
  test('is what it was for who sends on the day before, and new for who sends on its day; without a restart, and for good', async () => {
    const { house, clock } = world()
    await setsValue(house, anh, 'applicationFee', typedValue('120', '2026-03-12'))
    const [before, after] = [await person(house, 'ana@example.org'), await person(house, 'ben@example.org')]
    const [first, second] = [await draft(house, before, { ...goodAnswers, feeWay: 'cheque' }), await draft(house, after, { ...goodAnswers, feeWay: 'cheque' })]
    clock.set('2026-03-12T06:59:00Z') // the last minute of March 11 in California
    await send(house, before, first)
    clock.set('2026-03-12T07:00:00Z')
    await send(house, after, second)
    expect(await charged(first)).toEqual({ cents: 10_000, policy_date: '2026-03-11' })
    expect(await charged(second)).toEqual({ cents: 12_000, policy_date: '2026-03-12' })
    await setsValue(house, anh, 'applicationFee', typedValue('90', '2026-03-13'))
    expect([(await charged(first))!.cents, (await charged(second))!.cents]).toEqual([10_000, 12_000])
  })

  test('a longer time to answer counts for who sends from its day on; nobody’s date moves', async () => {
    const { house, clock } = world()
    const dueOf = async (reference: string) => (await house.database.query.selectFrom('applications').select('answer_due_on')
      .where('reference', '=', reference).executeTakeFirstOrThrow()).answer_due_on
    const early = await sent(house, await person(house, 'ana@example.org'))
    await setsValue(house, anh, 'reviewPeriod', typedValue('45', '2026-03-11'))
    expect(await dueOf(early)).toBe('2026-04-09')
    clock.daysAhead = 1
    expect(await dueOf(await sent(house, await person(house, 'ben@example.org')))).toBe('2026-04-25')
    expect(await dueOf(early)).toBe('2026-04-09')
  })
})
