import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { person } from '#tests/people/people.ts'
import { recordFile, removeFile } from './file-records.server.ts'
import { sweepFiles } from './file-sweep.server.ts'
import { newId } from './identifiers.server.ts'
import type { InspectedFile } from './inspect-file.server.ts'
import { unitOfWork, type Self } from './unit-of-work.server.ts'

const world = openTestHouse()
const hour = 60 * 60 * 1000
const day = 24 * hour

/** A path in the incoming folder, as old as said. */
function arrived(hoursAgo: number, name = newId()): string {
  const { house, clock } = world()
  mkdirSync(house.files.incoming, { recursive: true })
  const path = join(house.files.incoming, name)
  writeFileSync(path, 'x')
  const then = new Date(clock.now().getTime() - hoursAgo * hour)
  utimesSync(path, then, then)
  return path
}

/** Bytes in the store, with a preview, as old as said. */
async function kept(hoursAgo: number): Promise<string> {
  const id = newId()
  for (const key of [id, `${id}-1`]) await world().house.files.put(arrived(hoursAgo), key)
  return id
}
const record = (self: Self, id: string) => unitOfWork(world().house, self, (unit) => recordFile(unit, {
  id, field: 'documents', name: 'id.jpg', type: 'image/jpeg', bytes: 1, sha256: '0'.repeat(64), receivedSha256: '0'.repeat(64),
  width: 1, height: 1, pages: undefined, previews: 1, paths: [] } satisfies InspectedFile, 'identity'))
const isThere = async (id: string) => [await world().house.files.size(id), await world().house.files.size(`${id}-1`)].every((one) => one === 1)

/** A whole day of housekeeping, every ten minutes; the times of files do not move. */
async function aDay() {
  for (let turn = 0; turn < 144; turn += 1) {
    await sweepFiles(world().house)
    world().clock.forward(10 * 60 * 1000)
  }
}

describe('CERT-04 What files leave behind', () => {
  test('an upload that never ended goes after a day', async () => {
    const [old, young] = [arrived(25), arrived(23)]
    const made = `${arrived(30)}.made`
    mkdirSync(made)
    writeFileSync(join(made, 'kept'), 'x')
    utimesSync(made, new Date(world().clock.now().getTime() - 2 * day), new Date(world().clock.now().getTime() - 2 * day))
    await sweepFiles(world().house)
    expect([existsSync(old), existsSync(made), existsSync(young)]).toEqual([false, false, true])
  })

  test('bytes without a row go within a day after they are a day old; those with a row stay', async () => {
    const self = await person(world().house, 'majo@example.org')
    const [named, nameless, young] = [await kept(100), await kept(25), await kept(-23)]
    await record(self, named)
    await aDay()
    expect([await isThere(named), await isThere(nameless), await isThere(young)]).toEqual([true, false, true])
  })

  test('when no file is known at all, nothing is removed: it may be the wrong database', async () => {
    const nameless = await kept(100)
    await aDay()
    expect(await isThere(nameless)).toBe(true)
  })

  test('the bytes of a file that was removed go at once, with its previews, and its row says so', async () => {
    const { house } = world()
    const self = await person(house, 'majo@example.org')
    const [one, other] = [await kept(0), await kept(0)]
    await record(self, one)
    await record(self, other)
    await unitOfWork(house, self, (unit) => removeFile(unit, one))
    await sweepFiles(house)
    expect([await house.files.size(one), await house.files.size(`${one}-1`), await isThere(other)]).toEqual([undefined, undefined, true])
    const row = await house.database.query.selectFrom('files').selectAll().where('id', '=', one).executeTakeFirstOrThrow()
    expect(row.bytes_removed_at).toEqual(world().clock.now())
    expect(readdirSync(house.files.incoming)).not.toContain(one)
  })
})
