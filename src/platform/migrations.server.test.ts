import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabaseAt, emptyPlace, removePlaces } from '#tests/own-house.ts'
import type { Database } from './database.server.ts'
import { migrate } from './migrations.server.ts'

removePlaces()
const folder = mkdtempSync(join(tmpdir(), 'alongside-migrations-'))
const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
const remove = (name: string) => rmSync(join(folder, name))
let database: Database
beforeAll(async () => void (database = await emptyDatabaseAt(await emptyPlace())))
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})
const tables = async () => (await database.statement("select tablename from pg_tables where schemaname = 'public' order by 1")).rows.map(({ tablename }) => tablename as string)
const applied = async () => (await database.statement('select name from kysely_migration order by name')).rows.map(({ name }) => name as string)
const why = async () => migrate(database, folder).then(() => 'migrated', (fault: Error) => fault.message)

/** A database of its own on the engine of this run, because the one that other tests use must not be harmed. */
describe('PLAT-10 Bringing a database up to date', () => {
  test('of the release makes every table, and again changes nothing', async () => {
    cpSync('database/migrations', folder, { recursive: true })
    await migrate(database, folder)
    const made = await tables()
    expect(made).toContain('applications')
    await migrate(database, folder)
    expect(await tables()).toEqual(made)
  })

  test('that fails half-way applies nothing, of the step before it neither; it says which, why, and what to do, and no data', async () => {
    const before = { tables: await tables(), applied: await applied() }
    write('8000_good.sql', 'create table quite_good (id int);')
    write('8001_good_then_bad.sql', `create table half_done (id int primary key, word text); insert into half_done values (1, 'Ana');
      insert into half_done values (1, 'the words of Ana Ruiz');`)
    const said = await why()
    expect(said).toMatch(/Failed migration: 8001_good_then_bad\.sql \(SQL state 23505, table half_done, constraint half_done_pkey\)/)
    expect(said).toMatch(/Nothing was applied.*the version before this one can be started again.*next start tries again/)
    expect(said).not.toMatch(/Ana|\n/)
    expect({ tables: await tables(), applied: await applied() }).toEqual(before)
  })

  test('tries again at the next start, and says the same; put right, both steps are applied', async () => {
    expect(await why()).toMatch(/8001_good_then_bad\.sql/)
    write('8001_good_then_bad.sql', 'create table half_done (id int);')
    expect(await why()).toBe('migrated')
    expect(await tables()).toEqual(expect.arrayContaining(['quite_good', 'half_done']))
  })

  test('refuses a database that a newer version made, naming what it does not know', async () => {
    remove('8001_good_then_bad.sql')
    expect(await why()).toMatch(/made by a newer version of Alongside: 8001_good_then_bad\.sql is not known here\. Start that version, or restore/)
    write('8001_good_then_bad.sql', 'create table half_done (id int);')
  })

  test('refuses a database that went past a step it never took', async () => {
    write('7999_between.sql', 'create table between_them (id int);')
    expect(await why()).toMatch(/lacks 7999_between\.sql and has later migrations/)
    expect(await tables()).not.toContain('between_them')
    remove('7999_between.sql')
  })

  test('that the role may not carry out says what the role needs', async () => {
    write('8002_not_ours.sql', "do $$ begin raise exception 'no' using errcode = '42501'; end $$;")
    expect(await why()).toMatch(/8002_not_ours\.sql \(SQL state 42501\).*has to own its database, and needs createrole/)
  })
})
