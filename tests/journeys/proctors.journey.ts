import { words as examWords } from '#assessment/messages.ts'
import { messages } from '#design/messages.ts'
import { dayWords } from '#exams/day-messages.ts'
import { meetingProblemWords, meetingWords } from '#exams/meeting-messages.ts'
import { proctorListWords } from '#exams/proctor-list-messages.ts'
import { dayStateWords, dayStepWords, idKindWords, incidentWords, proctorWords } from '#exams/proctor-messages.ts'
import { proctorTwoWords } from '#exams/proctor-two-messages.ts'
import { speak } from '#platform/languages.ts'
import { signsIn, walksInAs } from './account.ts'
import { aDayPasses, dayIn, hasAnOnlineSitting, makesAnyHourRight, makesAProctorOf, seatOf } from './exam-day.ts'
import { arrivesAt, chooses, doesNotRead, opens, presses, reads, wayNamed, writes } from './hands.ts'
import { mayChooseADate } from './may-take-exam.ts'
import { expect, test, type Arrival, type Person } from './person.ts'
import { posts } from './prepared.ts'
import { serve, type Served } from './server.ts'

/** The day comes by moving the clock, and the server is killed: these stories have a house of their own. */
test.describe.configure({ mode: 'serial' })
let served: Served
let sitting: string
/** Has a seat as well; her story is the second one. */
let luz: Person
type Comes = (arrival?: Arrival) => Promise<Person>
test.beforeAll(async () => {
  served = await serve([Number(new URL(process.env.JOURNEYS_ADDRESS!).port)])
})
test.afterAll(() => served.stop())

const questions = 4
const meeting = 'https://meet.example.org/exam?pwd=7'
const proctor = speak(proctorWords, 'en')
const meets = speak(meetingWords, 'en')

/** Manages the exam's dates; and a colleague who proctors, too. */
async function staffComes(comes: Comes, script = true): Promise<[Person, Person]> {
  const { address } = served
  const [anh, marcus] = [await comes({ script, address, careful: true }), await comes({ script, address })]
  await walksInAs(anh, 'Anh')
  await walksInAs(marcus, 'Marcus')
  return [anh, marcus]
}

/** Somebody who has a seat at the sitting. */
async function comesToTheExam(comes: Comes, how: Arrival = {}): Promise<Person> {
  const [person, marcus] = [await comes({ ...how, address: served.address }), await comes({ script: false, address: served.address })]
  await walksInAs(marcus, 'Marcus')
  await mayChooseADate(person, marcus)
  expect((await posts(person, `/apply/exam/schedule/${sitting}`, { _language: person.language, language: person.language })).status()).toBe(303)
  return person
}

async function fillsInTheId(person: Person): Promise<void> {
  await chooses(person, idKindWords.license.en)
  await writes(person, proctor('givenNames'), 'ROSA ELENA')
  await writes(person, proctor('familyNames'), 'ORTIZ LUNA')
  for (const box of ['original', 'valid'] as const) await chooses(person, proctor(box))
}

/** Says yes to the three texts, and begins. */
async function begins(person: Person): Promise<void> {
  const say = speak(dayWords, person.language)
  for (const place of [1, 2, 3]) {
    await reads(person, new RegExp(say('agreementOf', place)))
    await presses(person, say('yes'))
  }
  await presses(person, say('begin'))
  await arrivesAt(person, speak(examWords, person.language)('question', 1, questions))
}

/** The part with this title of the page, opened. */
const unfolds = (person: Person, title: string) => person.page.locator('summary', { hasText: title }).click()
const summary = ({ page }: Person) => page.locator('#error-summary')

test('CERT-13 An online exam has a meeting; two proctors with one person before them lose nothing and give nothing twice', async ({ comes }) => {
  test.setTimeout(500_000)
  const [anh, marcus] = await staffComes(comes)
  const tomorrow = await dayIn(anh, 1)
  await makesAnyHourRight(anh, tomorrow, questions)
  sitting = await hasAnOnlineSitting(anh, tomorrow)
  await makesAProctorOf(anh, 'Marcus')
  const rosa = await comesToTheExam(comes, { careful: true, device: 'phone' })
  luz = await comesToTheExam(comes, { script: false, language: 'es' })
  const say = speak(dayWords, rosa.language)

  // Nobody has given the address of the meeting: the list says so, and the page of the date leads there.
  await opens(anh, '/exams/sittings')
  await reads(anh, meets('none'))
  await opens(anh, `/exams/sittings/${sitting}`)
  await presses(anh, meets('give'))
  await arrivesAt(anh, meets('changeTitle'))
  await writes(anh, meets('address'), 'http://meet.example.org/exam')
  await presses(anh, meets('save'))
  await expect(summary(anh)).toContainText(meetingProblemWords.meetingAddressWrong.en)
  await writes(anh, meets('address'), meeting)
  await presses(anh, meets('save'))
  await reads(anh, meets('done-meeting'))
  await arrivesAt(anh, await anh.page.locator('h1').innerText())

  // Before the day Rosa reads that there will be one, and no address.
  await opens(rosa, '/apply/exam/day')
  await reads(rosa, meets('ahead'))
  expect(await rosa.page.content()).not.toContain('meet.example.org')
  await aDayPasses(anh)
  await opens(rosa, '/apply/exam/day')
  await presses(rosa, say('imHere'))
  await reads(rosa, say('waiting'))
  await expect(wayNamed(rosa, meets('open'))).toHaveAttribute('href', meeting)
  await expect(wayNamed(rosa, meets('open'))).toHaveAttribute('rel', /noreferrer/)
  await arrivesAt(rosa, say('title'))

  // Both proctors open the same person. Anh lets her in; Marcus, with his old page, is told, and what he wrote is still there.
  const seat = await seatOf(rosa)
  await opens(anh, `/proctor/${sitting}`)
  await expect(wayNamed(anh, meets('open'))).toHaveAttribute('href', meeting)
  await reads(anh, dayStateWords.here.en)
  await arrivesAt(anh, await anh.page.locator('h1').innerText())
  for (const person of [anh, marcus]) {
    await opens(person, `/proctor/${sitting}/${seat}`)
    await fillsInTheId(person)
  }
  await presses(anh, proctor('admit'))
  await reads(anh, proctor('done'))
  await unfolds(marcus, proctor('turnAwayTitle'))
  await marcus.page.locator('[name=why]:visible').fill('The photo is of somebody else')
  await presses(marcus, proctor('turnAway'))
  await expect(summary(marcus)).toContainText(dayStepWords.admit!.en)
  await reads(marcus, proctorTwoWords.left.en)
  await expect(marcus.page.getByLabel(proctor('incidentNote'))).toHaveValue('The photo is of somebody else')
  await chooses(marcus, incidentWords.other.en)
  await presses(marcus, proctor('saveNote'))
  await reads(marcus, proctor('done'))
  await reads(marcus, 'The photo is of somebody else')

  // The same alarm, and ten minutes of each: the second is told of the first, and decides. Two quick clicks are one.
  await reads(rosa, say('lead-admitted'))
  await begins(rosa)
  for (const person of [anh, marcus]) {
    await opens(person, `/proctor/${sitting}/${seat}`)
    await unfolds(person, proctor('timeTitle'))
    await writes(person, proctor('minutes'), '10')
    await person.page.locator('form', { has: person.page.getByLabel(proctor('minutes')) }).getByLabel(proctor('why')).fill('A fire alarm')
  }
  await wayNamed(anh, proctor('giveTime')).dblclick()
  await reads(anh, proctorTwoWords.minutes.en(10))
  await presses(marcus, proctor('giveTime'))
  await expect(summary(marcus)).toContainText('Somebody else gave 10 minutes at')
  await presses(marcus, proctor('giveTime'))
  await reads(marcus, proctorTwoWords.minutes.en(20))

  // The list finds her, says how many notes there are, and where nobody is.
  await opens(anh, `/proctor/${sitting}`)
  await reads(anh, new RegExp(proctorListWords.notes.en(1)))
  await writes(anh, proctorListWords.find.en, 'órtiz')
  await presses(anh, proctorListWords.findButton.en)
  await expect(anh.page.locator('tbody').getByRole('row')).toHaveCount(2)
  await opens(anh, `/proctor/${sitting}?view=over`)
  await reads(anh, proctorListWords.nobodyHere.en)
  expect((await posts(marcus, `/proctor/${sitting}/${seat}`, { _do: 'void', why: 'End of this story' })).status()).toBe(303)
})

test('CERT-13 The server is killed while a proctor works and a candidate answers: both are told, and both go on', async ({ comes }) => {
  test.setTimeout(500_000)
  const [anh, marcus] = await staffComes(comes)
  const [say, exam] = [speak(dayWords, 'es'), speak(examWords, 'es')]
  luz = await comes({ again: luz, language: 'es', device: 'phone', script: true, address: served.address })
  await signsIn(luz)
  await opens(luz, '/apply/exam/day')
  await presses(luz, say('imHere'))
  const seat = await seatOf(luz)
  await opens(marcus, `/proctor/${sitting}/${seat}`)
  await fillsInTheId(marcus)
  await presses(marcus, proctor('admit'))
  await reads(marcus, proctor('done'))
  await opens(luz, '/apply/exam/day')
  await begins(luz)
  await opens(anh, `/proctor/${sitting}`)
  await reads(anh, dayStateWords.started.en)
  await opens(marcus, `/proctor/${sitting}/${seat}`)
  await unfolds(marcus, proctor('noteTitle'))
  await chooses(marcus, incidentWords.noise.en)

  await served.kill()
  // Anh's list says so by itself, with the time of what it shows; Marcus's form stays with his words; Luz is told that her answer waits.
  await writes(marcus, proctor('incidentNote'), 'A dog barks next door')
  await presses(marcus, proctor('saveNote'))
  await expect(marcus.page.locator('form [data-saved]')).toHaveText(messages.serverAway.en)
  await expect(marcus.page.getByLabel(proctor('incidentNote'))).toHaveValue('A dog barks next door')
  await luz.page.locator('.exam__question .choice__label').first().tap()
  await expect(luz.page.locator('[data-saved]')).toContainText(exam('notSaved'))
  await presses(luz, exam('next'))
  await expect(luz.page.locator('[data-saved]')).toHaveText(messages.serverAway.es)
  await arrivesAt(luz, exam('question', 1, questions))
  const line = anh.page.locator('[data-refresh-line]')
  await expect(line).toHaveText(/^We cannot reach the server right now\. This is how things stood at \d+:\d\d [AP]M\./, { timeout: 40_000 })
  await reads(anh, dayStateWords.started.en)
  await arrivesAt(anh, await anh.page.locator('h1').innerText())

  await served.startAgain()
  await expect(line).toBeEmpty({ timeout: 40_000 })
  await reads(anh, new RegExp(proctor('answered', 1, questions)))
  await presses(marcus, proctor('saveNote'))
  await reads(marcus, proctor('done'))
  await reads(marcus, 'A dog barks next door')
  await presses(luz, exam('next'))
  await arrivesAt(luz, exam('question', 2, questions))
  await presses(luz, exam('previous'))
  await expect(luz.page.locator('.exam__question input[type=radio]').first()).toBeChecked()

  // The proctor's own connection is gone: the list says so, and the exam goes on.
  await anh.page.context().setOffline(true)
  await expect(line).toContainText('We cannot reach the server right now.', { timeout: 40_000 })
  await presses(luz, exam('next'))
  await arrivesAt(luz, exam('question', 2, questions))
  await anh.page.context().setOffline(false)
  await expect(line).toBeEmpty({ timeout: 40_000 })
  await doesNotRead(anh, messages.serverAway.en)
})
