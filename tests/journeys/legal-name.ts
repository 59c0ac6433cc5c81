import { randomUUID } from 'node:crypto'
import { letter } from '#library/letters.server.ts'
import { nameProblemWords, nameWords } from '#people/name-change-messages.ts'
import { speak } from '#platform/languages.ts'
import { problemsInWords } from '#platform/problem-words.ts'
import { findsTheirBirthDate, type Birth, type Name } from './application.ts'
import { hasDocuments, seesPreviewOf } from './documents.ts'
import { arrivesAt, fieldOf, goesByTheMenu, opens, presses, reads, wayNamed, writes } from './hands.ts'
import { phonePhoto } from './papers.ts'
import { expect, type Person } from './person.ts'
import { postsFiles } from './prepared.ts'

/** How a person asks for another legal name, and how the program comes to the request. */

export const here = '/account/legal-name'
export const names = ({ language }: Person) => speak(nameWords, language)
export const sees = ({ page }: Person, words: string) => expect(page.locator('#error-summary')).toContainText(words)
export const problem = ({ language }: Person, code: keyof typeof nameProblemWords) =>
  problemsInWords([{ code }], nameProblemWords, language)[0]!.text

/** An application of somebody who is called by the legal name that is in it. */
export const under = (givenNames: string, familyNames: string) => ({
  name: { givenNames, familyNames, chosenName: '' },
  identity: { printedGivenNames: givenNames, printedFamilyNames: familyNames },
  ethics: { typedName: `${givenNames} ${familyNames}` },
})

/** What a page says beside a term. */
export const factOf = ({ page }: Person, term: string) =>
  page.locator('.facts > div').filter({ has: page.locator('dt').getByText(term, { exact: true }) }).locator('dd')

/** From the account to the page of one's names. */
export async function comesToTheirNames(person: Person): Promise<void> {
  await opens(person, '/account')
  await arrivesAt(person, person.say.people('account'))
  await presses(person, person.say.people('changeNames'))
  await arrivesAt(person, names(person)('title'))
}

/** The day since when the new name is the legal one. */
const since: Birth = ['28', '4', String(new Date().getFullYear() - 1)]

export async function writesTheNewName(person: Person, { given = '', family = '' }: Name): Promise<void> {
  const { frame } = person.say
  await writes(person, names(person)('newGiven'), given)
  await writes(person, names(person)('newFamily'), family)
  await writes(person, frame('day'), since[0])
  await writes(person, frame('month'), since[1])
  await writes(person, frame('year'), since[2])
}

export async function findsWhatWasTyped(person: Person, { given = '', family = '' }: Name): Promise<void> {
  await expect(fieldOf(person, names(person)('newGiven'))).toHaveValue(given)
  await expect(fieldOf(person, names(person)('newFamily'))).toHaveValue(family)
  await findsTheirBirthDate(person, since)
}

/** The request is there: the name that was asked for, the paper, and the legal name as it was. */
export async function hasAsked(person: Person, { was, asked, paper }: { was: string; asked: string; paper: string }): Promise<void> {
  const say = names(person)
  await arrivesAt(person, say('title'))
  await reads(person, say('askedDone'))
  await expect(factOf(person, say('legalNow'))).toHaveText(was)
  await expect(factOf(person, say('newName'))).toHaveText(asked)
  await reads(person, say('withProgram'))
  await hasDocuments(person, paper)
  await seesPreviewOf(person, paper)
  await expect(wayNamed(person, say('ask'))).toHaveCount(0)
}

/** What happened before a story begins: a request with one photo. @returns the form that was sent. */
export async function hasAskedAlready(person: Person, { given = '', family = '' }: Name) {
  const form = {
    _form: randomUUID(), _then: 'ask', givenNames: given, familyNames: family,
    'since-day': since[0], 'since-month': since[1], 'since-year': since[2],
  }
  const papers = [await phonePhoto('order.jpg')]
  expect((await postsFiles(person, here, form, papers)).headers().location).toContain('?done=asked')
  return { form, papers }
}

export const rowOf = ({ page }: Person, name: string) => page.getByRole('row').filter({ hasText: name })

/** A member of staff comes to the list from wherever they are, and opens the request. @returns its address. */
export async function findsTheRequest(person: Person, { was, asked }: { was: string; asked: string }): Promise<string> {
  await goesByTheMenu(person, person.say.front('groupApplications'), person.say.front('nameChanges'))
  await arrivesAt(person, names(person)('queue'))
  await expect(rowOf(person, asked)).toContainText(was)
  await expect(rowOf(person, asked)).toContainText(names(person)('state-asked'))
  await presses(person, asked)
  await arrivesAt(person, asked)
  return new URL(person.page.url()).pathname
}

/** The letters about their names, the newest first; the words are those of the letter, with nothing filled in. */
export async function readsALetter(person: Person, id: string, count: number, ...never: string[]): Promise<void> {
  const { subject, text } = letter(id, person.language, { address: '', reset: '' })
  const letters = person.page.getByRole('link', { name: subject })
  await expect(async () => {
    await opens(person, '/messages')
    await expect(letters).toHaveCount(count, { timeout: 200 })
  }).toPass()
  await arrivesAt(person, person.say.people('messages'))
  await letters.first().click()
  await arrivesAt(person, subject)
  await expect(person.page.locator('.letter')).toHaveAttribute('lang', person.language)
  await reads(person, text.split('\n')[2]!.split('. ')[0]!)
  for (const name of never) await expect(person.page.locator('.letter')).not.toContainText(name)
  await person.page.locator('.letter a[href$="/account/legal-name"]').click()
  await arrivesAt(person, names(person)('title'))
}
