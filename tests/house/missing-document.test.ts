import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/identifiers.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { person } from '#tests/people/people.ts'
import { session } from '#tests/people/signing-in.ts'
import { browser } from '../routes/browser.ts'
import { openPages, type Pages } from '../routes/pages.ts'
import type { Someone } from '../routes/visitors.ts'

const opened = openTestHouse()
let pages: Pages
beforeAll(async () => void (pages = await openPages()))

describe('A document that is not there', () => {
  test('is said in words to whoever opens it, and shortly to a page that wanted a picture', async () => {
    const { house } = opened()
    const ana = await person(house, 'ana@example.org')
    const who = { kind: 'applicant' as const, personId: ana.personId, session: { secret: await session(house, ana) } } as Someone
    const address = `/apply/K7M-3PQ-9D/documents/${newId()}?lang=en`
    const asked = browser(house, pages)
    const opening = await asked(who, { address, headers: { accept: 'text/html,*/*;q=0.8' } })
    expect(opening.status).toBe(404)
    expect(opening.body).toContain('We could not find this page')
    const showing = await asked(who, { address, headers: { accept: 'image/avif,image/*' } })
    expect(showing.status).toBe(404)
    expect(showing.headers.get('content-type')).not.toContain('text/html')
  })
})
