import type { Correctable } from '#certification/decision.ts'
import { wordingOf } from '#certification/decision.ts'
import { reasonsOf } from '#library/decision-reasons.server.ts'
import { walksInAs } from './account.ts'
import { adds, cards } from './documents.ts'
import { arrivesAt, chooses, doesNotRead, fieldOf, opens, presses, reads, writes } from './hands.ts'
import { looksRight } from './looks.ts'
import { phonePhoto } from './papers.ts'
import { expect, test, type Person } from './person.ts'
import { hasSent } from './prepared.ts'
import { letsTenMinutesPass } from './review.ts'
import { serve } from './server.ts'

const theirName = 'Rosa Elena Ortiz Luna'
const staffWords = (id: string, { language }: Person, of: 'corrections' | 'grounds' = 'corrections') =>
  reasonsOf(of).find((one) => one.id === id)!.staff[language]
const saysOf = (id: string, { language }: Person, of: 'corrections' | 'grounds' = 'corrections') => reasonsOf(of).find((one) => one.id === id)!.says[language]

/** A part of the page that unfolds, by its title. */
const part = ({ page }: Person, title: string) => page.locator('main details').filter({ has: page.locator('summary', { hasText: title }) }).first()

/** Says at a thing what is wrong with it, with a note. */
async function findsWrong(person: Person, thing: Correctable, reason: string, note?: string): Promise<void> {
  const there = part(person, wordingOf(thing)[person.language])
  if (!(await there.evaluate((one: HTMLDetailsElement) => one.open))) await there.locator('summary').first().click()
  await there.getByLabel(staffWords(reason, person)).check()
  if (note) await there.getByRole('textbox').fill(note)
}

async function atTheApplication(person: Person, name: 'Marcus' | 'Anh', reference: string): Promise<void> {
  await walksInAs(person, name)
  await arrivesAt(person, person.say.application('review'))
  await opens(person, `/review/${reference}`)
  await arrivesAt(person, theirName)
}

/** The newest letter about the application, opened in the account. */
async function readsTheNewestLetter(person: Person, letters: number): Promise<void> {
  const links = person.page.getByRole('link', { name: person.say.letterSubject })
  await expect(async () => {
    await opens(person, '/messages')
    await expect(links).toHaveCount(letters, { timeout: 500 })
  }).toPass()
  await links.first().click()
  await arrivesAt(person, person.say.letterSubject)
}

const stories = [
  { language: 'en', device: 'desktop', script: false }, { language: 'es', device: 'phone', script: true },
] as const

for (const { language, device, script } of stories) {
  test(`CERT-08 CERT-24 What is wrong is asked for, corrected and seen again, and nothing else: ${language}, ${device}, ${script ? 'with' : 'without'} script`, async ({ comes }) => {
    const rosa = await comes({ language, device, script, careful: true })
    const reference = await hasSent(rosa)
    const marcus = await comes({ language, device, script, careful: true })
    const { deciding } = marcus.say
    await atTheApplication(marcus, 'Marcus', reference)
    await presses(marcus, deciding('ask'))
    await arrivesAt(marcus, deciding('title-ask'))

    // Nothing chosen; then a note without a reason: what was typed stays.
    await presses(marcus, deciding('do-ask'))
    await reads(marcus, marcus.say.problem('nothingChosen'))
    await findsWrong(marcus, 'documents-identity', 'notReadable', 'The top line, please.')
    await findsWrong(marcus, 'phone', 'notReachedByPhone')
    await presses(marcus, deciding('preview'))
    const preview = marcus.page.locator('.letter')
    for (const words of ['7', saysOf('notReadable', rosa), 'The top line, please.', saysOf('notReachedByPhone', rosa)]) await expect(preview).toContainText(words)
    await looksRight(marcus)
    const previewed = await preview.innerText()
    await presses(marcus, deciding('do-ask'))
    await arrivesAt(marcus, marcus.say.application('review'))

    await letsTenMinutesPass(marcus)
    await readsTheNewestLetter(rosa, 2)
    expect(await rosa.page.locator('.letter').innerText(), 'the letter is the one that was read').toBe(previewed)
    await opens(rosa, `/apply/${reference}`)
    await arrivesAt(rosa, rosa.say.application('myApplication'))
    await reads(rosa, 'The top line, please.')
    await expect(rosa.page.getByText(rosa.say.correcting('notChanged'))).toHaveCount(2)

    // What nobody asked about cannot be changed.
    await opens(rosa, `/apply/${reference}/birth-date`)
    await expect(rosa.page.locator('main input:not([type=hidden])')).toHaveCount(0)
    await opens(rosa, `/apply/${reference}/contact`)
    await arrivesAt(rosa, rosa.say.titleOf('contact'))
    await reads(rosa, saysOf('notReachedByPhone', rosa))
    await expect(rosa.page.getByRole('radio')).toHaveCount(0)
    await writes(rosa, rosa.say.question('phone'), '916 555 0199')
    await presses(rosa, rosa.say.application('save'))
    await arrivesAt(rosa, rosa.say.application('myApplication'))
    await expect(rosa.page.getByText(rosa.say.correcting('changed'), { exact: true })).toHaveCount(1)

    // Sends too early: what is as it was is named.
    await presses(rosa, rosa.say.correcting('checkAndSendAgain'))
    await arrivesAt(rosa, rosa.say.application('checkAndSend'))
    await presses(rosa, rosa.say.correcting('sendAgain'))
    await reads(rosa, rosa.say.problem('notCorrected'))
    await looksRight(rosa)
    await opens(rosa, `/apply/${reference}/identity`)
    await adds(rosa, 'identity', await phonePhoto('ID-2.jpg'))
    await expect(cards(rosa)).toHaveCount(2)
    await opens(rosa, `/apply/${reference}/check`)
    await doesNotRead(rosa, rosa.say.correcting('asItIsLegend'))
    await presses(rosa, rosa.say.correcting('sendAgain'))
    await arrivesAt(rosa, rosa.say.application('myApplication'))
    await reads(rosa, rosa.say.correcting('sentAgainTitle'))

    await opens(marcus, `/review/${reference}`)
    await arrivesAt(marcus, theirName)
    const difference = marcus.page.locator('#difference')
    await expect(difference.locator('del')).toHaveCount(2)
    for (const words of ['916 555 0100', '916 555 0199', 'ID-2.jpg', 'The top line, please.']) await expect(difference).toContainText(words)
    await expect(difference).not.toContainText('1990')
    await presses(marcus, deciding('approve'))
    await arrivesAt(marcus, deciding('title-approve'))
    await presses(marcus, deciding('do-approve'))
    await arrivesAt(marcus, marcus.say.application('review'))
    await letsTenMinutesPass(marcus)
    await opens(rosa, `/apply/${reference}`)
    await reads(rosa, rosa.say.application('pathApproved'))
  })
}

// In a house of its own: in the other one any story may let ten minutes pass for everybody.
test('CERT-08 A decision is undone at once, and nobody hears of it', async ({ comes }) => {
  const served = await serve([Number(new URL(process.env.JOURNEYS_ADDRESS!).port)])
  try {
    const rosa = await comes({ address: served.address })
    const reference = await hasSent(rosa)
    const marcus = await comes({ address: served.address, script: false })
    const { deciding } = marcus.say
    await atTheApplication(marcus, 'Marcus', reference)
    await presses(marcus, deciding('approve'))
    await presses(marcus, deciding('do-approve'))
    await arrivesAt(marcus, marcus.say.application('review'))
    await opens(marcus, `/review/${reference}`)
    await presses(marcus, deciding('undo'))
    await arrivesAt(marcus, theirName)
    await expect(marcus.page.getByRole('link', { name: deciding('approve'), exact: true })).toBeVisible()
    await reads(marcus, new RegExp(deciding('past-undone')))
    await letsTenMinutesPass(marcus)
    await opens(rosa, `/apply/${reference}`)
    await reads(rosa, rosa.say.application('withUs'))
    await opens(rosa, '/messages')
    await expect(rosa.page.getByRole('link', { name: rosa.say.letterSubject })).toHaveCount(1)
  } finally {
    await served.stop()
  }
})

test('CERT-08 CERT-26 A denial says why and what one can do; one starts again with what was given', async ({ comes }) => {
  const rosa = await comes({ language: 'es', device: 'phone', careful: true })
  const reference = await hasSent(rosa)
  const marcus = await comes({ careful: true })
  const { deciding } = marcus.say
  await atTheApplication(marcus, 'Marcus', reference)
  await presses(marcus, deciding('deny'))
  await arrivesAt(marcus, deciding('title-deny'))
  await chooses(marcus, staffWords('noEducation', marcus, 'grounds'))
  await presses(marcus, deciding('preview'))
  await expect(marcus.page.locator('.letter')).toHaveAttribute('lang', 'es')
  await expect(marcus.page.locator('.letter')).toContainText(saysOf('noEducation', rosa, 'grounds'))
  await presses(marcus, deciding('do-deny'))
  await arrivesAt(marcus, marcus.say.application('review'))
  await letsTenMinutesPass(marcus)
  await readsTheNewestLetter(rosa, 2)
  await reads(rosa, saysOf('noEducation', rosa, 'grounds'))
  await opens(rosa, `/apply/${reference}`)
  await arrivesAt(rosa, rosa.say.application('myApplication'))
  await reads(rosa, saysOf('noEducation', rosa, 'grounds'))
  await presses(rosa, rosa.say.application('startAgainButton'))
  await arrivesAt(rosa, rosa.say.application('apply'))
  await presses(rosa, rosa.say.application('startAgainButton'))
  await arrivesAt(rosa, rosa.say.application('myApplication'))
  await opens(rosa, `${new URL(rosa.page.url()).pathname}/contact`)
  await expect(fieldOf(rosa, rosa.say.question('phone'))).toHaveValue('916 555 0100')
})

test('CERT-08 Two decide at once: the second is told who decided what', async ({ comes }) => {
  const reference = await hasSent(await comes())
  const [marcus, anh] = [await comes(), await comes({ language: 'es', script: false, careful: true })]
  await atTheApplication(marcus, 'Marcus', reference)
  await atTheApplication(anh, 'Anh', reference)
  await presses(marcus, marcus.say.deciding('approve'))
  await presses(anh, anh.say.deciding('ask'))
  await arrivesAt(anh, anh.say.deciding('title-ask'))
  await findsWrong(anh, 'phone', 'other', '¿Cuál es?')
  await presses(marcus, marcus.say.deciding('do-approve'))
  await arrivesAt(marcus, marcus.say.application('review'))
  await presses(anh, anh.say.deciding('do-ask'))
  await reads(anh, anh.say.problem('decidedAlready', { who: 'Marcus', what: anh.say.deciding('waiting-approve') }).split(' ya ')[1]!.slice(0, 20))
  await reads(anh, /Marcus/)
  await looksRight(anh)
})

test('CERT-08 A manager takes a decision back, and both sides are told why', async ({ comes }) => {
  const rosa = await comes({ careful: true })
  const reference = await hasSent(rosa)
  const marcus = await comes()
  await atTheApplication(marcus, 'Marcus', reference)
  await presses(marcus, marcus.say.deciding('approve'))
  await presses(marcus, marcus.say.deciding('do-approve'))
  await arrivesAt(marcus, marcus.say.application('review'))
  await letsTenMinutesPass(marcus)
  await opens(marcus, `/review/${reference}`)
  await expect(marcus.page.getByRole('link', { name: marcus.say.deciding('reopen') })).toHaveCount(0)

  const anh = await comes({ careful: true, script: false })
  await atTheApplication(anh, 'Anh', reference)
  await presses(anh, anh.say.deciding('reopen'))
  await arrivesAt(anh, anh.say.deciding('title-reopen'))
  await presses(anh, anh.say.deciding('do-reopen'))
  await reads(anh, anh.say.problem('whyMissing'))
  await writes(anh, anh.say.deciding('why'), 'We mixed up two people.')
  await presses(anh, anh.say.deciding('do-reopen'))
  await arrivesAt(anh, theirName)
  await reads(anh, anh.say.deciding('waiting-reopen'))
  await letsTenMinutesPass(anh)
  await readsTheNewestLetter(rosa, 3)
  await reads(rosa, 'We mixed up two people.')
  await opens(rosa, `/apply/${reference}`)
  await arrivesAt(rosa, rosa.say.application('myApplication'))
  await reads(rosa, 'We mixed up two people.')
  await opens(marcus, '/messages')
  await marcus.page.getByRole('link', { name: 'A decision of yours was taken back' }).first().click()
  await reads(marcus, reference)
})
