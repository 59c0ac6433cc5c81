import { randomUUID } from 'node:crypto'
import type { PageName } from '#certification/application-form.ts'
import { expect, type Person } from './person.ts'

/**
 * What happened before a story begins: the same forms are sent, without looking at the pages, because other stories have
 * looked at them.
 */
type Fields = Readonly<Record<string, string | readonly string[]>>

const formOf = (fields: Fields) =>
  new URLSearchParams(Object.entries({ _form: randomUUID(), ...fields }).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one as string])))

/** Sends a form as the browser would, and looks at the answer without following it. */
export const posts = ({ page, address, language }: Person, path: string, fields: Fields) =>
  page.request.post(path, {
    data: formOf(fields).toString(), maxRedirects: 0,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Accept-Language': language, Origin: address },
  })

/** @returns where the answer leads. */
async function postsAndGoesOn(person: Person, path: string, fields: Fields = {}): Promise<string> {
  const answer = await posts(person, path, fields)
  expect(answer.status(), `${path} is accepted`).toBe(303)
  return new URL(answer.headers().location!, person.address).pathname
}

/** The link of the letter in the mailbox, once it has arrived. */
async function confirmationOf(person: Person): Promise<string> {
  let link: string | undefined
  await expect(async () => {
    const mailbox = await (await person.page.request.get('/demo/mailbox')).text()
    const letter = mailbox.split('<section').find((section) => section.includes(person.email))
    link = letter?.match(/\/confirm\/[\w-]+/)?.[0]
    expect(link).toBeDefined()
  }).toPass()
  return link!
}

export const registered = (person: Person) => postsAndGoesOn(person, '/register', { email: person.email, password: person.password })

export const signedIn = (person: Person) => postsAndGoesOn(person, '/sign-in', { email: person.email, password: person.password })

/** Has an account, and is signed in at this device. */
export async function hasAnAccount(person: Person): Promise<void> {
  await registered(person)
  await postsAndGoesOn(person, await confirmationOf(person), { password: person.password })
}

export type Pages = Readonly<Record<PageName, Fields>>

/** Everything an application asks, answered rightly. */
export const goodPages: Pages = {
  name: { givenNames: 'Rosa Elena', familyNames: 'Ortiz Luna', chosenName: 'Rosi' },
  'birth-date': { 'bornOn-day': '9', 'bornOn-month': '3', 'bornOn-year': '1990' },
  contact: { phone: '916 555 0100', language: 'en' },
  'lived-experience': { livedExperience: ['own'] },
}

/** Has an account and a draft with these pages. @returns its reference. */
export async function hasADraft(person: Person, pages: Partial<Pages> = {}): Promise<string> {
  await hasAnAccount(person)
  const draft = await postsAndGoesOn(person, '/apply')
  for (const [page, fields] of Object.entries(pages)) await postsAndGoesOn(person, `${draft}/${page}`, fields)
  return draft.split('/')[2]!
}
