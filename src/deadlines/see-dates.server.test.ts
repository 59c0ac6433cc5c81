import { describe, expect, test } from 'vitest'
import { addDays } from '#platform/dates.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { lapseApplications } from '#certification/public.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { decided, pointAbout, sent, sentUnpaid } from '#tests/people/applications.ts'
import { returnedToThem, sentToTheProgram } from '#tests/people/decisions.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { addsTraining, trainingProvider } from '#tests/people/training.ts'
import { nextDate, seeDates } from './see-dates.server.ts'

const world = openTestHouse()
const at = (day: string) => world().clock.set(`${day}T20:00:00Z`)
const seen = (who: Self) => unitOfWork(world().house, who, seeDates)
/** Kind, day and who acts of the dates of a group. */
const short = (dates: Awaited<ReturnType<typeof seen>>['groups']['next']) => dates.map(({ kind, on, who }) => `${kind} ${on} ${who}`)
const keys = (dates: Awaited<ReturnType<typeof seen>>['groups']['next']) => dates.map(({ why }) => why.map(({ key, value }) => `${key} ${value}`).join(', '))

describe('BEYOND-02 The dates that bind a person', () => {
  test('who has nothing under way reads by what their dates would be counted, and is asked for nothing', async () => {
    await certifyingBody(world().house)
    const who = await person(world().house, 'cora@example.org')
    const { any, would, groups } = await seen(who)
    expect(any).toBe(false)
    expect(Object.values(groups).flat()).toEqual([])
    expect(would.map(({ key, value }) => [key, value])).toContainEqual(['incompleteHold', 90])
    expect((await unitOfWork(world().house, who, nextDate)).next).toBe(null)
  })

  test('who has not paid has 90 days from sending, and reads why', async () => {
    await certifyingBody(world().house)
    const who = await person(world().house, 'ana@example.org')
    await sentUnpaid(world().house, who)
    const { groups } = await seen(who)
    expect(short(groups.next)).toEqual(['feeDue 2026-06-08 me'])
    expect(groups.next[0]!.why).toMatchObject([{ key: 'incompleteHold', value: 90, status: 'verified', source: expect.stringContaining('GUIDE') }])
    expect(await unitOfWork(world().house, who, nextDate)).toMatchObject({ today: '2026-03-10', next: { on: '2026-06-08' } })
  })

  test('with the program the day is the program’s: nothing is asked, and late it is late, not over', async () => {
    const { applicant } = await sentToTheProgram(world())
    expect(short((await seen(applicant)).groups.program)).toEqual(['answerDue 2026-04-09 program'])
    expect((await unitOfWork(world().house, applicant, nextDate)).next).toBe(null)
    at('2026-04-20')
    const { groups } = await seen(applicant)
    expect([short(groups.program), groups.past]).toEqual([['answerDue 2026-04-09 program'], []])
  })

  test('asked for corrections late, a person has the days that there are at the least, and reads that nobody checked them', async () => {
    const { house } = world()
    const { applicant, marcus, reference } = await sentToTheProgram(world())
    at('2026-06-05')
    await decided(house, marcus, reference, 'ask', [pointAbout('phone', 'Please look again.')])
    await world().drain()
    const { groups } = await seen(applicant)
    expect(short(groups.next)).toEqual(['correctBy 2026-06-19 me'])
    expect(groups.next[0]!.why).toMatchObject([{ key: 'correctionHold', value: 14, status: 'unverified' }])
  })

  test('early ones are counted from the first sending', async () => {
    const { applicant } = await returnedToThem(world(), 'phone')
    expect(keys((await seen(applicant)).groups.next)).toEqual(['incompleteHold 90'])
  })

  test('approved on a leap day: the exam can be asked for until 14 days before the end, that day included', async () => {
    const { house } = world()
    const { marcus } = await sentToTheProgram(world())
    at('2028-02-29')
    const applicant = await person(house, 'ana@example.org')
    const reference = await sent(house, applicant)
    await decided(house, marcus, reference)
    await world().drain()
    const { groups } = await seen(applicant)
    expect([short(groups.next), short(groups.later)]).toEqual([['examBy 2029-02-14 me'], ['approvalEnd 2029-02-28 nobody']])
    expect(keys(groups.next)).toEqual(['examRequestDays 14, approvalValidity 12'])
    at('2029-02-14')
    expect(short((await seen(applicant)).groups.next)).toEqual(['examBy 2029-02-14 me'])
    at('2029-02-15')
    const after = (await seen(applicant)).groups
    expect([short(after.next), short(after.past)]).toEqual([['approvalEnd 2029-02-28 nobody'], ['examBy 2029-02-14 me']])
    at('2029-03-01')
    expect(short((await seen(applicant)).groups.past)).toEqual(['approvalEnd 2029-02-28 nobody'])
    await lapseApplications(house)
    expect((await seen(applicant)).groups.past[0]!.atEnd.en).toContain('start again')
  })

  test('a training certificate has our answer and its own two years', async () => {
    const { house } = world()
    const { here, marcus, applicant, reference } = await sentToTheProgram(world())
    await decided(house, marcus, reference)
    await world().drain()
    await addsTraining(house, applicant, reference, await trainingProvider(house, here))
    const { groups } = await seen(applicant)
    expect(short(groups.program)).toEqual([`trainingAnswer ${addDays('2026-03-10', 14)} program`])
    expect(short(groups.later)).toEqual(['approvalEnd 2027-03-10 nobody', 'trainingCounts 2028-02-20 nobody'])
  })

  test('of somebody else nothing is there, and reading one’s own leaves no trace in the audit', async () => {
    const { house } = world()
    const { applicant } = await sentToTheProgram(world())
    const other = await person(house, 'ben@example.org')
    const count = async () => Number((await house.database.statement('select count(*)::int as count from audit')).rows[0].count)
    const before = await count()
    expect((await seen(other)).any).toBe(false)
    await seen(applicant)
    expect(await count()).toBe(before)
  })

  test('an operator’s value of another day is told with its own source', async () => {
    const { house } = world()
    const here = await certifyingBody(house)
    await staff(house, here, 'operator', 'sam@example.org')
    const who = await person(house, 'ana@example.org')
    house.overrides.current = [{ jurisdiction: 'california', key: 'incompleteHold', from: '2026-03-01', value: 120, source: 'Board resolution 12', status: 'unverified' }]
    try {
      await sentUnpaid(house, who)
      const { groups } = await seen(who)
      expect(short(groups.next)).toEqual(['feeDue 2026-07-08 me'])
      expect(groups.next[0]!.why[0]).toMatchObject({ value: 120, source: 'Board resolution 12', status: 'unverified' })
    } finally {
      house.overrides.current = []
    }
  })
})
