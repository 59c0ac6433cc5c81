import type { PageName } from '#certification/application-form.ts'
import { arrivesAt, chooses, fieldOf, opens, presses, reads, writes } from './hands.ts'
import { expect, type Person } from './person.ts'

/** How a person writes and sends an application. */

export interface Name {
  readonly given?: string
  readonly family?: string
  readonly chosen?: string
}
export type Birth = readonly [day: string, month: string, year: string]

/** The reference in the address of the page that is open. */
export const referenceOf = ({ page }: Person) => new URL(page.url()).pathname.split('/')[2]!

export async function startsAnApplication(person: Person): Promise<string> {
  await presses(person, person.say.orientation('startApplication'))
  await arrivesAt(person, person.say.application('myApplication'))
  return referenceOf(person)
}

export const opensPage = (person: Person, reference: string, page: PageName) => opens(person, `/apply/${reference}/${page}`)

export async function writesTheirName(person: Person, { given, family, chosen }: Name): Promise<void> {
  const { question, titleOf } = person.say
  await arrivesAt(person, titleOf('name'))
  if (given !== undefined) await writes(person, question('givenNames'), given)
  if (family !== undefined) await writes(person, question('familyNames'), family)
  if (chosen !== undefined) await writes(person, question('chosenName'), chosen)
}

export async function writesTheirBirthDate(person: Person, [day, month, year]: Birth): Promise<void> {
  const { frame, titleOf } = person.say
  await arrivesAt(person, titleOf('birth-date'))
  await writes(person, frame('day'), day)
  await writes(person, frame('month'), month)
  await writes(person, frame('year'), year)
}

export async function writesHowToReachThem(person: Person, phone: string): Promise<void> {
  await arrivesAt(person, person.say.titleOf('contact'))
  await writes(person, person.say.question('phone'), phone)
}

export async function choosesTheirExperience(person: Person, ...which: ('own' | 'family')[]): Promise<void> {
  await arrivesAt(person, person.say.titleOf('lived-experience'))
  for (const one of which) await chooses(person, person.say.application(`livedExperience-${one}`))
}

export async function commits(person: Person): Promise<void> {
  await arrivesAt(person, person.say.titleOf('commitment'))
  for (const one of ['share', 'recovery'] as const) await chooses(person, person.say.application(`commitment-${one}`))
}

/** Reads the Code of Ethics and signs it with this name. */
export async function signsTheCode(person: Person, name: string): Promise<void> {
  const { application, titleOf } = person.say
  await arrivesAt(person, titleOf('ethics'))
  await expect(person.page.locator('main details:not([open])'), 'all that is signed can be seen').toHaveCount(0)
  await writes(person, application('signName'), name)
  await presses(person, application('sign'))
}

/** Pays with a voucher's code, or by cheque. */
export async function choosesHowToPay(person: Person, voucher?: string): Promise<void> {
  const { application, question, titleOf } = person.say
  await arrivesAt(person, titleOf('fee'))
  await chooses(person, application(voucher ? 'feeWay-voucher' : 'feeWay-cheque'))
  if (voucher) await writes(person, question('voucher'), voucher)
}

export const saves = (person: Person) => presses(person, person.say.application('save'))

export async function stopsForToday(person: Person): Promise<void> {
  await presses(person, person.say.application('stop'))
  await arrivesAt(person, person.say.application('myApplication'))
  await reads(person, person.say.application('stopped', person.email))
}

/** What stands in the fields of the name page. */
export async function findsTheirName(person: Person, { given, family, chosen }: Name): Promise<void> {
  const { question } = person.say
  if (given !== undefined) await expect(fieldOf(person, question('givenNames'))).toHaveValue(given)
  if (family !== undefined) await expect(fieldOf(person, question('familyNames'))).toHaveValue(family)
  if (chosen !== undefined) await expect(fieldOf(person, question('chosenName'))).toHaveValue(chosen)
}

export async function findsTheirBirthDate(person: Person, [day, month, year]: Birth): Promise<void> {
  const { frame } = person.say
  await expect(fieldOf(person, frame('day'))).toHaveValue(day)
  await expect(fieldOf(person, frame('month'))).toHaveValue(month)
  await expect(fieldOf(person, frame('year'))).toHaveValue(year)
}

/** The answer beside a question, on the page that shows all of them. */
export const answerTo = (person: Person, question: Parameters<Person['say']['question']>[0]) => answerBeside(person, person.say.question(question))

/** The same beside any words. */
export const answerBeside = ({ page }: Person, words: string) =>
  page.locator('.summary__row').filter({ has: page.locator('dt').getByText(words, { exact: true }) }).locator('dd').first()

export async function sends(person: Person): Promise<void> {
  await presses(person, person.say.application('send'))
  await arrivesAt(person, person.say.application('myApplication'))
  await reads(person, person.say.application('sentTitle'))
}
