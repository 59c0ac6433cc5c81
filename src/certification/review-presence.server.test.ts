import { describe, expect, test } from 'vitest'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { draft, sent } from '#tests/people/applications.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { housekeep } from '../housekeeping.server.ts'
import { findApplication } from './application-store.server.ts'
import { lookIn } from './review-presence.server.ts'
import { seeReview } from './see-review.server.ts'

const world = openTestHouse()
const rows = async (text: string) => (await world().house.database.statement(text)).rows
const minute = 60_000

async function twoSpecialists() {
  const { house } = world()
  const here = await certifyingBody(house)
  const dee = await staff(house, here, 'programSpecialist', 'dee@example.org')
  const anh = await staff(house, here, 'programManager', 'anh@example.org')
  const applicant = await person(house, 'majo@example.org')
  return { here, dee, anh, applicant, reference: await sent(house, applicant) }
}

const comes = (who: Staff, reference: string, name: string | undefined, how: 'opens' | 'stays' = 'opens') =>
  unitOfWork(world().house, who, async (unit) => lookIn(unit, await findApplication(unit, reference), { name, how }))

describe('CERT-06 Two specialists at one application', () => {
  test('see each other, by name and since when; whoever came first sees the other one with the next beat', async () => {
    const { dee, anh, reference } = await twoSpecialists()
    const { clock } = world()
    expect(await comes(dee, reference, 'Dee')).toEqual([])
    clock.forward(2 * minute)
    expect(await comes(anh, reference, 'Anh Tran')).toMatchObject([{ name: 'Dee', byRole: 'programSpecialist', since: new Date('2026-03-10T18:00:00Z'), stays: false }])
    clock.forward(minute / 2)
    expect(await comes(dee, reference, 'Dee', 'stays')).toMatchObject([{ name: 'Anh Tran', byRole: 'programManager', since: new Date('2026-03-10T18:02:00Z') }])
    expect(await comes(anh, reference, 'Anh Tran', 'stays')).toMatchObject([{ name: 'Dee', since: new Date('2026-03-10T18:00:00Z'), stays: true }])
  })

  test('stop seeing whoever no longer says that the page is open', async () => {
    const { dee, anh, reference } = await twoSpecialists()
    const { clock } = world()
    await comes(dee, reference, 'Dee', 'stays')
    clock.forward(1.4 * minute)
    expect(await comes(anh, reference, 'Anh')).toHaveLength(1)
    clock.forward(0.2 * minute)
    expect(await comes(anh, reference, 'Anh')).toEqual([])
  })

  test('keep “since” while they stay and open again, and begin anew after being away', async () => {
    const { dee, anh, reference } = await twoSpecialists()
    const { clock } = world()
    const since = async () => (await comes(anh, reference, 'Anh'))[0]?.since.toISOString().slice(11, 16)
    await comes(dee, reference, 'Dee')
    clock.forward(minute)
    await comes(dee, reference, 'Dee', 'stays')
    clock.forward(minute)
    await comes(dee, reference, 'Dee')
    expect(await since()).toBe('18:00')
    clock.forward(10 * minute)
    await comes(dee, reference, 'Dee')
    expect(await since()).toBe('18:12')
  })

  test('without script are seen as of opening, for a quarter of an hour', async () => {
    const { dee, anh, reference } = await twoSpecialists()
    const { clock } = world()
    await comes(dee, reference, 'Dee')
    clock.forward(14 * minute)
    expect(await comes(anh, reference, 'Anh')).toMatchObject([{ name: 'Dee', stays: false }])
    clock.forward(minute)
    expect(await comes(anh, reference, 'Anh')).toEqual([])
  })

  test('are one row each, however often they come and whatever they are called', async () => {
    const { dee, anh, reference } = await twoSpecialists()
    for (const name of ['Dee', undefined, '   ', 'É'.repeat(10_000), "Robert'); drop table names;--"]) await comes(dee, reference, name)
    await Promise.all(Array.from({ length: 5 }, () => comes(dee, reference, '́́', 'stays')))
    await comes(anh, reference, undefined)
    expect(await rows('select name, by_role from review_presence order by by_role')).toEqual([{ name: null, by_role: 'programManager' }, { name: '́́', by_role: 'programSpecialist' }])
  })

  test('whoever applied themself is not seen at their own, and sees nobody there', async () => {
    const { house } = world()
    const { dee, anh } = await twoSpecialists()
    const own = await sent(house, { hat: 'self', personId: dee.personId })
    expect(await comes(anh, own, 'Anh')).toEqual([])
    expect(await comes(dee, own, 'Dee')).toEqual([])
    expect(await comes(anh, own, 'Anh')).toEqual([])
    expect(await rows('select name from review_presence')).toEqual([{ name: 'Anh' }])
  })

  test('of another organisation, and at a draft, nobody comes to anything', async () => {
    const { house } = world()
    const { dee, reference } = await twoSpecialists()
    const dana = await staff(house, await certifyingBody(house, 'Another program'), 'programSpecialist', 'dana@example.org')
    const drafted = await draft(house, await person(house, 'lu@example.org'))
    await expect(comes(dana, reference, 'Dana')).rejects.toThrow('Not found')
    await expect(comes(dee, drafted, 'Dee')).rejects.toThrow('Not found')
    expect(await rows('select * from review_presence')).toEqual([])
  })

  test('opening the page says so; each opening is one look, a beat is none', async () => {
    const { house } = world()
    const { dee, anh, reference } = await twoSpecialists()
    await rows('truncate audit')
    await unitOfWork(house, dee, (unit) => seeReview(unit, reference, 'en', 'Dee'))
    await comes(dee, reference, 'Dee', 'stays')
    const { present } = await unitOfWork(house, anh, (unit) => seeReview(unit, reference, 'en', 'Anh'))
    expect(present).toMatchObject([{ name: 'Dee', stays: true }])
    expect(await rows('select action from audit')).toEqual([{ action: 'opened' }, { action: 'opened' }])
  })

  test('are forgotten within the hour', async () => {
    const { house, clock } = world()
    const { dee, anh, reference } = await twoSpecialists()
    await comes(dee, reference, 'Dee')
    clock.forward(40 * minute)
    await comes(anh, reference, 'Anh')
    clock.forward(30 * minute)
    await housekeep(house)
    expect(await rows('select name from review_presence')).toEqual([{ name: 'Anh' }])
  })
})
