import { letterProblemWords, letterWords } from '#people/letter-messages.ts'
import { letterNames } from '#people/letter-names.ts'
import { letter } from '#library/letters.server.ts'
import { speak, type Language } from '#platform/languages.ts'
import { mailPage } from '#platform/mail-page.ts'
import { signsOut, walksInAs } from './account.ts'
import { arrivesAt, chooses, fieldOf, opens, presses, reads, wayNamed, writes } from './hands.ts'
import { factOf } from './legal-name.ts'
import { barriersOn, sidewaysOn } from './looks.ts'
import { expect, test, type Person } from './person.ts'
import { hasSent } from './prepared.ts'

const letters = ({ language }: Person) => speak(letterWords, language)
/** A letter as it arrives by email, with everything that letters have. */
const mail = (language: Language) => {
  const points = [{ title: 'The photo of your ID', lines: [{ text: 'It is blurred.' }], link: { text: 'See it', href: 'https://alongside.example/apply/K7M-3PQ-9D/identity' } }]
  const facts = { name: 'Ana', reference: 'K7M-3PQ-9D', fine: 'x', heldUntil: 'x', address: 'https://alongside.example/apply/K7M-3PQ-9D', questions: 'https://alongside.example/questions', call: 'x', points }
  const { subject, html } = letter('application-returned', language, facts)
  return mailPage({ language, subject, html, firstWrittenOn: '2026-03-10' })
}

for (const language of ['en', 'es'] as const) {
  test(`CERT-24 A mail keeps nobody out, at 320 px and in the dark, too: ${language}`, async ({ comes }) => {
    const { page } = await comes({ language })
    await page.setViewportSize({ width: 320, height: 700 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.setContent(mail(language))
      expect(await barriersOn(page), colorScheme).toEqual([])
      expect(await sidewaysOn(page)).toBeLessThanOrEqual(0)
    }
  })
}

const nameOf = ({ language }: Person, letter: string) => letterNames[letter]![language]

/** Marcus opens an application, and there the letter that it arrived. */
async function findsTheLetter(marcus: Person, reference: string): Promise<void> {
  const row = marcus.page.locator('#letters [data-rows] tbody tr')
  // The letter is written a moment after the application was sent.
  await expect(async () => {
    await opens(marcus, `/review/${reference}`)
    await expect(row).toHaveCount(1, { timeout: 200 })
  }).toPass()
  await row.locator('a').click()
  await arrivesAt(marcus, nameOf(marcus, 'application-received'))
}

for (const [says, script, language] of [['with script, in English', true, 'en'], ['without script, in Spanish', false, 'es']] as const) {
  test(`CERT-24 A letter that came back is seen on both sides, and sent again: ${says}`, async ({ comes }) => {
    const rosa = await comes({ script, language, device: 'phone', careful: true })
    const reference = await hasSent(rosa)
    const marcus = await comes({ script, careful: true })
    await walksInAs(marcus, 'Marcus')
    await findsTheLetter(marcus, reference)
    const say = letters(marcus)
    await expect(factOf(marcus, say('howItWent'))).toContainText(say('state-sent'))
    await presses(marcus, say('cameBack'))
    await reads(marcus, say('done-cameBack'))
    await expect(factOf(marcus, say('howItWent'))).toContainText(say('why-reported'))
    const letter = marcus.page.url().split('?')[0]!

    await opens(rosa, '/messages')
    await reads(rosa, letters(rosa)('missedTitle'))
    await opens(marcus, '/review/letters?view=undelivered')
    await arrivesAt(marcus, say('queue'))
    await reads(marcus, rosa.email)
    await opens(marcus, letter)
    await presses(marcus, say('sendAgain'))
    await reads(marcus, say('done-sentAgain'))
    await reads(marcus, say('step-sentAgain'))
    // Pressed once more it says why not.
    await presses(marcus, say('sendAgain'))
    await expect(marcus.page.locator('#error-summary')).toContainText('10')
    await opens(marcus, '/review/letters?view=undelivered')
    await expect(marcus.page.getByText(rosa.email)).toHaveCount(0)

    await opens(rosa, '/messages')
    const first = rosa.page.locator('[data-rows] th a').first()
    await first.click()
    await reads(rosa, rosa.language === 'es' ? /Esta es una copia de nuestra carta del/ : /This is a copy of our letter of/)
    await opens(rosa, '/messages')
    await rosa.page.locator('[data-rows] th a').nth(1).click()
    await reads(rosa, letters(rosa)('cameBackToYou'))
    await arrivesAt(rosa, await rosa.page.locator('h1').innerText())
    await signsOut(rosa)
  })

  test(`CERT-24 A person asks for paper, and Marcus prints and posts it: ${says}`, async ({ comes }) => {
    const luz = await comes({ script, language, device: 'phone', careful: true })
    const say = letters(luz)
    const reference = await hasSent(luz)
    await opens(luz, '/account')
    await presses(luz, luz.say.people('chooseLetters'))
    await arrivesAt(luz, say('wayTitle'))
    await chooses(luz, say('wayPaper'))
    await writes(luz, say('nameLine'), '王 Luz')
    await presses(luz, say('saveWay'))
    await expect(luz.page.locator('#error-summary')).toContainText(letterProblemWords.addressNotLatin[luz.language])
    await arrivesAt(luz, say('wayTitle'))
    await writes(luz, say('nameLine'), `Luz #1 ${luz.email}`)
    await writes(luz, say('street'), '1215 K Street')
    await writes(luz, say('city'), 'Sacramento')
    await writes(luz, say('zip'), '95814')
    await presses(luz, say('saveWay'))
    await reads(luz, say('waySavedPaper'))
    await expect(fieldOf(luz, say('state'))).toHaveValue('CA')

    const marcus = await comes({ script, careful: true })
    const sayMarcus = letters(marcus)
    await walksInAs(marcus, 'Marcus')
    await findsTheLetter(marcus, reference)
    await presses(marcus, sayMarcus('putOnPaper'))
    await reads(marcus, sayMarcus('done-putOnPaper'))
    const print = await wayNamed(marcus, sayMarcus('print')).getAttribute('href')
    const file = await marcus.page.request.get(print!)
    expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf'])
    await opens(marcus, '/review')
    await presses(marcus, sayMarcus('toLetters'))
    await arrivesAt(marcus, sayMarcus('queue'))
    await reads(marcus, `${luz.email}, 1215 K Street, Sacramento, CA 95814`)
    // Others' letters may wait, too: only hers was posted.
    for (const box of await marcus.page.locator('main input[type=checkbox]').all()) await box.uncheck()
    await marcus.page.locator('.choice', { hasText: luz.email }).locator('input').check()
    await presses(marcus, sayMarcus('posted'))
    await reads(marcus, sayMarcus('postedDone', 1))
    await expect(marcus.page.getByText(luz.email)).toHaveCount(0)

    await opens(luz, '/messages')
    await luz.page.locator('[data-rows] th a').first().click()
    await reads(luz, luz.language === 'es' ? /Le enviamos esta carta en papel el/ : /We posted this letter on paper on/)
  })
}
