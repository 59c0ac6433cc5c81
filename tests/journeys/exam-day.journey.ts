import { randomUUID } from 'node:crypto'
import { words as examWords } from '#assessment/messages.ts'
import { dayWords, endedWords, resultWords } from '#exams/day-messages.ts'
import { dayStateWords, idKindWords, proctorWords } from '#exams/proctor-messages.ts'
import { sampleItems } from '#library/exam-items.server.ts'
import { optionLetters } from '#library/exam-items.ts'
import { speak } from '#platform/languages.ts'
import { walksInAs } from './account.ts'
import { mayChooseADate } from './may-take-exam.ts'
import { arrivesAt, chooses, opens, presses, reads, wayNamed, writes } from './hands.ts'
import { expect, test, type Person } from './person.ts'
import { setsTheValue } from './policy-values.ts'
import { posts } from './prepared.ts'
import { serve, type Served } from './server.ts'

/** The day comes by moving the clock, so these stories have a house of their own; in it the exam is short. */
test.describe.configure({ mode: 'serial' })
let served: Served
test.beforeAll(async () => {
  served = await serve([Number(new URL(process.env.JOURNEYS_ADDRESS!).port)])
})
test.afterAll(() => served.stop())

const questions = 4
const zone = 'America/Los_Angeles'
/** The day on the clock of the demonstration, so many days on: year, month, day. */
async function dayIn(person: Person, days: number): Promise<[string, string, string]> {
  await opens(person, '/demo/clock')
  const ahead = Number(await person.page.locator('main input[name=clockSeen]').inputValue())
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(Date.now() + (ahead + days) * 86_400_000)).split('-') as [string, string, string]
}
const fieldsOf = (name: string, [year, month, day]: readonly string[]) => ({ [`${name}-month`]: month!, [`${name}-day`]: day!, [`${name}-year`]: year! })
const hourNow = () => Number(new Intl.DateTimeFormat('en-US', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(new Date()))

let isRight = false
/** From a day on the exam is short, and one can check in ten hours early or late: whatever the hour of this story. */
async function makesAnyHourRight(anh: Person, day: readonly string[]): Promise<void> {
  if (isRight) return
  isRight = true
  for (const [key, value] of [['examItems', String(questions)], ['examCheckInMinutes', '600'], ['examLateEntryMinutes', '600']] as const) await setsTheValue(anh, key, value, day)
}

/** A sitting tomorrow at the hour that is nearest to now. */
async function hasASitting(anh: Person, day: readonly string[]): Promise<string> {
  const name = `Sala ${randomUUID().slice(0, 8)}`
  const text = { 'gettingThere-en': 'x', 'gettingThere-es': 'x', 'access-en': 'x', 'access-es': 'x', 'expect-en': 'x', 'expect-es': 'x' }
  const site = { kind: 'inPerson', name, street: '1 Calle', city: 'Fresno', zip: '93721', county: 'Fresno', latitude: '36.7', longitude: '-119.7', ...text }
  expect((await posts(anh, '/exams/sites/new', site)).status()).toBe(303)
  await opens(anh, '/exams/sites')
  const id = (await anh.page.getByRole('link', { name }).getAttribute('href'))!.split('/').at(-1)!
  const hour = Math.min(20, Math.max(6, hourNow()))
  const time = `${String(hour).padStart(2, '0')}:00`
  expect((await posts(anh, '/exams/sittings/new', { site: id, time, weeks: '1', seats: '5', languages: ['en', 'es'], ...fieldsOf('first', day) })).status()).toBe(303)
  await opens(anh, '/exams/sittings')
  return (await anh.page.getByRole('row').filter({ hasText: name }).getByRole('link').first().getAttribute('href'))!.split('/').at(-1)!
}

async function aDayPasses(person: Person): Promise<void> {
  await opens(person, '/demo/clock')
  const seen = await person.page.locator('main input[name=clockSeen]').inputValue()
  expect((await posts(person, '/demo/clock', { leap: 'day', clockSeen: seen, clockBack: '/' })).status()).toBe(303)
}

/** Looks at a page until something is there: what the house does by itself takes a moment. */
const looksUntil = (person: Person, address: string, words: string) => expect(async () => {
  await opens(person, address)
  await expect(person.page.locator('main')).toContainText(words, { timeout: 500 })
}).toPass()

/** Answers the question on the screen. */
async function answers(person: Person, rightly: boolean): Promise<void> {
  const stem = (await person.page.locator('.exam__question legend').innerText()).trim()
  const item = sampleItems().find((one) => one.stem[person.language].trim() === stem)!
  const letter = optionLetters.find((one) => (one === item.key) === rightly)!
  await person.page.locator('.exam__question .choice__label', { hasText: item.options[letter][person.language] }).click()
}

for (const { script, language, device } of [{ script: true, language: 'en', device: 'desktop' }, { script: false, language: 'es', device: 'phone' }] as const) {
  test(`CERT-13 Rosa takes the exam, Anh lets her in, and the result is there at once: ${script ? 'with' : 'without'} script`, async ({ comes }) => {
    test.setTimeout(500_000)
    const { address } = served
    const [marcus, anh] = [await comes({ script: false, address }), await comes({ script: false, careful: true, address })]
    await walksInAs(marcus, 'Marcus')
    await walksInAs(anh, 'Anh')
    const tomorrow = await dayIn(anh, 1)
    await makesAnyHourRight(anh, tomorrow)
    const sitting = await hasASitting(anh, tomorrow)
    const [rosa, luz] = [await comes({ script, language, device, careful: true, address }), await comes({ script: false, language: 'es', device: 'phone', address })]
    for (const person of [rosa, luz]) {
      await mayChooseADate(person, marcus)
      expect((await posts(person, `/apply/exam/schedule/${sitting}`, { _language: person.language, language: person.language })).status()).toBe(303)
    }
    const [say, result, proctor] = [speak(dayWords, language), speak(resultWords, language), speak(proctorWords, 'en')]

    // The day before: what will happen, and a rehearsal.
    await opens(rosa, '/apply/exam/day')
    await arrivesAt(rosa, say('title'))
    await reads(rosa, say('orderTitle'))
    await presses(rosa, say('toRehearsal'))
    await arrivesAt(rosa, speak(examWords, language)('question', 1, 2))

    await aDayPasses(anh)
    await opens(rosa, '/apply/exam/day')
    await arrivesAt(rosa, say('title'))
    await presses(rosa, say('imHere'))
    await reads(rosa, say('waiting'))
    expect((await posts(luz, '/apply/exam/day', { _do: 'checkIn', _registration: await seatOf(luz) })).status()).toBe(303)

    // Anh sees both, turns nobody away without looking, and is told when a name differs.
    await opens(anh, '/proctor')
    await arrivesAt(anh, proctor('title'))
    await opens(anh, `/proctor/${sitting}`)
    await reads(anh, dayStateWords.here.en)
    await anh.page.locator('tbody th a').first().click()
    await chooses(anh, idKindWords.license.en)
    await writes(anh, proctor('givenNames'), 'Pedro')
    await writes(anh, proctor('familyNames'), 'Salas')
    await presses(anh, proctor('admit'))
    await expect(anh.page.locator('#error-summary')).toContainText('original')
    await arrivesAt(anh, 'Rosa Elena Ortiz Luna')
    for (const person of [rosa, luz]) {
      const seat = await seatOf(person)
      await opens(anh, `/proctor/${sitting}/${seat}`)
      await chooses(anh, idKindWords.license.en)
      await writes(anh, proctor('givenNames'), 'ROSA ELENA')
      await writes(anh, proctor('familyNames'), 'ORTIZ LUNA')
      for (const box of ['original', 'valid'] as const) await chooses(anh, proctor(box))
      await presses(anh, proctor('admit'))
      await reads(anh, proctor('done'))
    }

    // With script the page notices by itself; without it she looks.
    if (!script) await presses(rosa, say('look'))
    await reads(rosa, say('lead-admitted'))
    await arrivesAt(rosa, say('title'))
    await presses(rosa, say('decline'))
    await reads(rosa, say('sureTitle'))
    await presses(rosa, say('sureNo'))
    for (const place of [1, 2, 3]) {
      await reads(rosa, new RegExp(say('agreementOf', place)))
      await presses(rosa, say('yes'))
    }
    await reads(rosa, say('beginTitle'))
    await arrivesAt(rosa, say('title'))
    await presses(rosa, say('begin'))

    // She answers, loses the page, and goes on where she was.
    const exam = speak(examWords, language)
    await arrivesAt(rosa, exam('question', 1, questions))
    await answers(rosa, true)
    await presses(rosa, exam('next'))
    await arrivesAt(rosa, exam('question', 2, questions))
    await opens(rosa, '/apply/exam/day')
    await presses(rosa, say('goOn'))
    await arrivesAt(rosa, exam('question', 2, questions))
    for (let position = 2; position <= questions; position += 1) {
      await answers(rosa, script)
      await presses(rosa, exam(position === questions ? 'toReview' : 'next'))
      if (position < questions) await arrivesAt(rosa, exam('question', position + 1, questions))
    }
    await arrivesAt(rosa, exam('reviewTitle'))
    // Anh reads how far she is.
    await opens(anh, `/proctor/${sitting}`)
    await reads(anh, new RegExp(proctor('answered', questions, questions)))
    await arrivesAt(anh, await anh.page.locator('h1').innerText())

    await presses(rosa, exam('end'))
    await arrivesAt(rosa, exam('endTitle'))
    await presses(rosa, exam('endYes'))
    await arrivesAt(rosa, result('title'))
    await looksUntil(rosa, new URL(rosa.page.url()).pathname, result(script ? 'passed' : 'failed'))
    await arrivesAt(rosa, result('title'))
    if (script) {
      await presses(rosa, result('toCertificate'))
      await looksUntil(rosa, '/my-certificate', rosa.language === 'en' ? 'This is a specimen' : 'Esto es solo un ejemplo')
    } else {
      await presses(rosa, result('toRetake'))
    }

    // Luz declines, after being asked whether she is sure.
    const luzSays = speak(dayWords, 'es')
    await opens(luz, '/apply/exam/day')
    await presses(luz, luzSays('decline'))
    await reads(luz, luzSays('sureText'))
    await presses(luz, luzSays('sureYes'))
    await reads(luz, endedWords.declined!.title.es)
    await expect(wayNamed(luz, luzSays('begin'))).toHaveCount(0)
  })
}

/** The seat of somebody, as the address of their calendar file names it. */
async function seatOf(person: Person): Promise<string> {
  const schedule = await (await person.page.request.get('/apply/exam/schedule')).text()
  return schedule.match(/\/apply\/exam\/calendar\/([0-9a-f-]{36})/)![1]!
}
