import { arrivesAt, opens, presses, pressesAtTheTop, reads, writes } from './hands.ts'
import { expect, type Person } from './person.ts'

/** How a person gets an account, in and out. */

export async function readsTheFirstPage(person: Person): Promise<void> {
  await opens(person, '/')
  await arrivesAt(person, person.say.front('homeTitle'))
}

export async function registers(person: Person): Promise<void> {
  const { front, people, application } = person.say
  await presses(person, front('homeApply'))
  await arrivesAt(person, application('apply'))
  await presses(person, application('makeAccount'))
  await arrivesAt(person, people('register'))
  await writes(person, people('email'), person.email)
  await writes(person, people('password'), person.password)
  await presses(person, people('register'))
  await arrivesAt(person, people('checkEmail'))
}

/** Looks into the demonstration's mailbox until the letter is there, follows its link, and is signed in. */
export async function confirmsTheirEmail(person: Person): Promise<void> {
  const { people, demonstration } = person.say
  await presses(person, people('openMailbox'))
  const letter = person.page.locator('main section', { hasText: person.email })
  await expect(async () => {
    await opens(person, '/demo/mailbox')
    await expect(letter).toBeVisible({ timeout: 200 })
  }).toPass()
  await arrivesAt(person, demonstration('mailbox'))
  // The newest letter lies open; another one may have come in between.
  if (!(await letter.getByRole('link').isVisible())) await letter.getByText(demonstration('read')).click()
  person.did.presses += 1
  await letter.getByRole('link').click()
  await arrivesAt(person, people('confirm'))
  await writes(person, people('password'), person.password)
  await presses(person, people('confirmButton'))
  await arrivesAt(person, person.say.application('apply'))
  await reads(person, person.say.application('accountReady'))
}

/** Fills in the sign-in page that is open. */
export async function signsInHere(person: Person): Promise<void> {
  const { people } = person.say
  await arrivesAt(person, people('signIn'))
  await writes(person, people('email'), person.email)
  await writes(person, people('password'), person.password)
  await presses(person, people('signIn'))
}

export async function signsIn(person: Person): Promise<void> {
  await opens(person, '/sign-in')
  await signsInHere(person)
  await expect(person.page).toHaveURL(/\/apply/)
}

export async function signsOut(person: Person): Promise<void> {
  await pressesAtTheTop(person, person.say.frame('signOut'))
  await arrivesAt(person, person.say.people('signIn'))
}

/** Walks in as one of the demonstration's people, in their own language: the device remembers it over the account's. */
export async function walksInAs(person: Person, name: string): Promise<void> {
  const { demonstration } = person.say
  await opens(person, `/demo?lang=${person.language}`)
  await arrivesAt(person, demonstration('walkIn'))
  await presses(person, demonstration('walkInAs', name))
}
