import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openEmbedded } from './database.server.ts'
import { markUnfinished, openFirstOrNext } from './first-database.server.ts'

let place: string
let snapshot: string
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'alongside-first-'))
  snapshot = join(place, 'snapshot.tar.gz')
  const database = await openEmbedded()
  await database.statement('create table persona (name text)')
  await database.statement("insert into persona values ('Lucía'), ('Marcus')")
  writeFileSync(snapshot, Buffer.from(await (await database.dump!()).arrayBuffer()))
  await database.close()
})
afterAll(() => rmSync(place, { recursive: true }))

/** Who is in the database of this folder, once it was opened as every start opens it. */
async function whoIsIn(folder: string, more?: string): Promise<string[]> {
  const database = await openFirstOrNext(folder, snapshot)
  try {
    if (more) await database.statement('insert into persona values ($1)', [more])
    return (await database.statement('select name from persona order by name')).rows.map(({ name }) => name as string)
  } finally {
    await database.close()
  }
}

/** A first start in a process of its own, killed as soon as this is in the folder. */
async function killedOnce(folder: string, what: string): Promise<void> {
  const start = `import { openFirstOrNext } from '#platform/first-database.server.ts'; await openFirstOrNext(${JSON.stringify(folder)}, ${JSON.stringify(snapshot)})`
  const child = spawn(process.execPath, ['--input-type=module', '-e', start], { stdio: 'inherit' })
  const ended = once(child, 'exit')
  while (child.exitCode === null && !existsSync(join(folder, what))) await pause(1)
  child.kill('SIGKILL')
  await ended
}

describe('PLAT-01 A first start that is killed in the middle', () => {
  test.each(['unfinished', 'base', 'PG_VERSION'])('begins anew, and nothing is missing: killed when %s was there', async (what) => {
    const folder = join(place, `killed-at-${what}`)
    await killedOnce(folder, what)
    expect(await whoIsIn(folder)).toEqual(['Lucía', 'Marcus'])
    expect(readdirSync(folder)).not.toContain('unfinished')
  })

  test('of which half lies there begins anew', async () => {
    const folder = join(place, 'half')
    mkdirSync(join(folder, 'base'), { recursive: true })
    for (const file of ['unfinished', 'PG_VERSION']) writeFileSync(join(folder, file), '17')
    expect(await whoIsIn(folder)).toEqual(['Lucía', 'Marcus'])
  })

  test('while it was filled begins anew, and stays once that is finished', async () => {
    const folder = join(place, 'filled')
    await whoIsIn(folder)
    markUnfinished(folder)
    expect(await whoIsIn(folder)).toEqual(['Lucía', 'Marcus'])
    const finished = markUnfinished(folder)
    finished()
    await whoIsIn(folder, 'Ana')
    expect(await whoIsIn(folder)).toEqual(['Ana', 'Lucía', 'Marcus'])
  })

  test('never takes away what somebody did in a database that was opened once', async () => {
    const folder = join(place, 'used')
    await whoIsIn(folder, 'Ana')
    expect(await whoIsIn(folder)).toEqual(['Ana', 'Lucía', 'Marcus'])
  })
})
