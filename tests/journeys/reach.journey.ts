import { words as examWords } from '#assessment/messages.ts'
import { practiceWords } from '#assessment/practice-messages.ts'
import { dayWords, resultWords } from '#exams/day-messages.ts'
import { proctorWords } from '#exams/proctor-messages.ts'
import { speak } from '#platform/languages.ts'
import { walksInAs } from './account.ts'
import { rightPlace } from './answers.ts'
import { aDayPasses, dayIn, hasASitting, hasBreaks, makesAnyHourRight, seatOf } from './exam-day.ts'
import { arrivesAt, hasItsScript, isTold, opens, presses, reads } from './hands.ts'
import { tabsAndPresses, tabsThrough, tabsTo } from './keys.ts'
import { sidewaysOn } from './looks.ts'
import { looksRightEveryWay } from './looks-every-way.ts'
import { mayChooseADate } from './may-take-exam.ts'
import { expect, test, type Person } from './person.ts'
import { posts } from './prepared.ts'
import { serve, type Served } from './server.ts'

/** The exam for everybody: by keyboard alone, as a screen reader is told, and in every appearance. The day comes by moving the clock, so the story has a house of its own. */
test.describe.configure({ mode: 'serial' })
let served: Served
test.beforeAll(async () => {
  served = await serve([Number(new URL(process.env.JOURNEYS_ADDRESS!).port)])
})
test.afterAll(() => served.stop())

const questions = 4
let isRight = false

/** In every appearance; without script, where nothing but the server made the page the same, at the width that it is read at. */
async function looksOver({ page, script }: Person, name: string): Promise<void> {
  const size = page.viewportSize()!
  if (script) await looksRightEveryWay(page, name)
  expect(await sidewaysOn(page), name).toBeLessThanOrEqual(0)
  await page.setViewportSize(size)
}
const arrowsTo = async ({ page }: Person, place: number) => {
  await page.keyboard.press('Space')
  for (let at = 1; at < place; at += 1) await page.keyboard.press('ArrowDown')
}
const focusedIs = (person: Person, selector: string) => expect(person.page.locator(':focus')).toHaveJSProperty('id', selector)

/** What a screen reader is told of the question: its number in title and heading, a group with its name, options by their words, places that tell how saving goes and how long it still is. */
async function isHeard(person: Person, position: number): Promise<void> {
  const { page, language } = person
  const [say, title] = [speak(examWords, language), speak(examWords, language)('question', position, questions)]
  await expect(page).toHaveTitle(new RegExp(`^${title} · .+ · Alongside$`))
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
  const stem = (await page.locator('.exam__question legend').innerText()).trim()
  const group = page.getByRole('radiogroup', { name: stem, exact: true })
  for (const option of await page.locator('.exam__question .choice__label').allInnerTexts()) await expect(group.getByRole('radio', { name: option.trim(), exact: true })).toHaveCount(1)
  await expect(group.getByRole('radio')).toHaveCount(4)
  await expect(page.getByRole('checkbox', { name: say('flag'), exact: true })).toHaveCount(1)
  // What changes each minute is read when somebody goes there, and never by itself.
  await expect(page.locator('[data-time-shown]')).toBeVisible()
  expect(await page.locator('[data-time-shown]').evaluate((one) => one.closest('[aria-live], [role=status], [role=alert], [role=timer]'))).toBeNull()
  await expect(page.getByRole('status')).toHaveCount(2)
}

/** Answers what is on the screen and goes on, by the fewest keys: the first Tab is on the first option. */
async function answersByKeys(person: Person, position: number, rightly: boolean): Promise<void> {
  const say = speak(examWords, person.language)
  const right = await rightPlace(person)
  await person.page.keyboard.press('Tab')
  await focusedIs(person, 'field-choice')
  await arrowsTo(person, rightly ? right : (right % 4) + 1)
  if (person.script) await isTold(person, say('saved'))
  await tabsAndPresses(person, say(position === questions ? 'toReview' : 'next'))
}

/** Larger, in other colors and back, without leaving the question; the choice is kept on the way. */
async function changesHowItLooks(person: Person): Promise<void> {
  const say = speak(examWords, person.language)
  const ground = () => person.page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
  await tabsAndPresses(person, say('display'))
  for (const look of ['text-large', 'contrast-dark'] as const) {
    await tabsAndPresses(person, say(look))
    await expect(person.page.locator(`.exam--${look}`)).toBeVisible()
    await hasItsScript(person)
  }
  await expect.poll(ground, 'the whole page has the colors').toBe('rgb(0, 0, 0)')
  for (const look of ['text-normal', 'contrast-normal'] as const) {
    await tabsAndPresses(person, say(look))
    await expect(person.page.locator(`.exam--${look}`)).toBeVisible()
    await hasItsScript(person)
  }
  await expect(person.page.locator('input[name=choice]').first()).toBeChecked()
}

async function practices(person: Person): Promise<void> {
  const [say, exam] = [speak(practiceWords, person.language), speak(examWords, person.language)]
  await opens(person, '/practice-exam')
  await tabsAndPresses(person, person.say.frame('skipToMain'))
  await tabsAndPresses(person, say('begin'))
  await arrivesAt(person, say('chooseTitle'))
  await tabsTo(person, say('sizeShort', 20))
  await person.page.keyboard.press('ArrowDown')
  await tabsTo(person, say('timeNone'))
  await person.page.keyboard.press('ArrowDown')
  await tabsAndPresses(person, say('beginNow'))
  await arrivesAt(person, exam('question', 1, questions))
  await isHeard(person, 1)
  await tabsAndPresses(person, person.say.frame('skipToMain'))
  await person.page.keyboard.press('Tab')
  await arrowsTo(person, 1)
  await tabsAndPresses(person, exam('flag'), 'Space')
  await changesHowItLooks(person)
  const passed = await tabsThrough(person)
  expect(passed).toContain(exam('next'))
  expect(passed).not.toContain(person.say.frame('signOut'))
  await looksOver(person, 'a question')
  await tabsAndPresses(person, exam('next'))
  for (let position = 2; position <= questions; position += 1) {
    await arrivesAt(person, exam('question', position, questions))
    await answersByKeys(person, position, true)
  }
  await arrivesAt(person, exam('reviewTitle'))
  await reads(person, exam('reviewCounts', questions, 0, 1))
  await tabsAndPresses(person, exam('number', 1))
  await arrivesAt(person, exam('question', 1, questions))
  await person.page.keyboard.press('Tab')
  await focusedIs(person, 'field-choice')
  await tabsAndPresses(person, exam('flag'), 'Space')
  await tabsAndPresses(person, exam('overview'))
  await arrivesAt(person, exam('reviewTitle'))
  await reads(person, exam('reviewCounts', questions, 0, 0))
  await looksOver(person, 'the overview')
  await tabsAndPresses(person, exam('end'))
  await arrivesAt(person, exam('endTitle'))
  await looksOver(person, 'the end')
  await tabsAndPresses(person, exam('endYes'))
  await arrivesAt(person, say('resultTitle'))
  await looksOver(person, 'the result of a practice exam')
}

/** A second practice exam, in the other language and left as it is: the words of each question are marked as what they are, and there is something to draw. */
async function practicesInTheOtherLanguage(person: Person): Promise<void> {
  const say = speak(practiceWords, person.language)
  const other = { en: 'es', es: 'en' }[person.language]
  const begun = await posts(person, '/practice-exam/start', { size: 'whole', time: 'none', language: other })
  const address = new URL(begun.headers().location!, person.address).pathname
  await opens(person, address)
  await expect(person.page.locator('html')).toHaveAttribute('lang', person.language)
  await expect(person.page.locator('.exam__question')).toHaveAttribute('lang', other)
  await opens(person, address.replace(/items\/1$/, 'end'))
  await presses(person, speak(examWords, person.language)('endYes'))
  await arrivesAt(person, say('resultTitle'))
  for (const part of ['.explained__stem', '.explained__options']) await expect(person.page.locator(part).first()).toHaveAttribute('lang', other)
  await opens(person, '/practice-exam/progress')
  await arrivesAt(person, say('progressTitle'))
  await expect(person.page.getByRole('img', { name: say('plotTitle') })).toHaveAccessibleName(new RegExp(say('plotText', '100%', '0%', 2).slice(0, 30)))
  await expect(person.page.getByRole('table', { name: say('overTime') }).getByRole('columnheader')).toHaveCount(3)
  await looksOver(person, 'practice over time')
}

async function isLetIn(anh: Person, sitting: string, seat: string): Promise<void> {
  const address = `/proctor/${sitting}/${seat}`
  const say = speak(proctorWords, 'en')
  await opens(anh, address)
  await presses(anh, say('admit'))
  // Each mistake is said at the top with a way to its field, and belongs to the field.
  await expect(anh.page.locator('#error-summary')).toBeFocused()
  await expect(anh.page.getByRole('radiogroup', { name: say('idKind') })).toHaveAttribute('aria-invalid', 'true')
  await expect(anh.page.getByRole('textbox', { name: say('givenNames') })).toHaveAccessibleDescription(/ID/)
  await looksOver(anh, 'a person at the exam, refused')
  const id = { kind: 'license', givenNames: 'ROSA ELENA', familyNames: 'ORTIZ LUNA', confirms: ['original', 'valid'] }
  expect((await posts(anh, address, { _do: 'admit', ...id })).status(), 'she is let in').toBe(303)
}

/** From saying that one is there to the first question. */
async function comesToTheExam(person: Person, anh: Person, sitting: string): Promise<void> {
  const say = speak(dayWords, person.language)
  await opens(person, '/apply/exam/day')
  await looksOver(person, 'the day, to check in')
  await tabsAndPresses(person, person.say.frame('skipToMain'))
  await tabsAndPresses(person, say('imHere'))
  await reads(person, say('waiting'))
  await looksOver(person, 'waiting')
  await isLetIn(anh, sitting, await seatOf(person))
  if (!person.script) await tabsAndPresses(person, say('look'))
  for (const place of [1, 2, 3]) {
    await reads(person, new RegExp(say('agreementOf', place)))
    await expect(person.page).toHaveTitle(new RegExp(`^${say('agreementOf', place)}: .+ · ${say('title')} · Alongside$`))
    if (place === 1) {
      await tabsThrough(person)
      await looksOver(person, 'an agreement')
    }
    await tabsAndPresses(person, say('yes'))
  }
  await reads(person, say('beginTitle'))
  await tabsAndPresses(person, say('begin'))
}

/** The exam, with a break in it, to its result. */
async function takesTheExam(person: Person): Promise<void> {
  const [exam, result] = [speak(examWords, person.language), speak(resultWords, person.language)]
  await arrivesAt(person, exam('question', 1, questions))
  await isHeard(person, 1)
  await tabsAndPresses(person, exam('takeBreak'))
  await arrivesAt(person, exam('breakTitle'))
  await tabsAndPresses(person, exam('breakYes'))
  await arrivesAt(person, exam('onBreakTitle'))
  await looksOver(person, 'a break')
  await tabsAndPresses(person, exam('goOn'))
  await arrivesAt(person, exam('reviewTitle'))
  await tabsAndPresses(person, exam('back'))
  for (let position = 1; position <= questions; position += 1) {
    await arrivesAt(person, exam('question', position, questions))
    await answersByKeys(person, position, true)
  }
  await arrivesAt(person, exam('reviewTitle'))
  await tabsAndPresses(person, exam('end'))
  await arrivesAt(person, exam('endTitle'))
  await tabsAndPresses(person, exam('endYes'))
  await arrivesAt(person, result('title'))
  await expect(async () => {
    await person.page.reload()
    await expect(person.page.locator('main')).toContainText(result('passed'), { timeout: 500 })
  }).toPass()
  await expect(person.page.getByRole('table', { name: result('table') }).getByRole('columnheader')).toHaveCount(3)
  await looksOver(person, 'the result of the exam')
  await tabsTo(person, result('toCertificate'))
}

for (const { script, language, width } of [{ script: true, language: 'en', width: 1280 }, { script: false, language: 'es', width: 320 }] as const) {
  test(`PLAT-03 CERT-13 LEARN-08 A practice exam and the exam itself by keyboard alone, as a screen reader is told them and in every appearance, ${script ? 'with' : 'without'} script`, async ({ comes }) => {
    test.setTimeout(600_000)
    const { address } = served
    const [marcus, anh] = [await comes({ script: false, address }), await comes({ address })]
    await walksInAs(marcus, 'Marcus')
    await walksInAs(anh, 'Anh')
    const tomorrow = await dayIn(anh, 1)
    if (!isRight) await makesAnyHourRight(anh, tomorrow, questions)
    isRight = true
    const sitting = await hasASitting(anh, tomorrow)
    const rosa = await comes({ script, language, address })
    await mayChooseADate(rosa, marcus)
    await hasBreaks(rosa, marcus)
    expect((await posts(rosa, `/apply/exam/schedule/${sitting}`, { _language: language, language })).status()).toBe(303)
    await opens(rosa, '/apply/exam/day')
    await looksOver(rosa, 'the day, ahead')
    await aDayPasses(anh)
    await opens(anh, `/proctor/${sitting}`)
    await expect(anh.page.getByRole('table', { name: speak(proctorWords, 'en')('people') })).toBeVisible()
    await looksOver(anh, 'a sitting')

    // 320 pixels: a screen of 1280 at 400 %.
    await rosa.page.setViewportSize({ width, height: 900 })
    await practices(rosa)
    await practicesInTheOtherLanguage(rosa)
    await comesToTheExam(rosa, anh, sitting)
    await takesTheExam(rosa)
  })
}
