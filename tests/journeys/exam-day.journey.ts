import { words as examWords } from '#assessment/messages.ts'
import { dayWords, endedWords, resultWords } from '#exams/day-messages.ts'
import { dayStateWords, idKindWords, proctorWords } from '#exams/proctor-messages.ts'
import { speak } from '#platform/languages.ts'
import { walksInAs } from './account.ts'
import { answers } from './answers.ts'
import { aDayPasses, dayIn, hasASitting, makesAnyHourRight } from './exam-day.ts'
import { mayChooseADate } from './may-take-exam.ts'
import { arrivesAt, chooses, opens, presses, reads, wayNamed, writes } from './hands.ts'
import { expect, test, type Person } from './person.ts'
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
let isRight = false

/** Looks at a page until something is there: what the house does by itself takes a moment. */
const looksUntil = (person: Person, address: string, words: string) => expect(async () => {
  await opens(person, address)
  await expect(person.page.locator('main')).toContainText(words, { timeout: 500 })
}).toPass()

for (const { script, language, device } of [{ script: true, language: 'en', device: 'desktop' }, { script: false, language: 'es', device: 'phone' }] as const) {
  test(`CERT-13 Rosa takes the exam, Anh lets her in, and the result is there at once: ${script ? 'with' : 'without'} script`, async ({ comes }) => {
    test.setTimeout(500_000)
    const { address } = served
    const [marcus, anh] = [await comes({ script: false, address }), await comes({ script: false, careful: true, address })]
    await walksInAs(marcus, 'Marcus')
    await walksInAs(anh, 'Anh')
    const tomorrow = await dayIn(anh, 1)
    if (!isRight) await makesAnyHourRight(anh, tomorrow, questions)
    isRight = true
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
