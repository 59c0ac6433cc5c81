import { arrivesAt, opens, presses, reads } from './hands.ts'
import { expect, type Person } from './person.ts'

/** How a program specialist decides, and how the applicant hears of it. */

/** Finds the application in the queue, the last sent first, with its clock, and opens it. */
export async function findsInTheQueue(person: Person, reference: string, name: string): Promise<void> {
  await arrivesAt(person, person.say.application('review'))
  await opens(person, '/review?sort=sent&size=100')
  await expect(person.page.getByRole('row').filter({ hasText: reference })).toContainText(person.say.frame('daysLeft', 30))
  await finds(person, reference, name)
}

/** Finds the application in the view of the queue that is open, and opens it. */
export async function finds(person: Person, reference: string, name: string): Promise<void> {
  await arrivesAt(person, person.say.application('review'))
  const row = person.page.getByRole('row').filter({ hasText: reference })
  await expect(row).toContainText(name)
  await row.getByRole('link', { name }).click()
  await arrivesAt(person, name)
}

/** Looks at each document that was sent, large enough to read. */
export async function looksAtTheDocuments({ page, say }: Person): Promise<void> {
  for (const kind of ['identity', 'education'] as const) {
    const title = say.documents(`paper-${kind}`)
    await page.locator('#documents nav').getByRole('link', { name: title, exact: true }).click()
    const picture = page.getByAltText(say.sheets('picture', title), { exact: true })
    await expect(picture).toBeVisible()
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), `${title} is shown`).toBeGreaterThan(100)
  }
}

/** Lets every decision leave that waits, as the demonstration can. */
export async function letsTenMinutesPass(person: Person): Promise<void> {
  await opens(person, '/demo/mailbox')
  await presses(person, person.say.demonstration('tenMinutes'))
  await arrivesAt(person, person.say.demonstration('mailbox'))
}

/** Approves after reading the letter, and ten minutes go by. @returns the last day, as the letter says it. */
export async function approves(person: Person, reference: string): Promise<string> {
  const { application, deciding } = person.say
  await presses(person, deciding('approve'))
  await arrivesAt(person, deciding('title-approve'))
  const day = (await person.page.locator('.letter').innerText()).match(/(?:through|hasta el) (.+? \d{4})/)?.[1]
  expect(day).toBeDefined()
  await presses(person, deciding('do-approve'))
  await arrivesAt(person, application('review'))
  await letsTenMinutesPass(person)
  await opens(person, '/review?view=approved&sort=latest')
  await arrivesAt(person, application('review'))
  await expect(person.page.getByRole('row').filter({ hasText: reference })).toContainText(day!)
  return day!
}

/** Finds a letter about the decision among their messages, in their language. */
export async function hasALetterThatSays(person: Person, validThrough: string): Promise<void> {
  const { people, letterSubject } = person.say
  const letters = person.page.getByRole('link', { name: letterSubject })
  await expect(async () => {
    await opens(person, '/messages')
    await expect(letters).toHaveCount(2, { timeout: 200 })
  }).toPass()
  await arrivesAt(person, people('messages'))
  await letters.first().click()
  await arrivesAt(person, letterSubject)
  await expect(person.page.locator('.letter')).toHaveAttribute('lang', person.language)
  await reads(person, validThrough)
}
