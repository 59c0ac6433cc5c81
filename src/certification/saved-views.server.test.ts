import { describe, expect, test } from 'vitest'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound } from '#platform/problems.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { certifyingBody, staff } from '#tests/people/people.ts'
import { longestViewName, mostViews } from './saved-view-name.ts'
import { removeView, renameView, savedViews, saveView } from './saved-views.server.ts'

const world = openTestHouse()
const specialist = async (email = 'dee@example.org', at?: string) => staff(world().house, at ?? (await certifyingBody(world().house)), 'programSpecialist', email)
const saves = (by: Staff, name: string, query = 'whose=mine') => unitOfWork(world().house, by, (unit) => saveView(unit, name, query))
const has = (by: Staff) => unitOfWork(world().house, by, savedViews)
const renames = (by: Staff, id: string, name: string) => unitOfWork(world().house, by, (unit) => renameView(unit, id, name))
const removes = (by: Staff, id: string) => unitOfWork(world().house, by, (unit) => removeView(unit, id))

describe('CERT-06 Views that staff keep', () => {
  test('are kept under a name, renamed and removed', async () => {
    const dee = await specialist()
    await saves(dee, '  Mine,   due this week ', 'whose=mine&due=7')
    const [view] = await has(dee)
    expect(view).toMatchObject({ name: 'Mine, due this week', query: 'whose=mine&due=7' })
    await renames(dee, view!.id, 'This week')
    // The same name with other capitals is still its own.
    await renames(dee, view!.id, 'THIS week')
    expect((await has(dee)).map(({ name }) => name)).toEqual(['THIS week'])
    await removes(dee, view!.id)
    await removes(dee, view!.id)
    expect(await has(dee)).toEqual([])
  })

  test.each([
    ['', 'viewNameMissing'], ['  \u200b ', 'viewNameMissing'], ['x'.repeat(longestViewName + 1), 'viewNameTooLong'], ['mine', 'viewNameTaken'], ['MINE ', 'viewNameTaken'],
  ])('need a name of their own: %j', async (name, code) => {
    const dee = await specialist()
    await saves(dee, 'Mine')
    await saves(dee, 'Another')
    await expect(saves(dee, name)).rejects.toMatchObject({ problems: [{ code }] })
    const other = (await has(dee)).find((one) => one.name === 'Another')!
    await expect(renames(dee, other.id, name)).rejects.toMatchObject({ problems: [{ code }] })
    expect(await has(dee)).toHaveLength(2)
  })

  test('are a handful; and of two forms at once with the last place, one takes it', async () => {
    const dee = await specialist()
    for (let i = 1; i < mostViews; i += 1) await saves(dee, `View ${i}`)
    const both = await Promise.allSettled([saves(dee, 'One'), saves(dee, 'Two')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(saves(dee, 'One more')).rejects.toMatchObject({ problems: [{ code: 'viewsTooMany' }] })
  })

  test('are one’s own: a colleague and the same person elsewhere do not see, rename or remove them', async () => {
    const dee = await specialist()
    const max = await specialist('max@example.org', dee.organisationId)
    await saves(dee, 'Mine')
    const [view] = await has(dee)
    await saves(max, 'Mine')
    expect((await has(max)).map(({ id }) => id)).not.toContain(view!.id)
    await expect(renames(max, view!.id, 'Taken')).rejects.toThrow(NotFound)
    await removes(max, view!.id)
    expect(await has(dee)).toEqual([view])
    const elsewhere = await certifyingBody(world().house, 'Another program')
    await world().house.database.query.insertInto('memberships').values({
      id: newId(), person_id: dee.personId, organisation_id: elsewhere, role: 'programSpecialist', starts_at: world().house.clock.now(),
    }).execute()
    expect(await has({ ...dee, organisationId: elsewhere })).toEqual([])
  })
})
