import { sampleItems } from '#library/exam-items.server.ts'
import type { Person } from './person.ts'

/** The place, from 1 to 4, of the right answer to the question on the screen. */
export async function rightPlace({ page }: Person): Promise<number> {
  const stem = (await page.locator('.exam__question legend').innerText()).trim()
  const language = (await page.locator('.exam__question').getAttribute('lang')) as 'en' | 'es'
  const item = sampleItems().find((one) => one.stem[language].trim() === stem)!
  const labels = (await page.locator('.exam__question .choice__label').allInnerTexts()).map((one) => one.trim())
  return labels.indexOf(item.options[item.key][language].trim()) + 1
}

/** Chooses the right answer to the question on the screen, or another one; the page itself does not say which is which. */
export async function answers(person: Person, rightly: boolean): Promise<void> {
  const place = await rightPlace(person)
  await person.page.locator('.exam__question .choice__label').nth(rightly ? place - 1 : place % 4).click()
}
