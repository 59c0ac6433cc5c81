import { words as assessmentWords } from '#assessment/messages.ts'
import { practiceWords } from '#assessment/practice-messages.ts'
import { speak } from '#platform/languages.ts'
import { arrivesAt, chooses, isTold, opens, presses, reads } from './hands.ts'
import { looksRight } from './looks.ts'
import { network } from './network.ts'
import { expect, test, type Person } from './person.ts'
import { hasAnAccount, signedIn } from './prepared.ts'

const practice = ({ language }: Person) => speak(practiceWords, language)
const exam = ({ language }: Person) => speak(assessmentWords, language)
const few = 20

/** Has an account and begins a short practice exam with a time: the questions are those of the real one. */
async function begins(person: Person): Promise<void> {
  const say = practice(person)
  await hasAnAccount(person)
  await opens(person, '/practice-exam/start')
  await chooses(person, say('timeWith'))
  await presses(person, say('beginNow'))
  await arrivesAt(person, exam(person)('question', 1, few))
}
const option = ({ page }: Person, place: number) => page.locator(`input[name="choice"][value="${place}"]`)
const takes = async (person: Person, place: number) => person.page.locator('.exam__question .choice__label').nth(place - 1).click()
const timeShown = ({ page }: Person) => page.locator('[data-time-shown]')

test('CERT-13 A choice is kept as it is made, also while the line is away, and another page sends what could not go', async ({ comes }) => {
  const rosa = await comes({ language: 'es', device: 'phone' })
  const say = exam(rosa)
  await begins(rosa)
  await looksRight(rosa)
  await takes(rosa, 2)
  await isTold(rosa, say('saved'))
  await rosa.page.reload()
  await expect(option(rosa, 2)).toBeChecked()

  const line = await network(rosa)
  await line.cut()
  await takes(rosa, 4)
  await isTold(rosa, say('notSaved'))
  await presses(rosa, say('next'))
  await arrivesAt(rosa, say('question', 1, few))
  await line.back()
  await isTold(rosa, say('saved'))
  await presses(rosa, say('next'))
  await arrivesAt(rosa, say('question', 2, few))

  // The page is left while there is no line: what was chosen there waits in this tab.
  await line.cut()
  await takes(rosa, 3)
  await isTold(rosa, say('notSaved'))
  await line.back()
  const [second] = [new URL(rosa.page.url()).pathname]
  await opens(rosa, second.replace(/2$/, '7'))
  await arrivesAt(rosa, say('question', 7, few))
  await opens(rosa, second.replace(/items\/2$/, 'review'))
  await expect(async () => {
    await rosa.page.reload()
    await expect(rosa.page.locator('.page__lead')).toContainText(say('reviewCounts', 2, few - 2, 0), { timeout: 500 })
  }).toPass()
  await opens(rosa, second)
  await expect(option(rosa, 3)).toBeChecked()
})

test('CERT-13 A choice that is made before the script has come over a slow line is kept, too', async ({ comes }) => {
  const rosa = await comes()
  await rosa.page.route('**/assets/question-*.js', async (asked) => {
    await new Promise((done) => setTimeout(done, 2_000))
    await asked.continue()
  })
  await begins(rosa)
  await takes(rosa, 3)
  await isTold(rosa, exam(rosa)('saved'))
  await rosa.page.reload()
  await expect(option(rosa, 3)).toBeChecked()
})

test('CERT-13 The time is the server’s: a clock that is an hour off changes nothing; it is said at ten minutes, and at its end the page goes on', async ({ comes }) => {
  const rosa = await comes()
  const say = exam(rosa)
  await rosa.page.clock.install({ time: new Date(Date.now() + 3_600_000) })
  // What the server says meanwhile is left out here: its minutes do not pass as fast.
  await rosa.page.route('**/time', (asked) => asked.abort())
  await begins(rosa)
  await expect(timeShown(rosa)).toHaveText(/^2[45] minutes$/)
  // What is said aloud is written down here: it must be little.
  await rosa.page.evaluate(() => {
    const spoken: string[] = Object.assign(window, { spoken: [] as string[] }).spoken
    for (const place of document.querySelectorAll('[role=status], [aria-live]')) new MutationObserver(() => spoken.push(place.textContent!)).observe(place, { childList: true, characterData: true, subtree: true })
  })
  await rosa.page.clock.runFor(15 * 60_000)
  await expect(timeShown(rosa)).toHaveText(/^(9|10) minutes$/)
  await expect(rosa.page.locator('[data-time-said]')).toHaveText('10 minutes left.')
  await rosa.page.clock.runFor(9 * 60_000 + 30_000)
  await expect(rosa.page.locator('[data-time-said]')).toHaveText('1 minute left.')
  expect(await rosa.page.evaluate(() => (window as unknown as { spoken: string[] }).spoken)).toEqual(['10 minutes left.', '5 minutes left.', '1 minute left.'])
  await rosa.page.clock.runFor(60_000)
  await arrivesAt(rosa, say('endTitle'))
})

for (const { how, script } of [{ how: 'with script', script: true }, { how: 'without script', script: false }]) {
  test(`CERT-13 A second browser is asked before it takes over, and the first is told, ${how}`, async ({ comes }) => {
    const rosa = await comes({ script })
    const say = exam(rosa)
    await begins(rosa)
    await takes(rosa, 1)
    await presses(rosa, say('next'))
    await arrivesAt(rosa, say('question', 2, few))
    const address = new URL(rosa.page.url()).pathname
    const phone = await comes({ again: rosa, device: 'phone', script })
    await signedIn(phone)
    await opens(phone, address)
    await arrivesAt(phone, say('hereTitle'))
    await looksRight(phone)
    await presses(phone, say('hereYes'))
    await arrivesAt(phone, say('question', 2, few))
    await takes(phone, 3)
    await presses(phone, say('next'))
    await arrivesAt(phone, say('question', 3, few))
    // The first one does not undo it.
    await takes(rosa, 2)
    if (!script) await presses(rosa, say('next'))
    await arrivesAt(rosa, say('hereTitle'))
    await opens(phone, address)
    await expect(option(phone, 3)).toBeChecked()
  })

  test(`CERT-13 By keyboard, larger and in other colors, flagged, looked over and ended, ${how}`, async ({ comes }) => {
    const rosa = await comes({ language: 'es', script })
    const say = exam(rosa)
    await begins(rosa)
    await option(rosa, 1).focus()
    await rosa.page.keyboard.press('Space')
    await rosa.page.keyboard.press('ArrowDown')
    await expect(option(rosa, 2)).toBeChecked()
    await rosa.page.locator('main summary').click()
    await presses(rosa, say('text-larger'))
    await expect(rosa.page.locator('.exam--text-larger')).toBeVisible()
    await presses(rosa, say('contrast-dark'))
    await expect(rosa.page.locator('.exam--text-larger.exam--contrast-dark')).toBeVisible()
    await expect(option(rosa, 2)).toBeChecked()
    const sizes = await rosa.page.locator('.exam__question :is(legend, label)').evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(28)
    await rosa.page.setViewportSize({ width: 320, height: 640 })
    await looksRight(rosa)
    await rosa.page.locator('.choice__label', { hasText: say('flag') }).click()
    await presses(rosa, say('next'))
    await arrivesAt(rosa, say('question', 2, few))
    await presses(rosa, say('overview'))
    await arrivesAt(rosa, say('reviewTitle'))
    await reads(rosa, say('reviewCounts', 1, few - 1, 1))
    await looksRight(rosa)
    await presses(rosa, say('end'))
    await arrivesAt(rosa, say('endTitle'))
    await reads(rosa, say('endLeft', few - 1))
    await looksRight(rosa)
    await presses(rosa, say('endYes'))
    await arrivesAt(rosa, practice(rosa)('resultTitle'))
  })
}
