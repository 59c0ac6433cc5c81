import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeEach, inject } from 'vitest'
import { openEmbedded, openPostgres, type Database } from '#platform/database.server.ts'
import type { Clock } from '#platform/clock.server.ts'
import type { House } from '#platform/house.server.ts'
import { noOverrides } from '#platform/overrides.ts'
import type { Mail, MailCarrier } from '#platform/mail-carrier.server.ts'
import { closeHouse, jobHandlers, openHouse } from '../src/house.server.ts'
import { databaseNamed } from './empty-database.setup.ts'
import { testSettings } from './test-settings.ts'

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  set(instant: string): void
  forward(milliseconds: number): void
}

function testClock(): TestClock {
  let at = 0
  return {
    daysAhead: 0,
    now: () => new Date(at),
    set: (instant) => void (at = new Date(instant).getTime()),
    forward: (milliseconds) => void (at += milliseconds),
  }
}

/** A mail carrier that keeps what it carried, and can be told to fail. */
export interface TestCarrier extends MailCarrier {
  readonly carried: Mail[]
  failing: boolean
}

function testCarrier(): TestCarrier {
  const carrier: TestCarrier = {
    carried: [], failing: false,
    carry: async (mail) => {
      if (carrier.failing) throw Object.assign(new Error('the mail server is away'), { code: 'ECONNREFUSED' })
      carrier.carried.push(mail)
    },
  }
  return carrier
}

export interface TestHouse {
  readonly house: House
  readonly clock: TestClock
  readonly carrier: TestCarrier
  /** Does every job that waits now. */
  drain(): Promise<void>
}

/** When every test begins: Tuesday, March 10, 2026, 11 in the morning in California. */
export const beginning = '2026-03-10T18:00:00Z'

let opened: Promise<TestHouse> | undefined
let mayTakeRows: boolean | undefined

async function freshDatabase(): Promise<Database> {
  const empty = inject('emptyDatabase')
  const server = process.env.TEST_DATABASE_URL
  if (!server) return openEmbedded(undefined, new Blob([readFileSync(empty)]))
  const name = `${empty}_${process.pid}_${process.env.VITEST_POOL_ID ?? 0}_${Math.floor(Math.random() * 1e9)}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`create database ${name} template ${empty}`)
  // The plan that a server keeps after some repeats, from the first time on: what it refuses is refused here.
  await admin.query(`alter database ${name} set plan_cache_mode = force_generic_plan`)
  await admin.end()
  return openPostgres(databaseNamed(server, name), () => {})
}

async function open(): Promise<TestHouse> {
  const [clock, carrier] = [testClock(), testCarrier()]
  clock.set(beginning)
  const house = await openHouse(testSettings, { database: await freshDatabase(), clock, carrier, quiet: true })
  return { house, clock, carrier, drain: () => house.jobs.drain(jobHandlers(house)) }
}

const tables = "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename not like 'kysely_%' and tablename not in ('legal_clock', 'jurisdictions')"

/** Takes every row out, with no trigger and no rule between tables asked. Most tables have none: that is done in a tenth of the time that cutting all of them takes. */
const takeRows = `do $$ declare one text; begin
  perform set_config('session_replication_role', 'replica', true);
  for one in ${tables} loop execute 'delete from ' || one; end loop;
end $$`

/** Cuts every table: for a server that does not let whoever tests put triggers aside (`grant set on parameter session_replication_role`). */
async function cutTables({ database }: House): Promise<void> {
  const { rows } = await database.statement(tables)
  await database.statement(`truncate ${rows.map(({ name }) => name).join(', ')} cascade`)
}

/** Empties every table; the jobs, too. */
async function empty({ house }: TestHouse): Promise<void> {
  mayTakeRows ??= (await house.database.statement("select has_parameter_privilege('session_replication_role', 'set') as may")).rows[0].may as boolean
  await (mayTakeRows ? house.database.statement(takeRows) : cutTables(house))
  await house.database.statement('delete from pgboss.job')
  // The clock only moves forwards, so one that a test has moved is made anew.
  await house.database.statement('delete from legal_clock')
  await house.database.statement('insert into legal_clock (days_ahead) values (0)')
}

/**
 * The house for the tests of one file: one database a worker, emptied before each test, the clock set to the beginning.
 * Call it at the top of a test file, outside any test.
 */
export function openTestHouse(): () => TestHouse {
  let world: TestHouse
  beforeEach(async () => {
    opened ??= open()
    world = await opened
    await empty(world)
    world.clock.set(beginning)
    world.clock.daysAhead = 0
    world.carrier.carried.length = 0
    world.carrier.failing = false
    Object.assign(world.house.overrides, noOverrides())
    world.house.shownDeadline.asked = undefined
  })
  return () => world
}

/** Closes the worker's house, for a file that must be the last to use it. */
export const closeAfterAll = () => afterAll(async () => opened && closeHouse((await opened).house))
