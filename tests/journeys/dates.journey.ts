import { request } from '@playwright/test'
import ICAL from 'ical.js'
import { reasonsOf } from '#library/decision-reasons.server.ts'
import { wordingOf } from '#certification/decision.ts'
import { walksInAs } from './account.ts'
import { arrivesAt, chooses, doesNotRead, fieldOf, opens, presses, reads, writes } from './hands.ts'
import { expect, test, type Person } from './person.ts'
import { hasSent } from './prepared.ts'
import { letsTenMinutesPass } from './review.ts'
import { serve } from './server.ts'

/** A calendar program: it has an address, and no browser and no session. */
async function calendarReads(address: string) {
  const program = await request.newContext()
  const answer = await program.get(address)
  const [status, text] = [answer.status(), await answer.text()]
  await program.dispose()
  if (status !== 200) return { status, events: [] }
  expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8')
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => {
    const { uid, sequence, summary, startDate } = new ICAL.Event(one)
    return { uid, sequence, summary, on: startDate.toString(), status: String(one.getFirstPropertyValue('status')) }
  })
  return { status, events }
}

/** The clock of the house goes on by a week. */
async function lets7DaysPass(person: Person): Promise<void> {
  await opens(person, '/dates')
  const bar = person.page.locator('.clock-bar')
  await bar.locator('summary').click()
  await bar.getByRole('button', { name: person.say.clock('week'), exact: true }).click()
  await reads(person, person.say.clock('happened'))
}

/** The program asks for another telephone number. */
async function asksForCorrection(marcus: Person, reference: string): Promise<void> {
  const { deciding } = marcus.say
  await walksInAs(marcus, 'Marcus')
  await arrivesAt(marcus, marcus.say.application('review'))
  await opens(marcus, `/review/${reference}`)
  await presses(marcus, deciding('ask'))
  const there = marcus.page.locator('main details').filter({ has: marcus.page.locator('summary', { hasText: wordingOf('phone')[marcus.language] }) }).first()
  await there.locator('summary').first().click()
  await there.getByLabel(reasonsOf('corrections').find(({ id }) => id === 'notReachedByPhone')!.staff[marcus.language]).check()
  await presses(marcus, deciding('do-ask'))
  await letsTenMinutesPass(marcus)
}

// In a house of its own: its clock moves.
test('BEYOND-02 PLAT-07 Rosa reads her dates in Spanish on a phone without script, and her calendar follows them', async ({ comes }) => {
  const served = await serve([Number(new URL(process.env.JOURNEYS_ADDRESS!).port)])
  try {
    const rosa = await comes({ language: 'es', device: 'phone', script: false, careful: true, address: served.address })
    const { dates, calendar } = rosa.say
    const reference = await hasSent(rosa)
    await opens(rosa, '/dates')
    await arrivesAt(rosa, dates('title'))
    await reads(rosa, dates('programLead'))
    await reads(rosa, dates('fromGuide'))
    await expect(rosa.page.locator('.next-date')).toHaveCount(0)

    await presses(rosa, dates('ownCalendarLink'))
    await arrivesAt(rosa, calendar('title'))
    await presses(rosa, calendar('make'))
    await reads(rosa, rosa.say.problem('calendarNameMissing'))
    await writes(rosa, calendar('name'), 'Mi teléfono')
    await chooses(rosa, calendar('full'))
    await presses(rosa, calendar('make'))
    await arrivesAt(rosa, calendar('madeTitle'))
    const address = await fieldOf(rosa, calendar('address')).inputValue()
    await expect(rosa.page.getByRole('link', { name: calendar('open') })).toHaveAttribute('href', address.replace('http:', 'webcal:'))
    const [answer] = (await calendarReads(address)).events
    expect(answer).toMatchObject({ sequence: 0, summary: 'Fecha límite de nuestra respuesta a su solicitud', status: 'CONFIRMED' })
    await presses(rosa, calendar('done'))
    await arrivesAt(rosa, calendar('title'))
    await doesNotRead(rosa, calendar('never'))
    expect(await rosa.page.content(), 'it is shown once').not.toContain(address)

    // A week later the program asks for a correction: her turn, named on each of her pages.
    await lets7DaysPass(rosa)
    const marcus = await comes({ address: served.address })
    await asksForCorrection(marcus, reference)
    await expect(async () => {
      const { events } = await calendarReads(address)
      expect(events.find(({ uid }) => uid === answer!.uid)).toMatchObject({ sequence: 1, status: 'CANCELLED' })
      expect(events.find(({ uid }) => uid !== answer!.uid)).toMatchObject({ sequence: 0, summary: 'Último día para corregir su solicitud y enviarla otra vez' })
    }).toPass()
    await opens(rosa, '/dates')
    await reads(rosa, 'Último día para corregir su solicitud y enviarla otra vez')
    await reads(rosa, dates('me'))

    // She corrects it, and the day of the answer moves, in her calendar too.
    await opens(rosa, `/apply/${reference}/contact`)
    await expect(rosa.page.locator('.next-date')).toContainText('Último día para corregir')
    await writes(rosa, rosa.say.question('phone'), '916 555 0199')
    await presses(rosa, rosa.say.application('save'))
    await arrivesAt(rosa, rosa.say.application('myApplication'))
    await opens(rosa, `/apply/${reference}/check`)
    await presses(rosa, rosa.say.correcting('sendAgain'))
    await arrivesAt(rosa, rosa.say.application('myApplication'))
    await expect(rosa.page.locator('.next-date'), 'nothing is asked of her any more, on the very next page').toHaveCount(0)
    const moved = (await calendarReads(address)).events.find(({ uid }) => uid === answer!.uid)!
    expect(moved).toMatchObject({ sequence: 2, status: 'CONFIRMED' })
    expect(moved.on > answer!.on).toBe(true)

    await opens(rosa, '/dates/calendar')
    await presses(rosa, calendar('end', 'Mi teléfono'))
    await reads(rosa, calendar('ended'))
    expect((await calendarReads(address)).status).toBe(404)
  } finally {
    await served.stop()
  }
})
