import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { RouterContextProvider } from 'react-router'
import { Refused } from '#platform/problems.ts'
import { newId } from '#platform/identifiers.server.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { visitContext } from '#platform/visit.server.ts'
import { closeAccount } from '#people/close-account.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { decided, pointAbout, sentUnpaid } from '#tests/people/applications.ts'
import { sentToTheProgram } from '#tests/people/decisions.ts'
import { certifyingBody, person } from '#tests/people/people.ts'
import { visitTo } from '#tests/people/visits.ts'
import { findCalendar, myCalendars } from './calendar-store.server.ts'
import { calendarSecret, chooseWords, endCalendar, makeCalendar, renewCalendar } from './change-calendars.server.ts'
import { loader } from './pages/calendar.ts'

const world = openTestHouse()
const form = (id = newId()) => ({ id, contentHash: 'x' })

/** Makes an address. @returns its id and secret. */
async function makes(who: Self, fullWords = true, asked = form()) {
  const secret = calendarSecret(world().house, who, asked)
  const id = await unitOfWork(world().house, who, (unit) => makeCalendar(unit, { name: 'My phone', fullWords }, secret))
  return { id, secret }
}

/** What a calendar program is answered. */
async function asks(secret: string, headers: Record<string, string> = {}, clientAddress = '192.0.2.1'): Promise<Response> {
  const context = new RouterContextProvider()
  const path = `/calendar/${secret}.ics`
  context.set(visitContext, { ...visitTo(world().house, path), clientAddress })
  const request = new Request(new URL(path, 'http://localhost:3000'), { headers })
  try {
    return await loader({ request, context, params: { file: `${secret}.ics` } } as unknown as Parameters<typeof loader>[0])
  } catch (thrown) {
    return new Response(null, { status: (thrown as { init: { status: number } }).init.status })
  }
}

/** The events that it reads. */
async function reads(secret: string) {
  const calendar = new ICAL.Component(ICAL.parse(await (await asks(secret)).text()))
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const read = new ICAL.Event(event)
    return {
      uid: read.uid, sequence: read.sequence, on: read.startDate.toString(), summary: read.summary, status: event.getFirstPropertyValue('status'),
      modified: String(event.getFirstPropertyValue('last-modified')), url: event.getFirstPropertyValue('url'),
    }
  })
}

/** Ana has sent an application whose fee is due on June 8. */
async function anaSent(language: 'en' | 'es' = 'en') {
  await certifyingBody(world().house)
  const ana = await person(world().house, 'ana@example.org', language)
  const reference = await sentUnpaid(world().house, ana)
  // What was sent says in which language to write.
  await world().house.database.query.updateTable('accounts').set({ language }).where('person_id', '=', ana.personId).execute()
  return { ana, reference }
}

describe('PLAT-07 One’s dates in one’s own calendar', () => {
  test('a calendar program reads them with the address alone, in the person’s language', async () => {
    const { ana } = await anaSent('es')
    const { secret } = await makes(ana)
    const answer = await asks(secret)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('private, max-age=900')
    expect(await reads(secret)).toMatchObject([{ on: '2026-06-08', sequence: 0, summary: 'Último día para que llegue la tarifa de su solicitud', status: 'CONFIRMED' }])
    expect(await unitOfWork(world().house, ana, myCalendars)).toMatchObject([{ name: 'My phone', fetched_at: world().clock.now() }])
  })

  test('unless they want it otherwise it says only that there is a date: no word, no number, no name, no id', async () => {
    const { ana, reference } = await anaSent()
    const { secret, id } = await makes(ana, false)
    const text = await (await asks(secret)).text()
    expect(text).toContain('SUMMARY:Alongside: a date to act')
    for (const told of [/fee/i, /application/i, reference, ana.personId, id, /María/]) expect(text).not.toMatch(told)
    await unitOfWork(world().house, ana, (unit) => chooseWords(unit, id, true))
    expect(await reads(secret)).toMatchObject([{ sequence: 1, summary: 'Last day for your application fee to arrive' }])
  })

  test('asked again with what it knows it gets nothing new, until something changes', async () => {
    const { ana } = await anaSent()
    const { secret } = await makes(ana)
    const etag = (await asks(secret)).headers.get('etag')!
    world().clock.forward(3_600_000)
    expect((await asks(secret, { 'if-none-match': etag })).status).toBe(304)
    expect((await asks(secret, { 'if-none-match': `"other", W/${etag}` })).status).toBe(304)
    expect((await asks(secret, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  test('a date that moves is the same event with a higher number; one that no longer binds is cancelled', async () => {
    const { applicant, marcus, reference } = await sentToTheProgram(world())
    const { secret } = await makes(applicant)
    const [answer] = await reads(secret)
    expect(answer).toMatchObject({ on: '2026-04-09', sequence: 0 })
    world().clock.set('2026-06-05T20:00:00Z')
    await decided(world().house, marcus, reference, 'ask', [pointAbout('phone', 'Please look again.')])
    await world().drain()
    const after = await reads(secret)
    expect(after.find(({ uid }) => uid === answer!.uid)).toMatchObject({ on: '2026-04-09', status: 'CONFIRMED' })
    const correct = after.find(({ uid }) => uid !== answer!.uid)!
    expect(correct).toMatchObject({ on: '2026-06-19', sequence: 0 })
    await world().house.database.statement(`update applications set held_until = '2026-07-01'`)
    expect((await reads(secret)).find(({ uid }) => uid === correct.uid)).toMatchObject({ on: '2026-07-01', sequence: 1 })
    await world().house.database.statement(`update applications set state = 'withdrawn', ended_on = '2026-06-05', corrections_asked = null`)
    world().clock.forward(60_000)
    const gone = (await reads(secret)).find(({ uid }) => uid === correct.uid)!
    expect(gone).toMatchObject({ sequence: 2, status: 'CANCELLED' })
    expect(gone.modified > correct.modified).toBe(true)
  })

  test('an address that ended, one that was made anew, one of a closed account and one that never was are answered alike', async () => {
    const { ana } = await anaSent()
    const [ended, renewed, closed] = [await makes(ana), await makes(ana), await makes(ana)]
    await unitOfWork(world().house, ana, (unit) => endCalendar(unit, ended.id))
    const anew = calendarSecret(world().house, ana, form())
    await unitOfWork(world().house, ana, (unit) => renewCalendar(unit, renewed.id, anew))
    expect((await asks(anew)).status).toBe(200)
    await unitOfWork(world().house, ana, closeAccount)
    const never = 'A'.repeat(43)
    for (const secret of [ended.secret, renewed.secret, closed.secret, anew, never, 'short', `${'A'.repeat(42)}'`, '%00']) {
      expect((await asks(secret)).status, secret).toBe(404)
    }
  })

  test('the same form makes the same secret and another one another; nothing of it is kept but its hash', async () => {
    const { ana } = await anaSent()
    const ben = await person(world().house, 'ben@example.org')
    const asked = form()
    const { house } = world()
    const secrets = [calendarSecret(house, ana, asked), calendarSecret(house, ana, form()), calendarSecret(house, ben, asked), calendarSecret(house, ana, { ...asked, contentHash: 'y' })]
    expect(new Set(secrets).size).toBe(4)
    for (const secret of secrets) expect(secret).toMatch(/^[\w-]{43}$/)
    expect(calendarSecret(house, ana, asked)).toBe(secrets[0])
    const { secret } = await makes(ana)
    const { rows } = await house.database.statement('select to_jsonb(c)::text as row from calendar_subscriptions c')
    expect(rows[0].row).not.toContain(secret)
  })

  test('nobody changes or ends the address of another, and each has ten at the most', async () => {
    const { ana } = await anaSent()
    const ben = await person(world().house, 'ben@example.org')
    const { id, secret } = await makes(ana)
    await expect(unitOfWork(world().house, ben, (unit) => renewCalendar(unit, id, 'x'))).rejects.toThrow('Not found')
    await expect(unitOfWork(world().house, ben, (unit) => chooseWords(unit, id, false))).rejects.toThrow('Not found')
    await unitOfWork(world().house, ben, (unit) => endCalendar(unit, id))
    expect(await findCalendar(world().house, secret)).toMatchObject({ id })
    for (let more = 1; more < 10; more += 1) await makes(ana)
    await expect(makes(ana)).rejects.toThrow(Refused)
  })

  test('reading changes nothing of the person’s, and is refused after too many times', async () => {
    const { ana } = await anaSent()
    const { secret } = await makes(ana)
    const count = async () => (await world().house.database.statement('select (select count(*) from audit)::int as audit, (select count(*) from application_history)::int as steps')).rows[0]
    const before = await count()
    const answers = []
    for (let time = 0; time < 61; time += 1) answers.push((await asks(secret)).status)
    expect([answers.filter((status) => status === 200).length, answers.at(-1)]).toEqual([60, 429])
    expect(await count()).toEqual(before)
  })

  test('whoever tries addresses is stopped, and a stranger’s tries stop nobody’s calendar', async () => {
    const { ana } = await anaSent()
    const { secret } = await makes(ana)
    const tried = []
    for (let time = 0; time < 62; time += 1) tried.push((await asks('B'.repeat(43))).status)
    expect([tried[0], tried.at(-1)]).toEqual([404, 429])
    expect((await asks(secret)).status).toBe(200)
  })

  test('two programs that ask at the same moment are told the same', async () => {
    const { ana } = await anaSent()
    const { secret } = await makes(ana)
    const texts = await Promise.all((await Promise.all([asks(secret), asks(secret), asks(secret)])).map((answer) => answer.text()))
    expect(new Set(texts).size).toBe(1)
  })
})
