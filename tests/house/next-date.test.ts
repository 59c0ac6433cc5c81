/** The line about the next date in the frame of every page: it comes with the session, and costs a page nothing more. */
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { words } from '#deadlines/messages.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { sentUnpaid } from '#tests/people/applications.ts'
import { browser, hiddenFields } from '../routes/browser.ts'
import { openPages, type Pages } from '../routes/pages.ts'
import { selfOf } from '../routes/records.ts'
import { organisations, someone, type VisitorName } from '../routes/visitors.ts'

const opened = openTestHouse()
let pages: Pages
beforeAll(async () => void (pages = await openPages()))

/** What was sent says in which language its person reads. */
const line = 'Último día para que llegue la tarifa de su solicitud'

/** Someone of a kind who has not paid for their application. */
async function owes(kind: VisitorName) {
  const { house } = opened()
  const who = await someone(house, await organisations(house), kind)
  const reference = await sentUnpaid(house, selfOf(who))
  const ask = browser(house, pages)
  const reads = async (address: string) => (await ask(who, { address })).body
  const kept = async () => (await house.database.query.selectFrom('sessions').select('next_date').where('id', '=', who.session!.id).executeTakeFirstOrThrow()).next_date as { at: string } | null
  return { house, who, reference, ask, reads, kept }
}

/** How many transactions and messages of their own a page takes. */
async function costOf({ house, reads }: Awaited<ReturnType<typeof owes>>, address: string): Promise<number> {
  const [units, messages] = [vi.spyOn(house.database.query, 'transaction'), vi.spyOn(house.database, 'together')]
  await reads(address)
  const cost = units.mock.calls.length + messages.mock.calls.length
  units.mockRestore()
  messages.mockRestore()
  return cost
}

describe('BEYOND-02 The next date in the frame', () => {
  test('is named on every page of one’s own and on those for everybody, but not where all dates stand', async () => {
    const { reads } = await owes('applicant')
    for (const address of ['/questions', '/account', '/orientation', '/']) expect(await reads(address), address).toContain(line)
    const page = await reads('/dates')
    expect(page).toContain(line)
    expect(page).not.toContain(words.allDates.es)
    expect(await reads('/questions?lang=en')).toContain('Last day for your application fee to arrive')
  })

  test('stands on no page of work, and on none that is not there', async () => {
    const { ask, who, reads } = await owes('specialist')
    expect(await reads('/review')).not.toContain(line)
    expect(await reads('/review/training')).not.toContain(line)
    expect((await ask(who, { address: '/nowhere' })).body).not.toContain(line)
    expect(await reads('/questions')).toContain(line)
  })

  test('is looked for once a minute, and costs nothing in between', async () => {
    const scene = await owes('applicant')
    const looking = await costOf(scene, '/questions')
    const first = await scene.kept()
    opened().clock.forward(59_000)
    expect(looking - (await costOf(scene, '/questions'))).toBe(2)
    expect(await scene.kept()).toEqual(first)
    opened().clock.forward(2000)
    await scene.reads('/questions')
    expect(await scene.kept()).not.toEqual(first)
  })

  test('is looked for anew after a form, and on another legal day', async () => {
    const { ask, who, reference, reads, house, kept } = await owes('applicant')
    expect(await reads('/questions')).toContain(line)
    const today = house.clock.daysAhead
    house.clock.daysAhead = 1
    const first = await kept()
    expect(await reads('/questions')).toContain('Quedan 89 días')
    expect(await kept()).not.toEqual(first)
    house.clock.daysAhead = today
    const address = `/apply/${reference}/withdraw`
    expect((await ask(who, { method: 'POST', address, form: hiddenFields(await reads(address)) })).status).toBe(303)
    expect(await reads('/questions')).not.toContain(line)
  })

  test('says nothing to a visitor, and nothing of somebody else', async () => {
    const { house, ask } = await owes('applicant')
    expect((await ask(undefined, { address: '/' })).body).not.toContain(line)
    const other = await someone(house, { here: '', elsewhere: '' }, 'anotherApplicant')
    expect((await ask(other, { address: '/questions' })).body).not.toContain(line)
  })
})
