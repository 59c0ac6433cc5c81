import { describe, expect, test } from 'vitest'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { calendarUid } from '#platform/calendar-uid.server.ts'
import { mySeatCalendar } from '#exams/see-calendar.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { certified } from '#tests/people/certificates.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { setsValue, typedValue } from '#tests/people/policy.ts'
import { books, mayTakeExam, site, sittings } from '#tests/people/sittings.ts'
import { answerCalendar } from './answer-calendar.server.ts'
import { findCalendar } from './calendar-store.server.ts'
import { calendarSecret, makeCalendar } from './change-calendars.server.ts'
import { seeDates } from './see-dates.server.ts'

const world = openTestHouse()
const seen = (who: Self) => unitOfWork(world().house, who, seeDates)
const kindsOf = ({ groups }: Awaited<ReturnType<typeof seen>>) =>
  Object.fromEntries(Object.entries(groups).map(([group, dates]) => [group, dates.map(({ kind, on }: { kind: string; on: string }) => `${kind} ${on}`)]))

/** Ana, whose approval ends on the last day of the year and whose exam is paid. */
async function anaMayTakeIt(state: 'authorized' | 'awaitingFee' | 'submitted' = 'authorized') {
  const { house } = world()
  const here = await certifyingBody(house)
  const ana = await person(house, 'ana@example.org')
  await mayTakeExam(house, here, ana, { state })
  return { here, ana }
}

describe('BEYOND-02 The dates of an exam and of a certificate', () => {
  test('asked for and not paid: the last day for the fee is next, and asking again is no date any more', async () => {
    const { ana } = await anaMayTakeIt('awaitingFee')
    expect(kindsOf(await seen(ana))).toEqual({ next: ['approvalEnd 2026-12-31', 'payUntil 2026-12-31'], later: [], program: [], past: [] })
  })

  test('paid: the program’s answer, with the days that it has', async () => {
    const { ana } = await anaMayTakeIt('submitted')
    const { groups } = await seen(ana)
    expect(groups.program).toMatchObject([{ kind: 'answerDue', on: '2026-03-16', why: [{ key: 'examRequestAnswerDays', value: 14 }] }])
  })

  test('a seat has one name in every calendar, also when it is moved, and the reason of the day on which it was booked', async () => {
    const { house, clock } = world()
    const { here, ana } = await anaMayTakeIt()
    const anh = await staff(house, here, 'programManager', 'anh@example.org')
    const dates = await sittings(house, anh, await site(house, anh), { weeks: '2' })
    await setsValue(house, anh, 'examRescheduleHours', typedValue('48', '2026-03-11'))
    const exam = async () => Object.values((await seen(ana)).groups).flat().filter(({ kind }) => kind === 'exam' || kind === 'freeUntil') as unknown as
      readonly { id: string; kind: string; why: readonly { value: number }[] }[]
    const booked = await books(house, ana, dates[0]!)
    const before = await exam()
    const name = calendarUid(house, ana.personId, before.find(({ kind }) => kind === 'exam')!.id)
    expect(await unitOfWork(house, ana, (unit) => mySeatCalendar(unit, booked, 'en'))).toContain(`UID:${name}`)
    clock.forward(86_400_000)
    expect((await exam()).find(({ kind }) => kind === 'freeUntil')!.why[0]!.value).toBe(24)
    await books(house, ana, dates[1]!)
    expect((await exam()).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect((await exam()).find(({ kind }) => kind === 'freeUntil')!.why[0]!.value).toBe(48)
  })

  test('a seat: the exam at its hour, until when it can be changed, and until when it has to be taken', async () => {
    const { house } = world()
    const { here, ana } = await anaMayTakeIt()
    const anh = await staff(house, here, 'programManager', 'anh@example.org')
    const [sitting] = await sittings(house, anh, await site(house, anh))
    await books(house, ana, sitting!)
    const all = await seen(ana)
    expect(kindsOf(all)).toMatchObject({ later: ['exam 2026-03-17', 'approvalEnd 2026-12-31', 'takeBy 2026-12-31'], program: [], past: [] })
    expect(all.groups.next).toMatchObject([{ kind: 'freeUntil', who: 'me', why: [{ key: 'examRescheduleHours' }] }])
    expect(all.groups.next[0]!.label.en).toContain('9:00')
    expect(all.groups.later[0]).toMatchObject({
      label: { en: 'Your exam: Fresno Learning Center' }, because: { es: 'Usted eligió esta fecha.' }, at: { from: new Date('2026-03-17T16:00:00Z'), timeZone: 'America/Los_Angeles' },
    })
    const secret = calendarSecret(house, ana, { id: 'a form', contentHash: '' })
    await unitOfWork(house, ana, (unit) => makeCalendar(unit, { name: 'My phone', fullWords: false }, secret))
    const { text } = await answerCalendar(house, (await findCalendar(house, secret))!)
    expect(text).toContain('DTSTART;TZID=America/Los_Angeles:20260317T090000')
    expect(text).toContain('SUMMARY:Alongside: an appointment')
    expect(text).not.toContain('Fresno')
  })

  test('whoever has the exam before them reads what follows from not passing: attempts, fee, days, what is kept', async () => {
    const { ana } = await anaMayTakeIt()
    expect((await seen(ana)).fail).toMatchObject({
      attemptsLeft: 3, attemptsAllowed: 3, retakeFee: { key: 'examRetakeFee', value: 15_000 }, answer: { value: 30 }, lastDayToAsk: '2026-12-31', approvalEnds: '2026-12-31',
    })
    const ben = await person(world().house, 'ben@example.org')
    expect((await seen(ben)).fail).toBe(undefined)
  })

  test('a certificate is valid through its last day; expired, it has a day until which it can come back', async () => {
    const { house, clock } = world()
    const here = await certifyingBody(house)
    const ana = await person(house, 'ana@example.org')
    await certified(house, ana, here)
    expect(kindsOf(await seen(ana)).next).toEqual(['validThrough 2028-03-10'])
    clock.set('2028-03-11T20:00:00Z')
    expect((await seen(ana)).groups.next).toMatchObject([{ kind: 'renewableThrough', on: '2032-03-10', why: [{ key: 'vacatedYears', status: 'unverified' }] }])
  })

  test('a specimen, which certifies nobody, has no dates', async () => {
    const { house } = world()
    const ana = await person(house, 'ana@example.org')
    await certified(house, ana, await certifyingBody(house), { specimen: true })
    expect(kindsOf(await seen(ana)).next).toEqual([])
  })
})
