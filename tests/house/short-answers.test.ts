/** Answers without a page of their own: a file, the autosave, the health of the house. Whoever opens one with their eyes reads a page. */
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/identifiers.server.ts'
import { languages } from '#platform/languages.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { browser } from '../routes/browser.ts'
import { openPages, type Pages } from '../routes/pages.ts'
import { openWorld } from '../routes/records.ts'
import { someone } from '../routes/visitors.ts'
import { addressOf, ways } from '../routes/ways.ts'
import { rooms } from '../../src/rooms.ts'
import { words } from '../../src/messages.ts'

const opened = openTestHouse()
let pages: Pages
beforeAll(async () => void (pages = await openPages()))

const eyes = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
const aPicture = { accept: 'image/avif,image/*' }
const isPage = (headers: Headers) => headers.get('content-type')?.startsWith('text/html') ?? false

async function open() {
  const { house, drain } = opened()
  const written: { level: string; words: string }[] = []
  const note = (level: string) => (_: unknown, said: string) => void written.push({ level, words: said })
  const log = { ...house.log, error: note('error'), info: note('info'), warn: note('warn'), debug: note('debug') } as unknown as typeof house.log
  return { house, written, world: await openWorld(house, drain), ask: browser({ ...house, log }, pages) }
}

describe('PLAT-05 An address without a page', () => {
  const forStaff = [`/review/K7M-3PQ-9D/documents/${newId()}`, `/review/K7M-3PQ-9D/documents/${newId()}?preview=1`, `/name-changes/${newId()}/evidence/${newId()}`]

  test.each(forStaff)('tells an applicant in words whose it is: %s', async (address) => {
    const { house, world, ask } = await open()
    const ana = await someone(house, world.at, 'applicant')
    for (const language of languages) {
      const { status, body } = await ask(ana, { address: `${address}${address.includes('?') ? '&' : '?'}lang=${language}`, headers: eyes })
      expect(status).toBe(403)
      expect(body).toContain(words.notForYouTitle[language])
    }
    const shown = await ask(ana, { address, headers: aPicture })
    expect([shown.status, shown.body]).toEqual([403, '{"code":"notForYou"}'])
  })

  test('says in words that it takes no form, and the log does not call that a fault', async () => {
    const { house, world, ask, written } = await open()
    const ana = await someone(house, world.at, 'applicant')
    for (const address of ['/health', '/orientation/video/x', `/apply/K7M-3PQ-9D/documents/${newId()}`]) {
      const { status, body } = await ask(ana, { method: 'POST', address: `${address}?lang=en`, headers: eyes })
      expect(status, address).toBe(405)
      expect(body).toContain(words.methodTitle.en)
    }
    // The same where there is a page that takes no form.
    expect((await ask(ana, { method: 'POST', address: '/code-of-ethics?lang=en', headers: eyes })).status).toBe(405)
    expect(written.filter(({ level }) => level !== 'info')).toEqual([])
    expect(written.map((line) => line.words)).toContain('a request was refused')
  })
})

describe('PLAT-05 A method that nobody uses', { timeout: 60_000 }, () => {
  test('is answered 405 in words at every address, and never with a file', async () => {
    const { house, world, ask } = await open()
    for (const { path, enter } of rooms.flat()) {
      const who = await someone(house, world.at, typeof enter === 'string' ? 'applicant' : enter.includes('programSpecialist') ? 'specialist' : 'manager')
      const address = addressOf(path, (await ways[path]!.make?.(world, who)) ?? {})
      for (const method of ['OPTIONS', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'OTHER']) {
        const { status, headers } = await ask(who, { method, address, headers: eyes })
        expect([status, isPage(headers)], `${method} ${address}`).toEqual([405, true])
      }
    }
  })
})
