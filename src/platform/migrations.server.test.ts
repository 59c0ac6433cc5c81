import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openEmbedded, type Database } from './database.server.ts'
import { migrate } from './migrations.server.ts'

const folder = mkdtempSync(join(tmpdir(), 'alongside-migrations-'))
let database: Database
beforeAll(async () => void (database = await openEmbedded()))
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})
const tables = async () => (await database.statement("select tablename from pg_tables where schemaname = 'public'")).rows.map(({ tablename }) => tablename as string)

/** A database of its own, because the one that other tests use must not be harmed. */
describe('PLAT-10 Bringing a database up to date', () => {
  test('of the release makes every table, and again changes nothing', async () => {
    cpSync('database/migrations', folder, { recursive: true })
    await migrate(database, folder)
    const made = await tables()
    expect(made).toContain('applications')
    await migrate(database, folder)
    expect(await tables()).toEqual(made)
  })

  test('a step that fails is named, and nothing of it is applied', async () => {
    writeFileSync(join(folder, '8000_good_then_bad.sql'), 'create table half_done (id int); create table applications (id int);')
    await expect(migrate(database, folder)).rejects.toThrow(/Failed migration: 8000_good_then_bad\.sql\. Nothing of it was applied/)
    expect(await tables()).not.toContain('half_done')
  })

  test('put right, it is applied', async () => {
    writeFileSync(join(folder, '8000_good_then_bad.sql'), 'create table half_done (id int);')
    await migrate(database, folder)
    expect(await tables()).toContain('half_done')
  })
})
