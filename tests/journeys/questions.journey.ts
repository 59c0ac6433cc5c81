import { signsIn, walksInAs } from './account.ts'
import { arrivesAt, doesNotRead, opens, presses, pressesAtTheTop, reads, writes } from './hands.ts'
import { expect, test } from './person.ts'
import { hasADraft } from './prepared.ts'

const question = '¿Sirve mi título de la UNAM si está en español?'
const answer = 'Sí, sirve. Agregue una foto del título; no hace falta traducirlo.'

for (const script of [true, false]) {
  test(`CERT-26 A question about the application is asked, answered and read in Spanish: ${script ? 'with' : 'without'} script`, async ({ comes }) => {
    const rosa = await comes({ language: 'es', device: 'phone', script, careful: true })
    const reference = await hasADraft(rosa)
    const { asking, application } = rosa.say
    await opens(rosa, '/apply')
    await arrivesAt(rosa, application('myApplication'))
    await reads(rosa, asking('besideNone'))
    await presses(rosa, asking('ask'))
    await arrivesAt(rosa, asking('ask'))
    await reads(rosa, asking('aboutApplication', reference))
    await presses(rosa, asking('sendQuestion'))
    await expect(rosa.page.locator('#error-summary')).toContainText(rosa.say.problem('questionMissing'))
    await writes(rosa, asking('yourQuestion'), question)
    await presses(rosa, asking('sendQuestion'))
    await arrivesAt(rosa, question)
    await reads(rosa, asking('askedText'))

    const marcus = await comes({ script, careful: true })
    await walksInAs(marcus, 'Marcus')
    await pressesAtTheTop(marcus, marcus.say.front('programQuestions'))
    await arrivesAt(marcus, marcus.say.asking('queue'))
    const row = marcus.page.getByRole('row').filter({ hasText: reference })
    await expect(row).toContainText('Español')
    await row.getByRole('link', { name: question }).click()
    await arrivesAt(marcus, question)
    await writes(marcus, marcus.say.asking('answerIn', 'Español'), answer)
    await presses(marcus, marcus.say.asking('sendAnswer'))
    await reads(marcus, marcus.say.asking('answerSent'))
    await expect(marcus.page.locator('dd [lang=es]').getByText(answer)).toBeVisible()

    // She comes back on another device; the letter says that there is an answer, and nothing of it.
    const later = await comes({ again: rosa, device: 'desktop' })
    await signsIn(later)
    const letter = later.page.getByRole('link', { name: 'Noticias sobre su pregunta' }).first()
    await expect(async () => {
      await opens(later, '/messages')
      await expect(letter).toBeVisible({ timeout: 200 })
    }).toPass()
    await letter.click()
    await arrivesAt(later, 'Noticias sobre su pregunta')
    await doesNotRead(later, answer)
    await opens(later, '/apply')
    await reads(later, asking('state-answered'))
    await presses(later, question)
    await arrivesAt(later, question)
    await reads(later, asking('leadAnswered'))
    await reads(later, answer)
  })
}
