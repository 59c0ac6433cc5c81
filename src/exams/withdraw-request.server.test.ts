import { describe, expect, test } from 'vitest'
import { momentAt } from './sitting-times.ts'
import { fieldsOfDay } from './typed-sitting.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { feeStanding } from '#fees/public.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { asksForExam, eligibilityRow, examCheque, examChequeBack, opensExam, requestOf, withdrawsExam } from '#tests/people/exams.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { books, givesBack, leaves, mayTakeExam, site, sittings, waitsFor } from '#tests/people/sittings.ts'
import { endEligibilities } from './end-eligibilities.server.ts'

const testHouse = openTestHouse()
const zone = 'America/Los_Angeles'
const refusedWith = (code: string) => ({ problems: [expect.objectContaining({ code })] })

/** Somebody with a seat at nine on March 17. */
async function seated() {
  const { house } = testHouse()
  const here = await certifyingBody(house)
  const anh = await staff(house, here, 'programManager', 'anh@example.org')
  const [sitting] = await sittings(house, anh, await site(house, anh))
  const ana = await person(house, 'ana@example.org')
  await mayTakeExam(house, here, ana)
  await books(house, ana, sitting!)
  return { house, ana, anh, clock: testHouse().clock, state: async () => (await requestOf(house, ana)).state }
}

describe('CERT-12 Taking a request back', () => {
  test('is possible until a day before the exam, and not while or after it is given: its result is on the way', async () => {
    const { house, ana, clock, state } = await seated()
    for (const [day, time] of [['2026-03-17', '09:00'], ['2026-03-17', '14:00'], ['2026-03-20', '09:00']] as const) {
      clock.set(momentAt(day, time, zone).toISOString())
      await expect(withdrawsExam(house, ana)).rejects.toMatchObject(refusedWith('withdrawBegun'))
    }
    expect(await state()).toBe('authorized')
  })

  test('a day and less before the exam goes around no cost: the seat is given back first', async () => {
    const { house, ana, clock, state } = await seated()
    clock.set(momentAt('2026-03-16', '09:01', zone).toISOString())
    await expect(withdrawsExam(house, ana)).rejects.toMatchObject(refusedWith('withdrawGiveBackFirst'))
    clock.set(momentAt('2026-03-16', '09:00', zone).toISOString())
    await withdrawsExam(house, ana)
    expect(await state()).toBe('withdrawn')
  })

  test('pressed twice, or in another tab, is told calmly, and is one withdrawal', async () => {
    const { house, ana } = await seated()
    const outcomes = await Promise.allSettled([withdrawsExam(house, ana), withdrawsExam(house, ana)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusedWith('examMovedOn') })
  })
})

describe('CERT-12 A seat, from two windows at once', () => {
  const codeOf = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
    outcomes.map((one) => (one.status === 'fulfilled' ? 'done' : (one.reason as { problems: { code: string }[] }).problems[0]!.code)).toSorted()

  test('is given back once and moved once; the other window is told what is so', async () => {
    const { house, ana, anh } = await seated()
    const later = await sittings(house, anh, await site(house, anh, { name: 'Oakland' }), fieldsOfDay('first', '2026-03-24'))
    expect(codeOf(await Promise.allSettled([books(house, ana, later[0]!), books(house, ana, later[0]!)]))).toEqual(['done', 'sameSeat'])
    expect(codeOf(await Promise.allSettled([givesBack(house, ana), givesBack(house, ana)]))).toEqual(['done', 'noSeat'])
    expect((await house.database.statement('select sum(taken)::int as taken from exam_sittings')).rows).toEqual([{ taken: 0 }])
  })
})

describe('CERT-05 A paid request that ends with the approval', () => {
  test('stays paid, and nothing comes back; when its check comes back after that, nothing is due', async () => {
    const { house, clock } = testHouse()
    const here = await certifyingBody(house)
    const anh = await staff(house, here, 'programManager', 'anh@example.org')
    const ana = await person(house, 'ana@example.org')
    await opensExam(house, ana, here)
    const { id, reference } = await eligibilityRow(house, ana)
    await asksForExam(house, ana)
    await examCheque(house, anh, reference)
    const [charge] = [() => unitOfWork(house, ana, async (unit) => (await feeStanding(unit, id))[0]!)]
    clock.forward(400 * 86_400_000)
    await endEligibilities(house)
    expect((await requestOf(house, ana)).state).toBe('lapsed')
    expect(await charge()).toMatchObject({ paid: 15_000, due: 0, toReturn: 0, ended: undefined })
    await examChequeBack(house, anh, ana)
    expect(await charge()).toMatchObject({ paid: 0, due: 0, toReturn: 0, ended: 'void' })
  })
})

describe('CERT-12 Waiting lists', () => {
  test('a person is on three at most, and one that they leave makes room', async () => {
    const { house } = testHouse()
    const here = await certifyingBody(house)
    const anh = await staff(house, here, 'programManager', 'anh@example.org')
    const dates = await sittings(house, anh, await site(house, anh), { weeks: '4', seats: '1', ...fieldsOfDay('first', '2026-04-07') })
    for (const [at, sitting] of dates.entries()) {
      const other = await person(house, `other.${at}@example.org`)
      await mayTakeExam(house, here, other)
      await books(house, other, sitting)
    }
    const ana = await person(house, 'ana@example.org')
    await mayTakeExam(house, here, ana)
    for (const sitting of dates.slice(0, 3)) await waitsFor(house, ana, sitting)
    await expect(waitsFor(house, ana, dates[3]!)).rejects.toMatchObject({ problems: [{ code: 'waitsTooMany', facts: { most: 3 } }] })
    await leaves(house, ana, (await house.database.query.selectFrom('exam_waiting').select('id').where('sitting_id', '=', dates[0]!).executeTakeFirstOrThrow()).id)
    await waitsFor(house, ana, dates[3]!)
  })
})
