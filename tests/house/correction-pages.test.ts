/** The pages of a result that was wrong: a manager corrects it, its person reads what happened. */
import { beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { authorized, eligibilityRow, opensExam, requestOf, result } from '#tests/people/exams.ts'
import { browser, hiddenFields } from '../routes/browser.ts'
import { openPages, type Pages } from '../routes/pages.ts'
import { selfOf } from '../routes/records.ts'
import { organisations, someone } from '../routes/visitors.ts'

const testHouse = openTestHouse()
let pages: Pages
beforeAll(async () => void (pages = await openPages()))

async function scene() {
  const { house } = testHouse()
  const at = await organisations(house)
  const [ana, ben, anh] = [await someone(house, at, 'applicant'), await someone(house, at, 'anotherApplicant'), await someone(house, at, 'manager')]
  for (const who of [ana, ben]) {
    await opensExam(house, selfOf(who), at.here)
    await result(house, await authorized(house, selfOf(who), at.here), 'failed')
  }
  const request = async (who: typeof ana) => (await requestOf(house, selfOf(who))).reference
  const { reference } = await eligibilityRow(house, selfOf(ana))
  return { house, ask: browser(house, pages), ana, anh, reference, request: await request(ana), other: await request(ben) }
}

describe('CERT-15 The page on which a result is corrected', { timeout: 60_000 }, () => {
  test('shows what counts now, what is missing at its field, and leads back; the person reads what it said and why', async () => {
    const { ask, ana, anh, reference, request } = await scene()
    const address = `/exams/${reference}/correct/${request}`
    const { body, status } = await ask(anh, { address })
    expect(status).toBe(200)
    for (const words of ['Not passed, March 10, 2026', 'The exam vendor', 'The person reads this as you write it']) expect(body).toContain(words)
    const day = { 'satOn-year': '2026', 'satOn-month': '3', 'satOn-day': '10' }
    const lacking = await ask(anh, { address, method: 'POST', form: { ...hiddenFields(body), ...day, outcome: '', why: '' } })
    expect(lacking.status).toBe(422)
    expect(lacking.body).toContain('Say what was wrong. The person reads it.')
    const done = await ask(anh, { address, method: 'POST', form: { ...hiddenFields(lacking.body), ...day, outcome: 'passed', why: 'Two people were mixed up.' } })
    expect([done.status, done.location]).toEqual([303, `/exams/${reference}?done`])
    for (const [who, where] of [[ana, '/apply/exam'], [anh, `/exams/${reference}`]] as const) {
      const seen = await ask(who, { address: where })
      expect(seen.body.replace(/<[^>]+>/g, '')).toContain('Before, it said: not passed.')
      expect(seen.body).toContain('Two people were mixed up.')
    }
    expect((await ask(anh, { address })).body).toContain('You said this result yourself')
  })

  test('is not there for a request of somebody else’s exam, before anything of the form is read', async () => {
    const { ask, anh, reference, other } = await scene()
    const address = `/exams/${reference}/correct/${other}`
    expect((await ask(anh, { address })).status).toBe(404)
    expect((await ask(anh, { address, method: 'POST', form: { _form: crypto.randomUUID() } })).status).toBe(404)
  })
})
