import { createHash } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, type Person } from './person.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** What keeps somebody out, by the rules of WCAG that a program can check. */
export async function barriersOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, any }) => `${id}: ${String(target)} ${any[0]?.message ?? ''}`))
}

/** All that a program judges a page by: its elements with what they are, where a name stands, and the screen; not the words. */
const shapeOf = (page: Page) => page.evaluate(() => {
  const told = (one: Attr) => (/^(class|role|type|scope|aria-(hidden|current|expanded|live)|for|id|aria-(describedby|labelledby|controls))$/.test(one.name)
    ? `${one.name}=${one.value.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+/g, '')}` : `${one.name}${one.value === '' ? '' : '!'}`)
  const depth = (one: Element | null): number => (one ? 1 + depth(one.parentElement) : 0)
  const words = (one: Element) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '')
  return [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches, ...[...document.querySelectorAll('*')].map((one) =>
    `${depth(one)} ${one.localName} ${[...one.attributes].map(told).sort().join(' ')} ${words(one)}`)].join('\n')
})

/** Looks for barriers once in a run at each shape of a page: the same page in another story, or in another language, has the same. On a PostgreSQL server pages are those of the embedded database, and were looked over there. */
async function newBarriersOn(page: Page): Promise<string[]> {
  if (process.env.TEST_DATABASE_URL) return []
  const seen = join(process.env.JOURNEYS_SHAPES!, createHash('sha256').update(await shapeOf(page)).digest('hex'))
  if (existsSync(seen)) return []
  const barriers = await barriersOn(page)
  if (barriers.length === 0) writeFileSync(seen, '')
  return barriers
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
  if (script) expect(await newBarriersOn(page), pathname).toEqual([])
}
