import { randomUUID } from 'node:crypto'
import { trainingKindWords } from '#learning/messages.ts'
import { problemWords as learningProblems } from '#learning/problem-messages.ts'
import { walksInAs } from './account.ts'
import { arrivesAt, chooses, opens, presses, reads, writes } from './hands.ts'
import { expect, test, type Person } from './person.ts'
import { isApproved } from './training.ts'

const day = 86_400_000
const provider = 'River Valley Peer Academy'

const fillsDay = async ({ page, did }: Person, name: string, when: Date) => {
  did.fields += 3
  for (const [part, value] of Object.entries({ day: when.getDate(), month: when.getMonth() + 1, year: when.getFullYear() })) {
    await page.locator(`input[name=${name}-${part}]`).fill(String(value))
  }
}

/** Naomi issues a completion to an email: first, tired, of 79 hours. */
async function issues(naomi: Person, email: string, name: string): Promise<void> {
  const { coordinating } = naomi.say
  await walksInAs(naomi, 'Naomi')
  await arrivesAt(naomi, coordinating('training'))
  await presses(naomi, coordinating('issue'))
  await arrivesAt(naomi, coordinating('issue'))
  await writes(naomi, coordinating('fullName'), name)
  await writes(naomi, coordinating('email'), email)
  await chooses(naomi, trainingKindWords.core80[naomi.language])
  await chooses(naomi, 'Español')
  await writes(naomi, coordinating('hours'), '79')
  await fillsDay(naomi, 'started', new Date(Date.now() - 40 * day))
  await fillsDay(naomi, 'completed', new Date(Date.now() - 10 * day))
  await writes(naomi, coordinating('number'), `RV-${randomUUID().slice(0, 8)}`)
  await presses(naomi, coordinating('issueButton'))
  await expect(naomi.page.locator('#error-summary')).toContainText(learningProblems.hoursTooFew[naomi.language]({ least: 80 }))
  // The focus is on what is wrong, also without script.
  await expect(naomi.page.locator('#error-summary')).toBeFocused()
  await writes(naomi, coordinating('hours'), '80')
  await presses(naomi, coordinating('issueButton'))
  await reads(naomi, coordinating('justIssued'))
}

for (const script of [true, false]) {
  test(`CERT-09 LEARN-06 Naomi issues a completion, and Rosa hands it in on a phone, in Spanish, without a paper: ${script ? 'with' : 'without'} script`, async ({ comes }) => {
    const rosa = await comes({ language: 'es', device: 'phone', script, careful: true })
    const reference = await isApproved(rosa, await comes({ language: 'en', device: 'desktop', script: false }))
    await issues(await comes({ language: 'en', device: 'desktop', script, careful: true }), rosa.email, 'Rosa Elena Ortiz Luna')
    const { certificate, coordinating, people } = rosa.say

    // The letter says nothing of what it is. It leads to what was issued, and that leads to where it is handed in.
    const letter = rosa.page.getByRole('link', { name: 'Noticias sobre su cuenta' })
    await expect(async () => {
      await opens(rosa, '/messages')
      await expect(letter).toHaveCount(1, { timeout: 500 })
    }).toPass()
    await arrivesAt(rosa, people('messages'))
    await letter.tap()
    await arrivesAt(rosa, 'Noticias sobre su cuenta')
    await presses(rosa, 'Véalo en su cuenta')
    await arrivesAt(rosa, coordinating('myTraining'))
    await reads(rosa, provider)
    await presses(rosa, coordinating('toYourApplication'))
    await arrivesAt(rosa, rosa.say.application('myApplication'))
    await reads(rosa, certificate('besideIssued'))
    await rosa.page.getByRole('link', { name: certificate('handInIssued') }).last().tap()
    await arrivesAt(rosa, certificate('title'))
    await presses(rosa, certificate('use'))
    await reads(rosa, certificate('sentTitle'))
    await reads(rosa, certificate('issuedHere'))

    await opens(rosa, `/apply/${reference}`)
    await arrivesAt(rosa, rosa.say.application('myApplication'))
    await reads(rosa, certificate('state-inReview'))
  })
}
