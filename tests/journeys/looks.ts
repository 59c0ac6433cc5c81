import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, type Person } from './person.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** What keeps somebody out, by the rules of WCAG that a program can check. */
export async function barriersOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, any }) => `${id}: ${String(target)} ${any[0]?.message ?? ''}`))
}

/** By how many pixels the page is wider than the screen. */
export const sidewaysOn = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Pages that anyone may read do without any script. */
const scriptless = /^\/($|apply$|register|confirm\/|sign-in|reset|demo|code-of-ethics|orientation(?!\/check))/

/** The page speaks the person's language, fits the screen, and keeps nobody out. */
export async function looksRight({ page, language, script }: Person): Promise<void> {
  const { pathname } = new URL(page.url())
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await expect(page.locator('h1')).toHaveCount(1)
  expect(await page.title(), pathname).toMatch(/Alongside/)
  expect(await sidewaysOn(page), `${pathname} does not scroll sideways`).toBeLessThanOrEqual(0)
  if (scriptless.test(pathname)) await expect(page.locator('script')).toHaveCount(0)
  if (script) expect(await barriersOn(page), pathname).toEqual([])
}
