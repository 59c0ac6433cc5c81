import {
  answerTo, findsTheirBirthDate, findsTheirName, opensPage, saves, writesTheirBirthDate, writesTheirName, type Birth,
} from './application.ts'
import { arrivesAt, doesNotRead, fieldOf, opens, pressesAtTheTop, reads, wayNamed } from './hands.ts'
import { expect, test, type Person } from './person.ts'
import { goodPages, hasADraft, posts } from './prepared.ts'

/** The day on which someone turns 18 who is still too young today and tomorrow, in California. */
function comingBirthday(): Date {
  const today = new Date(new Date().toLocaleString('en-US', { timeZone: 'America/Los_Angeles' }))
  const day = new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate() + 2))
  // In the year of their birth there was no February 29.
  return day.getUTCMonth() === 1 && day.getUTCDate() === 29 ? new Date(day.getTime() + 86_400_000) : day
}

const seesProblem = ({ page }: Person, words: string) => expect(page.locator('#error-summary')).toContainText(words)

test('CERT-03 CERT-04 Someone who turns 18 in two days is told from which day on they can send', async ({ comes }) => {
  const young = await comes({ language: 'es' })
  const reference = await hasADraft(young, goodPages)
  const day = comingBirthday()
  const born: Birth = [String(day.getUTCDate()), String(day.getUTCMonth() + 1), String(day.getUTCFullYear() - 18)]
  const fromInWords = day.toLocaleDateString('es-US', { dateStyle: 'long', timeZone: 'UTC' })
  const tooYoung = young.say.problem('tooYoung', { age: 18, fromInWords })

  await opensPage(young, reference, 'birth-date')
  await writesTheirBirthDate(young, born)
  await saves(young)
  await seesProblem(young, tooYoung)
  await findsTheirBirthDate(young, born)

  await opens(young, `/apply/${reference}/check`)
  await reads(young, tooYoung)
  await expect(wayNamed(young, young.say.application('send'))).toHaveCount(0)
  const answer = await posts(young, `/apply/${reference}/check`, { seen: 'whatever' })
  expect(answer.status()).toBe(422)
  await opens(young, '/apply')
  await reads(young, young.say.application('leadDraft'))
})

test('CERT-04 February 30 is answered at its field, and what was typed stays', async ({ comes }) => {
  const rosa = await comes()
  const reference = await hasADraft(rosa)
  await opensPage(rosa, reference, 'birth-date')
  await writesTheirBirthDate(rosa, ['30', '2', '1990'])
  await saves(rosa)
  await seesProblem(rosa, rosa.say.problem('dateNotReal'))
  await findsTheirBirthDate(rosa, ['30', '2', '1990'])
  await expect(rosa.page.locator('#error-summary')).toBeFocused()
  await rosa.page.locator('#error-summary a').click()
  await expect(fieldOf(rosa, rosa.say.frame('month'))).toBeFocused()

  await writesTheirBirthDate(rosa, ['28', '2', '1990'])
  await saves(rosa)
  await arrivesAt(rosa, rosa.say.titleOf('contact'))
})

test('CERT-01 PLAT-02 An emoji is not part of a legal name, but may be in the name a person chooses', async ({ comes }) => {
  const sol = await comes()
  const reference = await hasADraft(sol)
  await opensPage(sol, reference, 'name')
  await writesTheirName(sol, { given: 'Sol 🌞', family: 'Rivera', chosen: 'Sol 🌞' })
  await saves(sol)
  await seesProblem(sol, sol.say.problem('nameNotLetters'))
  await findsTheirName(sol, { given: 'Sol 🌞', family: 'Rivera', chosen: 'Sol 🌞' })
  await writesTheirName(sol, { given: 'Sol' })
  await saves(sol)
  await opens(sol, `/apply/${reference}/check`)
  await expect(answerTo(sol, 'chosenName')).toHaveText('Sol 🌞')
})

test('CERT-01 PLAT-02 A name that is written from right to left is taken, and stands in its direction', async ({ comes }) => {
  const layla = await comes()
  const reference = await hasADraft(layla)
  await opensPage(layla, reference, 'name')
  await writesTheirName(layla, { given: 'ليلى', family: 'حدّاد' })
  await expect(fieldOf(layla, layla.say.question('givenNames'))).toHaveCSS('direction', 'rtl')
  await saves(layla)
  await arrivesAt(layla, layla.say.titleOf('birth-date'))
  await opens(layla, `/apply/${reference}/check`)
  await expect(answerTo(layla, 'givenNames')).toHaveText('ليلى')
  await expect(answerTo(layla, 'givenNames')).toHaveCSS('direction', 'rtl')
})

test('CERT-01 A name of 300 characters is kept as typed, and the person is told how much fits', async ({ comes }) => {
  const rosa = await comes()
  const reference = await hasADraft(rosa)
  const long = 'Ana'.repeat(100)
  await opensPage(rosa, reference, 'name')
  await writesTheirName(rosa, { given: long, family: 'Ortiz' })
  await saves(rosa)
  await seesProblem(rosa, rosa.say.problem('nameTooLong', { most: 100, typed: 300 }))
  await opensPage(rosa, reference, 'name')
  await findsTheirName(rosa, { given: long, family: 'Ortiz' })
})

test('CERT-01 One name alone is enough, and two surnames stay two surnames', async ({ comes }) => {
  const suharto = await comes()
  const reference = await hasADraft(suharto)
  await opensPage(suharto, reference, 'name')
  await writesTheirName(suharto, { given: 'Suharto' })
  await saves(suharto)
  await arrivesAt(suharto, suharto.say.titleOf('birth-date'))
  await opens(suharto, `/apply/${reference}/check`)
  await expect(answerTo(suharto, 'familyNames')).toHaveText(suharto.say.application('noAnswer'))

  await opensPage(suharto, reference, 'name')
  await writesTheirName(suharto, { given: '', family: '' })
  await saves(suharto)
  await seesProblem(suharto, suharto.say.problem('nameMissing'))
  await writesTheirName(suharto, { given: 'María José', family: 'de la Cruz Montalvo' })
  await saves(suharto)
  await opens(suharto, `/apply/${reference}/check`)
  await expect(answerTo(suharto, 'familyNames')).toHaveText('de la Cruz Montalvo')
})

test('CERT-04 An endless answer is said to be too long while it is typed, and saved as soon as it is not', async ({ comes }) => {
  const rosa = await comes()
  const reference = await hasADraft(rosa)
  await opensPage(rosa, reference, 'name')
  await writesTheirName(rosa, { given: 'a'.repeat(6000) })
  await expect(rosa.page.locator('[data-saved]')).toContainText(rosa.say.problem('answerTooLong', { most: 5000 }))
  await doesNotRead(rosa, rosa.say.application('autosaveSent'))
  await saves(rosa)
  await seesProblem(rosa, rosa.say.problem('answerTooLong', { most: 5000 }))
  await findsTheirName(rosa, { given: 'a'.repeat(6000) })
  await writesTheirName(rosa, { given: 'Rosa' })
  await expect(rosa.page.locator('[data-saved]')).toContainText(/Saved at/)
  await pressesAtTheTop(rosa, rosa.say.front('messages'))
  await opensPage(rosa, reference, 'name')
  await findsTheirName(rosa, { given: 'Rosa' })
})
