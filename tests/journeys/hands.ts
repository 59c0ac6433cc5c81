import type { Locator } from '@playwright/test'
import { looksRight } from './looks.ts'
import type { Paper } from './papers.ts'
import { expect, type Person } from './person.ts'

/** What a person does with a page: open, press, write, choose, read. */

export const opens = async ({ page }: Person, address: string) => void (await page.goto(address))

/** The page has its script, where there is one: a key pressed before that is nobody's. */
export async function hasItsScript({ page, script }: Person): Promise<void> {
  await page.waitForLoadState()
  if (script) await expect(page.locator('[data-work=""]')).toHaveCount(0)
}

/** Comes to the page with this heading, and looks it over if they are careful. */
export async function arrivesAt(person: Person, heading: string): Promise<void> {
  await expect(person.page.locator('h1')).toHaveText(heading)
  await hasItsScript(person)
  if (person.careful) await looksRight(person)
}

const touch = (person: Person, what: Locator) => (person.device === 'phone' ? what.tap() : what.click())

/** A button or a link by its words, in the page itself. */
export const wayNamed = ({ page }: Person, words: string): Locator => {
  const main = page.locator('main')
  return main.getByRole('button', { name: words, exact: true }).or(main.getByRole('link', { name: words, exact: true }))
}

export async function presses(person: Person, words: string): Promise<void> {
  person.did.presses += 1
  await touch(person, wayNamed(person, words))
}

/** Something that stands around every page: the other language, the account, signing out. */
export async function pressesAtTheTop(person: Person, words: string): Promise<void> {
  person.did.presses += 1
  const header = person.page.locator('header')
  const named = { name: words, exact: true }
  await touch(person, header.getByRole('button', named).or(header.getByRole('link', named)))
}

/** A place of a grouped menu: first its group, then the place in it. */
export async function goesByTheMenu(person: Person, group: string, place: string): Promise<void> {
  await pressesAtTheTop(person, group)
  await expect(person.page.locator('header nav').getByRole('link', { name: group, exact: true })).toHaveAttribute('aria-current', 'true')
  await pressesAtTheTop(person, place)
}

/** The field of a question; optional ones carry a word more. */
export const fieldOf = ({ page }: Person, label: string): Locator =>
  page.getByLabel(new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\(.+\\))?$`))

export async function writes(person: Person, label: string, text: string): Promise<void> {
  person.did.fields += 1
  person.did.letters += text.length
  await fieldOf(person, label).fill(text)
}

/** Chooses files on the device, or takes photos. */
export async function picks(person: Person, label: string, ...papers: readonly Paper[]): Promise<void> {
  person.did.fields += 1
  await fieldOf(person, label).setInputFiles([...papers])
}

/** Ticks a box or takes one of several answers. */
export async function chooses(person: Person, label: string): Promise<void> {
  person.did.fields += 1
  await fieldOf(person, label).check()
}

export const reads = async ({ page }: Person, words: string | RegExp) =>
  expect(page.locator('main').getByText(words).first()).toBeVisible()

export const doesNotRead = async ({ page }: Person, words: string | RegExp) =>
  expect(page.getByText(words)).toHaveCount(0)

/** Waits for the words that say how saving goes. */
export const isTold = async ({ page }: Person, words: string | RegExp) =>
  expect(page.locator('[data-saved]')).toContainText(words)
