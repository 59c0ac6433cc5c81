import ICAL from 'ical.js'
import { scheduleWords } from '#exams/schedule-messages.ts'
import { speak } from '#platform/languages.ts'
import { walksInAs } from './account.ts'
import { hasABuilding } from './exam-day.ts'
import { arrivesAt, chooses, fieldOf, opens, presses, reads } from './hands.ts'
import { mayChooseADate } from './may-take-exam.ts'
import { expect, test, type Person } from './person.ts'
import { posts } from './prepared.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
const fieldsOf = (date: Date) => ({ 'first-month': String(date.getMonth() + 1), 'first-day': String(date.getDate()), 'first-year': String(date.getFullYear()) })

/** A site with a full-day of one seat, and one with many: at nine, in 40 and in 47 days. @returns its name as the list of places says it. */
async function hasExamDates(anh: Person): Promise<string> {
  const { id, name } = await hasABuilding(anh)
  for (const [days, seats] of [[40, '1'], [47, '5']] as const) {
    const sittings = { site: id, time: '9:00 AM', weeks: '1', seats, languages: ['en', 'es'], ...fieldsOf(inDays(days)) }
    expect((await posts(anh, '/exams/sittings/new', sittings)).status()).toBe(303)
  }
  return name
}

/** Looks for the dates at a place, and opens the first or the second one. */
async function opensTheDate(person: Person, place: string, language: string, which: 0 | 1): Promise<void> {
  const say = speak(scheduleWords, person.language)
  await opens(person, '/apply/exam/schedule')
  await chooses(person, language)
  await fieldOf(person, say('chooseWhere')).selectOption({ label: `Fresno: ${place}` })
  await presses(person, say('show'))
  await person.page.locator('tbody th a').nth(which).click()
}

for (const { script, language, device } of [{ script: true, language: 'en', device: 'desktop' }, { script: false, language: 'es', device: 'phone' }] as const) {
  test(`CERT-12 Rosa books a seat, moves it and gets the calendar file, and Luz waits for the one that she left: ${script ? 'with' : 'without'} script`, async ({ comes }) => {
    test.setTimeout(400_000)
    const [marcus, anh] = [await comes({ script: false }), await comes({ script: false })]
    await walksInAs(marcus, 'Marcus')
    await walksInAs(anh, 'Anh')
    const place = await hasExamDates(anh)
    const [rosa, luz] = [await comes({ script, language, device, careful: true }), await comes({ script: false, language: 'es', device: 'phone', careful: true })]
    for (const person of [rosa, luz]) await mayChooseADate(person, marcus)
    const [say, luzSays] = [speak(scheduleWords, language), speak(scheduleWords, 'es')]

    await opensTheDate(rosa, place, 'Español', 0)
    await arrivesAt(rosa, say('confirmTitle'))
    await reads(rosa, 'Español')
    await presses(rosa, say('bookButton'))
    await arrivesAt(rosa, say('haveTitle'))
    await reads(rosa, say('done-booked'))

    // The only seat is taken: Luz waits for it, as the first.
    await opensTheDate(luz, place, 'English', 0)
    await arrivesAt(luz, luzSays('waitTitle'))
    await presses(luz, luzSays('waitButton'))
    await arrivesAt(luz, luzSays('title'))
    await reads(luz, luzSays('waitPlace', 1))

    await opensTheDate(rosa, place, 'Español', 1)
    await arrivesAt(rosa, say('moveTo'))
    await presses(rosa, say('moveButton'))
    await reads(rosa, say('done-moved'))
    await arrivesAt(rosa, say('haveTitle'))
    const address = (await rosa.page.getByRole('link', { name: say('calendar') }).getAttribute('href'))!
    const file = await rosa.page.request.get(address)
    expect(file.headers()['content-type']).toContain('text/calendar')
    const calendar = new ICAL.Component(ICAL.parse(await file.text()))
    ICAL.TimezoneService.register(calendar.getFirstSubcomponent('vtimezone')!)
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!)
    expect([event.sequence, event.startDate.hour, event.endDate.hour, event.endDate.minute]).toEqual([1, 9, 11, 30])
    expect(event.location).toContain(place)
    expect((await luz.page.request.get(address)).status()).toBe(404)

    // What Rosa left is kept for Luz.
    await expect(async () => {
      await opens(luz, '/apply/exam/schedule')
      await expect(luz.page.getByRole('link', { name: luzSays('seeOffer') })).toBeVisible({ timeout: 500 })
    }).toPass()
    await presses(luz, luzSays('seeOffer'))
    await arrivesAt(luz, luzSays('offerTitle'))
    await presses(luz, luzSays('acceptButton'))
    await arrivesAt(luz, luzSays('haveTitle'))
    await opensTheDate(rosa, place, 'Español', 0)
    await arrivesAt(rosa, say('waitTitle'))

    await opens(rosa, '/apply/exam/cancel')
    await arrivesAt(rosa, say('cancelTitle'))
    await presses(rosa, say('cancelYes'))
    await arrivesAt(rosa, say('title'))
    await reads(rosa, say('done-cancelled'))
    // The link in the old letter takes the entry out of the calendar.
    expect(await (await rosa.page.request.get(address)).text()).toContain('METHOD:CANCEL')
    // Pressed again on a stale page.
    expect((await posts(rosa, '/apply/exam/cancel', { seen: 'nothing' })).status()).toBe(422)
  })
}

test('CERT-12 A stranger finds where the exam is given, and what a computer needs, without script', async ({ comes }) => {
  const anh = await comes({ script: false })
  await walksInAs(anh, 'Anh')
  await hasExamDates(anh)
  const rosa = await comes({ script: false, language: 'es', device: 'phone', careful: true })
  await opens(rosa, '/exam-sites')
  await expect(rosa.page.getByRole('img', { name: /California/ })).toBeVisible()
  await rosa.page.locator('ol.places a').first().click()
  await reads(rosa, 'Accesibilidad')
  await opens(rosa, '/exam-system-check')
  await reads(rosa, 'Recorra la lista a mano')
  await expect(rosa.page.getByRole('button', { name: 'Revisar todo ahora' })).toBeHidden()
})
