import { randomInt, randomUUID } from 'node:crypto'
import { test as base, type BrowserContext, type Page } from '@playwright/test'
import type { Language } from '#platform/languages.ts'
import { wordsIn } from './words.ts'

export type Device = 'phone' | 'desktop'

/** Somebody in a story, at one device. */
export interface Person {
  readonly page: Page
  /** Where the product is served to them. */
  readonly address: string
  readonly language: Language
  readonly device: Device
  readonly script: boolean
  readonly say: ReturnType<typeof wordsIn>
  readonly email: string
  readonly password: string
  /** Looks over every page they come to: language, width, scripts, accessibility. */
  readonly careful: boolean
  /** How much they had to do so far. */
  readonly did: { fields: number; presses: number; letters: number }
}

export interface Arrival {
  readonly language?: Language
  readonly device?: Device
  readonly script?: boolean
  readonly careful?: boolean
  /** The same person at another device. */
  readonly again?: Person
  readonly address?: string
}

const devices = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 900 } },
} as const

/** Everyone comes from an address of their own, because tries are counted by address. */
export const someAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${1 + randomInt(254)}`

/** What must never happen on any page, whatever the story. */
function listenForFaults(page: Page, faults: string[]): void {
  page.on('pageerror', (fault) => faults.push(fault.message))
  page.on('console', (line) => /Content Security Policy/.test(line.text()) && faults.push(line.text()))
}

interface Stories {
  /** Someone opens a browser that was never here before. */
  comes(arrival?: Arrival): Promise<Person>
}

export const test = base.extend<Stories>({
  comes: async ({ browser }, use) => {
    const contexts: BrowserContext[] = []
    const faults: string[] = []
    await use(async (arrival = {}) => {
      const { language = 'en', device = 'desktop', script = true, careful = false, again } = { ...arrival.again, ...arrival }
      const address = arrival.address ?? again?.address ?? process.env.JOURNEYS_ADDRESS!
      const context = await browser.newContext({
        ...devices[device], javaScriptEnabled: script, locale: `${language}-US`, timezoneId: 'America/Los_Angeles',
        baseURL: address, extraHTTPHeaders: { 'X-Forwarded-For': someAddress() },
      })
      contexts.push(context)
      const page = await context.newPage()
      listenForFaults(page, faults)
      return {
        page, address, language, device, script, careful, say: wordsIn(language), did: again?.did ?? { fields: 0, presses: 0, letters: 0 },
        email: again?.email ?? `rosa.${randomUUID().slice(0, 13)}@example.org`,
        password: again?.password ?? 'three quiet river stones',
      }
    })
    for (const context of contexts) await context.close()
    base.expect(faults, 'no script failed and nothing was blocked').toEqual([])
  },
})

export const { expect } = test
