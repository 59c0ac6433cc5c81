import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { House } from '#platform/house.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { certifyingBody, staff } from '#tests/people/people.ts'
import { firstDemonstration } from './first-demonstration.server.ts'

const world = openTestHouse()
let dataFolder: string
beforeEach(() => void (dataFolder = mkdtempSync(join(tmpdir(), 'alongside-first-demonstration-'))))
afterEach(() => rmSync(dataFolder, { recursive: true }))

const isUnfinished = () => existsSync(join(dataFolder, 'database', 'unfinished'))
/** A house of its own folder, with an embedded database. */
const house = (): House => {
  const { house: here } = world()
  return { ...here, handlers: here.handlers, database: { ...here.database, engine: 'embedded' }, settings: { ...here.settings, dataFolder } }
}
const nobody = {} as House['handlers']

describe('PLAT-01 A world that is lived through at the first start', () => {
  test('is marked as unfinished from before it begins until it is done', async () => {
    const seen: boolean[] = []
    await firstDemonstration(house(), nobody, async () => void seen.push(isUnfinished()))
    expect([seen, isUnfinished()]).toEqual([[true], false])
  })

  test('stays marked when it was cut', async () => {
    await expect(firstDemonstration(house(), nobody, async () => { throw new Error('killed') })).rejects.toThrow('killed')
    expect(isUnfinished()).toBe(true)
  })

  test('marks nothing where people are already: not for a moment', async () => {
    await staff(world().house, await certifyingBody(world().house), 'operator', 'sam@example.org')
    await firstDemonstration(house(), nobody, async () => { throw new Error('nobody seeds here') })
    expect(existsSync(join(dataFolder, 'database'))).toBe(false)
  })
})
