import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { NotFound, Refused } from '#platform/problems.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { books, cancelsSitting, givesBack, mayTakeExam, onlineSite, seatsOf, site, sittings } from '#tests/people/sittings.ts'
import { checksIn, morning } from '#tests/people/exam-days.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { prepareDays } from './prepare-days.server.ts'
import { keepMeeting } from './keep-meeting.server.ts'
import { listSittings, seeSitting } from './see-sitting.server.ts'
import { seeMyDay } from './see-day.server.ts'
import { settleDays } from './settle-days.server.ts'
import type { Typed } from './typed-sitting.ts'

const testHouse = openTestHouse()
const meeting = 'https://meet.example.org/7'
const codes = (work: Promise<unknown>) => work.then(() => [], (fault: unknown) => (fault instanceof Refused ? fault.problems.map(({ code }) => code) : [fault instanceof NotFound ? 'notFound' : String(fault)]))

/** A program whose exam is online, and people with and without a seat on March 17. */
async function onlineDay(typed: Record<string, string> = {}) {
  const { house, clock } = testHouse()
  const here = await certifyingBody(house)
  const [anh, pat, marcus] = [await staff(house, here, 'programManager', 'anh@example.org'), await staff(house, here, 'proctor', 'pat@example.org'), await staff(house, here, 'programSpecialist', 'marcus@example.org')]
  const online = await site(house, anh, onlineSite)
  const [sitting, other] = await sittings(house, anh, online, { weeks: '2', ...typed })
  let count = 0
  const someone = async (at: string | undefined = sitting) => {
    const who = await person(house, `candidate.${(count += 1)}@example.org`)
    await mayTakeExam(house, here, who)
    if (at) await books(house, who, at)
    return { ...who, seat: (await seatsOf(house, who)).at(-1)?.id ?? '' }
  }
  const begins = async () => (clock.set(morning), prepareDays(house))
  const keeps = (fields: Typed, seen = 0, id = sitting!, by: Staff = anh) => unitOfWork(house, by, (unit) => keepMeeting(unit, id, fields, seen))
  /** Which addresses the database gives somebody who asks it for all of them. */
  const reads = (who: Self | Staff) => unitOfWork(house, who, async ({ db }) =>
    (await sql<{ address: string }>`select address from exam_meetings order by address`.execute(db)).rows.map(({ address }) => address))
  return { house, clock, here, anh, pat, marcus, online, sitting: sitting!, other: other!, someone, begins, keeps, reads }
}

describe('CERT-13 The meeting of an online exam', () => {
  test('weekly sittings take it when they are added; one without says so; in person there is none', async () => {
    const { house, anh, sitting, other, keeps } = await onlineDay({ meeting, 'meeting-note-en': 'Call', 'meeting-note-es': 'Llame' })
    const seen = (id: string) => unitOfWork(house, anh, (unit) => seeSitting(unit, id))
    expect([(await seen(sitting)).meeting, (await seen(other)).meeting]).toMatchObject([{ meeting: { address: meeting, note: { en: 'Call' } } }, { meeting: { address: meeting } }])
    const without = async () => (await unitOfWork(house, anh, (unit) => listSittings(unit, 'ahead'))).filter(({ needsMeeting }) => needsMeeting).map(({ id }) => id)
    expect(await without()).toEqual([])
    await keeps({ meeting: '' }, 1)
    expect(await without()).toEqual([sitting])
    const fresno = await site(house, anh)
    expect(await codes(sittings(house, anh, fresno, { meeting }))).toEqual(['meetingNotOnline'])
    const [inPerson] = await sittings(house, anh, fresno)
    expect((await seen(inPerson!)).meeting).toBeUndefined()
    expect(await codes(keeps({ meeting }, 0, inPerson))).toEqual(['notFound'])
  })

  test('what is wrong is refused at its field, and then no sitting is added', async () => {
    const { house, anh, online } = await onlineDay()
    const before = (await house.database.statement('select 1 from exam_sittings')).rows.length
    expect(await codes(sittings(house, anh, online, { time: '13:00', meeting: 'http://meet.example.org' }))).toEqual(['meetingAddressWrong'])
    expect((await house.database.statement('select 1 from exam_sittings')).rows).toHaveLength(before)
  })

  test('of two managers who change it at once the second is told; the history has each change and never the address', async () => {
    const { house, here, sitting, keeps } = await onlineDay()
    const mai = await staff(house, here, 'programManager', 'mai@example.org')
    await keeps({ meeting })
    expect(await codes(keeps({ meeting: `${meeting}8` }, 0, sitting, mai))).toEqual(['meetingChanged'])
    await keeps({ meeting }, 0)
    await keeps({ meeting: `${meeting}8` }, 1, sitting, mai)
    await keeps({ meeting: '' }, 2)
    const steps = await house.database.query.selectFrom('exam_sitting_history').select(['step', 'by_person']).where('sitting_id', '=', sitting).orderBy('recorded_at').orderBy('id').execute()
    expect(steps.map(({ step }) => step)).toEqual(['start', 'setMeeting', 'setMeeting', 'removeMeeting'])
    expect(steps[2]!.by_person).toBe(mai.personId)
    const { rows } = await house.database.statement(`select (select string_agg(t::text, '') from exam_sitting_history t) || (select string_agg(t::text, '') from audit t) || coalesce((select string_agg(t::text, '') from news t), '') as all`)
    expect(rows[0].all).not.toContain('meet.example.org')
  })

  test('can be changed through the day after, and not when the date was canceled', async () => {
    const { house, anh, clock, sitting, other, keeps } = await onlineDay({ meeting })
    clock.set('2026-03-18T20:00:00Z')
    await keeps({ meeting: `${meeting}8` }, 1)
    clock.set('2026-03-19T20:00:00Z')
    expect(await codes(keeps({ meeting }, 2, sitting))).toEqual(['meetingOver'])
    await cancelsSitting(house, anh, other)
    expect(await codes(keeps({ meeting: '' }, 1, other))).toEqual(['meetingOver'])
  })

  test('the page of the day has it from the moment check-in opens until the exam is over, and not before', async () => {
    const { house, clock, someone, begins } = await onlineDay({ meeting })
    const ana = await someone()
    const sees = () => unitOfWork(house, ana, (unit) => seeMyDay(unit, 'en'))
    clock.set('2026-03-16T20:00:00Z')
    await prepareDays(house)
    expect(await sees()).toMatchObject({ stage: 'ahead', meeting: undefined })
    clock.set('2026-03-17T15:29:00Z')
    expect(await sees()).toMatchObject({ stage: 'ahead', meeting: undefined })
    await begins()
    expect(await sees()).toMatchObject({ stage: 'checkIn', meeting: { kept: { address: meeting } } })
    await checksIn(house, ana)
    expect(await sees()).toMatchObject({ stage: 'here', meeting: { kept: { address: meeting } } })
  })

  test('one without an address has a place for it; in person there is none', async () => {
    const { house, anh, someone, begins } = await onlineDay()
    const [fresno] = await sittings(house, anh, await site(house, anh))
    const [ana, ben] = [await someone(), await someone(fresno)]
    await begins()
    expect(await unitOfWork(house, ana, (unit) => seeMyDay(unit, 'en'))).toMatchObject({ stage: 'checkIn', meeting: { kept: undefined } })
    expect(await unitOfWork(house, ben, (unit) => seeMyDay(unit, 'en'))).toMatchObject({ stage: 'checkIn', meeting: undefined })
  })

  test('the database gives it to nobody without a seat there now, whatever they ask it', async () => {
    const { house, clock, anh, pat, marcus, sitting, other, someone, begins, reads } = await onlineDay({ meeting })
    await house.database.query.updateTable('exam_meetings').set({ address: `${meeting}-later`, revision: 2 }).where('sitting_id', '=', other).execute()
    const [ana, ben, cora] = [await someone(), await someone(other), await someone('')]
    clock.set('2026-03-12T20:00:00Z')
    expect([await reads(ana), await reads(pat)]).toEqual([[], []])
    const dee = await someone()
    await begins()
    expect(await Promise.all([ana, ben, cora, pat, marcus, anh, { hat: 'self', personId: anh.personId } as const].map(reads)))
      .toEqual([[meeting], [], [], [meeting], [], [meeting, `${meeting}-later`], []])
    await givesBack(house, dee, 'fee')
    expect(await reads(dee)).toEqual([])
    clock.set('2026-03-19T20:00:00Z')
    await settleDays(house)
    expect([await reads(ana), await reads(pat)]).toEqual([[], []])
    expect(sitting).not.toBe(other)
  })
})
