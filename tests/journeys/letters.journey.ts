import { letterProblemWords, letterWords } from '#people/letter-messages.ts'
import { letterNames } from '#people/letter-names.ts'
import { speak } from '#platform/languages.ts'
import { signsOut, walksInAs } from './account.ts'
import { arrivesAt, chooses, fieldOf, opens, presses, reads, wayNamed, writes } from './hands.ts'
import { under, factOf } from './legal-name.ts'
import { expect, test, type Person } from './person.ts'
import { hasAnAccount, hasSent } from './prepared.ts'

const letters = ({ language }: Person) => speak(letterWords, language)
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
    await signsOut(rosa)
  })

  test(`CERT-24 A person asks for paper, and Marcus prints and posts it: ${says}`, async ({ comes }) => {
    const luz = await comes({ script, language, device: 'phone', careful: true })
    const say = letters(luz)
    await hasAnAccount(luz)
    await opens(luz, '/account')
    await presses(luz, luz.say.people('chooseLetters'))
    await arrivesAt(luz, say('wayTitle'))
    await chooses(luz, say('wayPaper'))
    await writes(luz, say('nameLine'), '王 Luz')
    await presses(luz, say('saveWay'))
    await expect(luz.page.locator('#error-summary')).toContainText(letterProblemWords.addressNotLatin[luz.language])
    await arrivesAt(luz, say('wayTitle'))
    await writes(luz, say('nameLine'), 'Luz #1 Marín')
    await writes(luz, say('street'), '1215 K Street')
    await writes(luz, say('city'), 'Sacramento')
    await writes(luz, say('zip'), '95814')
    await presses(luz, say('saveWay'))
    await reads(luz, say('waySavedPaper'))
    await expect(fieldOf(luz, say('state'))).toHaveValue('CA')
    await luz.page.context().clearCookies()

    // She sends her application at another device, where everything before it is prepared.
    const sender = await comes({ script, language })
    await hasSent(sender, under('Luz', `Marín ${sender.email.slice(5, 9)}`))
    await opens(sender, '/account/letters')
    await chooses(sender, say('wayPaper'))
    await writes(sender, say('nameLine'), sender.email)
    await writes(sender, say('street'), '1215 K Street')
    await writes(sender, say('city'), 'Sacramento')
    await writes(sender, say('zip'), '95814')
    await presses(sender, say('saveWay'))
    await reads(sender, say('waySavedPaper'))
    await opens(sender, '/messages')
    const reference = (await sender.page.request.get('/apply')).url()
    expect(reference).toContain('/apply')

    const marcus = await comes({ script, careful: true })
    const sayMarcus = letters(marcus)
    await walksInAs(marcus, 'Marcus')
    await opens(marcus, `/review/${await referenceOf(sender)}`)
    await marcus.page.locator('#letters [data-rows] th a').first().click()
    await presses(marcus, sayMarcus('putOnPaper'))
    await reads(marcus, sayMarcus('done-putOnPaper'))
    const print = await wayNamed(marcus, sayMarcus('print')).getAttribute('href')
    const file = await marcus.page.request.get(print!)
    expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf'])
    await opens(marcus, '/review')
    await presses(marcus, sayMarcus('toLetters'))
    await arrivesAt(marcus, sayMarcus('queue'))
    await reads(marcus, `${sender.email}, 1215 K Street, Sacramento, CA 95814`)
    // Others' letters may wait, too: only hers was posted.
    for (const box of await marcus.page.locator('main input[type=checkbox]').all()) await box.uncheck()
    await marcus.page.locator('.choice', { hasText: sender.email }).locator('input').check()
    await presses(marcus, sayMarcus('posted'))
    await reads(marcus, sayMarcus('postedDone', 1))
    await expect(marcus.page.getByText(sender.email)).toHaveCount(0)

    await opens(sender, '/messages')
    await sender.page.locator('[data-rows] th a').first().click()
    await reads(sender, sender.language === 'es' ? /Mandamos esta carta en papel el/ : /We posted this letter on paper on/)
  })
}

/** The number of the application that a person has. */
async function referenceOf(person: Person): Promise<string> {
  await opens(person, '/apply')
  return (await person.page.locator('main').innerText()).match(/\b[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{2}\b/)![0]
}
