import type { Page } from '@playwright/test'
import { opens } from './hands.ts'
import { barriersOn, sidewaysOn } from './looks.ts'
import { expect, type Person } from './person.ts'

/** 320 pixels: the narrowest phone. 360: a usual one. 640: what is left of a 1280 pixel screen at 200 % zoom. */
const widths = [320, 360, 640]

/** What goes on moving, or moves for longer than a blink. */
const movingOn = (page: Page) => page.evaluate(() =>
  [...document.querySelectorAll<HTMLElement>('*')].filter((one) => {
    const { animationName, transitionDuration } = getComputedStyle(one)
    return animationName !== 'none' || transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0.01)
  }).map((one) => one.outerHTML.slice(0, 80)))

/** Controls of which a part lies beside the screen. */
const controlsOutside = (page: Page) => page.evaluate(() =>
  [...document.querySelectorAll<HTMLElement>('main :is(a, button, input:not([type=hidden]), select, textarea, summary)')].filter((one) => {
    const { left, right, width } = one.getBoundingClientRect()
    return width > 1 && !one.closest('.unseen') && (left < -1 || right > document.documentElement.clientWidth + 1)
  }).map((one) => one.outerHTML.slice(0, 80)))

/** The page in its other appearances: dark, narrow, zoomed, in the colors that a person's system forces. */
export async function looksRightEveryWay(page: Page, address: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await barriersOn(page), `${address}, dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
  await expect(page.locator('h1')).toBeVisible()
  // The control of a file field is the button inside it.
  const controls = await page.locator('main :is(button, .usa-button, input:not([type=hidden]))').evaluateAll((all) =>
    all.filter((each) => {
      const look = getComputedStyle(each, each.getAttribute('type') === 'file' ? '::file-selector-button' : undefined)
      return parseFloat(look.borderTopWidth) === 0 && look.appearance === 'none'
    }).map((each) => each.outerHTML.slice(0, 80)))
  expect(controls, `${address}: every control has an edge when colors are forced`).toEqual([])
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' })
  expect(await movingOn(page), `${address}: nothing moves for whoever asks for stillness`).toEqual([])
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  for (const width of widths) {
    await page.setViewportSize({ width, height: 700 })
    expect(await sidewaysOn(page), `${address} at ${width} pixels`).toBeLessThanOrEqual(0)
    expect(await controlsOutside(page), `${address} at ${width} pixels: every control is on the screen`).toEqual([])
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

export async function looksAt(person: Person, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await opens(person, address)
    await looksRightEveryWay(person.page, address)
  }
}
