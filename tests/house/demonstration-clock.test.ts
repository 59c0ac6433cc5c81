import { describe, expect, test } from 'vitest'
import { deadlinesAhead, nextDeadlineShown } from '#demonstration/deadlines-ahead.server.ts'
import { moveClock } from '#demonstration/move-clock.server.ts'
import { whatHappened } from '#demonstration/what-happened.server.ts'
import { legalDay } from '#platform/clock.server.ts'
import { addDays } from '#platform/dates.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import { openTestHouse, type TestHouse } from '#tests/open-test-house.ts'
import { decides, sent, sentUnpaid } from '#tests/people/applications.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { provider, thisYear } from '#tests/people/providers.ts'

const opened = openTestHouse()
/** The legal day on which every test begins. */
const today = '2026-03-10'
const held = addDays(today, 90)

const dayIn = ({ house }: TestHouse) => legalDay(house.clock, house.timeZone)
/** Somebody presses on the page that shows the clock as it is. */
const press = ({ house, clock }: TestHouse, leap: 'day' | 'week' | 'month' | 'deadline') => {
  clock.forward(1000)
  return moveClock(house, leap, clock.daysAhead)
}
const stateOf = async ({ house }: TestHouse, reference: string) =>
  (await house.database.query.selectFrom('applications').select('state').where('reference', '=', reference).executeTakeFirstOrThrow()).state

/** Somebody who owes the fee since today. */
async function owesTheFee(): Promise<{ world: TestHouse; reference: string }> {
  const world = opened()
  await certifyingBody(world.house)
  const reference = await sentUnpaid(world.house, await person(world.house, 'majo@example.org'))
  await world.drain()
  return { world, reference }
}

describe('PLAT-01 The clock of the demonstration', { timeout: 120_000 }, () => {
  test('goes day by day: every reminder comes on its day, and what is not paid ends on the day after the last', async () => {
    const { world, reference } = await owesTheFee()
    const { house, clock } = world
    const { from, since } = await press(world, 'month')
    await press(world, 'month')
    const { until, to } = await press(world, 'month')
    expect([from, to, dayIn(world)]).toEqual([today, '2026-06-10', '2026-06-10'])
    const letters = await house.database.query.selectFrom('messages').select('effective_on').where('letter', '=', 'application-reminder').orderBy('effective_on').execute()
    expect(letters.map(({ effective_on }) => effective_on)).toEqual([30, 14, 7, 1].map((days) => addDays(held, -days)))
    const { ended_on, state } = await house.database.query.selectFrom('applications').selectAll().where('reference', '=', reference).executeTakeFirstOrThrow()
    expect([state, ended_on]).toEqual(['void', addDays(held, 1)])
    expect(world.carrier.carried.length).toBeGreaterThanOrEqual(6)
    expect(await house.database.query.selectFrom('legal_clock').select('days_ahead').execute()).toEqual([{ days_ahead: clock.daysAhead }])

    const passed = await whatHappened(house, since, until)
    expect(passed.map(({ day }) => day)).toEqual([...[30, 14, 7, 1].map((days) => addDays(held, -days)), addDays(held, 1)])
    expect(passed.at(-1)).toMatchObject({ ended: 1, letters: 1 })
    expect(passed.reduce((sum, { ended }) => sum + ended, 0)).toBe(1)
  })

  test('lets a decision leave that was made today, with its letter', async () => {
    const world = opened()
    const specialist = await staff(world.house, await certifyingBody(world.house), 'programSpecialist', 'dee@example.org')
    const reference = await sent(world.house, await person(world.house, 'majo@example.org'))
    await world.drain()
    await decides(world.house, specialist, reference)
    expect(await stateOf(world, reference)).toBe('submitted')
    const { since, until } = await press(world, 'day')
    expect(await stateOf(world, reference)).toBe('approved')
    expect(await whatHappened(world.house, since, until)).toEqual([{ day: today, decisions: 1, letters: 1, ended: 0 }])
  })

  test('knows the next deadline by name, goes to it and no further, and then to the one after', async () => {
    const { world, reference } = await owesTheFee()
    const other = await sent(world.house, await person(world.house, 'rosa@example.org'))
    expect((await nextDeadlineShown(world.house))!.what.en).toContain(other)
    const { to } = await press(world, 'deadline')
    expect(to).toBe(addDays(today, 30))
    expect((await nextDeadlineShown(world.house))!.what.es).toContain(reference)
    expect((await deadlinesAhead(world.house)).map(({ day }) => day)).toEqual([held])
    expect((await press(world, 'deadline')).to).toBe(held)
    expect(await stateOf(world, reference)).toBe('awaitingFee')
    await press(world, 'day')
    expect(await stateOf(world, reference)).toBe('void')
    await expect(press(world, 'deadline')).rejects.toMatchObject({ problems: [{ code: 'noDeadline' }] })
  })

  test('knows when the approval of a training provider ends, by its name, and goes there', async () => {
    const world = opened()
    const certifier = await certifyingBody(world.house)
    await provider(world.house, certifier, 'Valley Voices', [{ ...thisYear, through: '2026-04-30' }, { ...thisYear, training: 'crisis', through: '2026-12-31' }])
    await provider(world.house, certifier, 'Bayside', [{ ...thisYear, through: '2026-04-30' }, { ...thisYear, from: '2026-05-01', through: '2027-04-30' }])
    const next = (await nextDeadlineShown(world.house))!
    expect(next.what.en).toContain('Valley Voices')
    expect(next.what.es).toContain('Valley Voices (Capacitación previa al examen, en español)')
    expect((await press(world, 'deadline')).to).toBe('2026-04-30')
    expect((await deadlinesAhead(world.house)).map(({ day }) => day)).toEqual(['2026-12-31'])
  })

  test('moves once when two press at once: the second is told, also with a page that is old', async () => {
    const { world } = await owesTheFee()
    const { house, clock } = world
    const both = await Promise.allSettled([moveClock(house, 'week', 0), moveClock(house, 'week', 0)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')!.reason).toBeInstanceOf(Refused)
    await expect(moveClock(house, 'day', 0)).rejects.toMatchObject({ problems: [{ code: 'clockMoved' }] })
    expect(clock.daysAhead).toBe(7)
    // Another process of the same database was faster: this one is told, and shows the same date from then on.
    await house.database.query.updateTable('legal_clock').set({ days_ahead: 9 }).execute()
    await expect(moveClock(house, 'day', 7)).rejects.toMatchObject({ problems: [{ code: 'clockMoved' }] })
    expect([clock.daysAhead, clock.moving]).toEqual([9, false])
    await moveClock(house, 'day', 9)
    expect(clock.daysAhead).toBe(10)
  })

  test('follows when another process of the same database has moved it: whoever looks sees the same date within seconds', async () => {
    const { world } = await owesTheFee()
    const { house, clock } = world
    await nextDeadlineShown(house)
    await house.database.query.updateTable('legal_clock').set({ days_ahead: 12 }).execute()
    clock.forward(6000)
    await nextDeadlineShown(house)
    expect(dayIn(world)).toBe(addDays(today, 12))
  })

  test('stops ten years ahead, and is not there at all outside the demonstration', async () => {
    const { world } = await owesTheFee()
    const { house, clock } = world
    await house.database.query.updateTable('legal_clock').set({ days_ahead: 3645 }).execute()
    clock.daysAhead = 3645
    await expect(moveClock(house, 'week', 3645)).rejects.toMatchObject({ problems: [{ code: 'clockEnds' }] })
    const production = { ...house, settings: { ...house.settings, demonstration: false } }
    await expect(moveClock(production, 'day', 3645)).rejects.toThrow(NotFound)
    await expect(whatHappened(production, clock.now(), clock.now())).rejects.toThrow(NotFound)
    expect(clock.daysAhead).toBe(3645)
  })
})
