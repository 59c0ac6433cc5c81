import { setTimeout as pause } from 'node:timers/promises'
import { fromKysely, PgBoss, type Job } from 'pg-boss'
import type { Database } from './database.server.ts'
import { faultForLog, type Log } from './log.server.ts'
import { cronOf, everyMinutes } from './sweeps.ts'
import type { Unit } from './unit-of-work.server.ts'

/**
 * The queues, and how often each tries again (the pause grows from 5 seconds to an hour). What a killed process had in its hands
 * is taken up again after `expireInSeconds`: soon for reactions, which can be done twice; letters wait, so that none leaves twice.
 * A reaction that failed for good stays for two weeks, so that whoever watches the house finds it also after a holiday.
 */
const queues = {
  reactions: { retryLimit: 20, retryDelay: 5, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 60, deleteAfterSeconds: 14 * 24 * 3600 },
  messages: { retryLimit: 200, retryDelay: 5, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 900 },
  // Many papers at once: what a killed process had begun is begun anew.
  papers: { retryLimit: 3, retryDelay: 30, retryBackoff: true, retryDelayMax: 600, expireInSeconds: 900 },
  // Files of an exam vendor: what is done of one is kept, and a killed process's work goes on where it was.
  vendor: { retryLimit: 5, retryDelay: 10, retryBackoff: true, retryDelayMax: 600, expireInSeconds: 90 },
  housekeeping: { retryLimit: 0 },
  decisions: { retryLimit: 0 },
} as const
export type Queue = keyof typeof queues
export const queueNames = Object.keys(queues) as Queue[]

export type JobHandlers = Record<Queue, (data: Record<string, string>) => Promise<void>>

/** Work that happens after the transaction that asked for it, from rows of the same database. */
export interface Jobs {
  /** Asks for a job in the unit's transaction: a rollback takes it back. */
  ask(unit: Unit, queue: Queue, data: Record<string, string>, turn?: 'first' | 'inTurn'): Promise<void>
  /** The same for many jobs of a queue at once. */
  askMany(unit: Unit, queue: Queue, all: readonly Record<string, string>[]): Promise<void>
  /** Begins to work on what is asked for, in this process. */
  work(handlers: JobHandlers): Promise<void>
  /** Does everything that waits now, in order, and returns when nothing is left: for tests and for the demonstration. */
  drain(handlers: JobHandlers): Promise<void>
  /**
   * The same in a house that works on its jobs meanwhile: waits, but not for ever, until nothing is in hand any more.
   * @returns whether everything was done.
   */
  settle(handlers: JobHandlers): Promise<boolean>
  stop(): Promise<void>
}

const everyRole = 'alongside_request, alongside_sign_in, alongside_jobs'
/** A unit asks for jobs, and learns their ids. What others asked for, and why it failed, it cannot read: for that there are functions (0021). */
const permissions = (tables: readonly string[]) => `
  grant usage on schema pgboss to ${everyRole};
  do $$ begin
    if has_table_privilege('alongside_request', 'pgboss.schedule', 'select') then
      revoke all on all tables in schema pgboss from ${everyRole};
    end if;
  end $$;
  grant select on pgboss.queue to ${everyRole};
  ${tables.map((table) => `grant insert, select (id) on pgboss.${table} to ${everyRole};`).join('\n  ')}`

const inHand = "select 1 from pgboss.job where name in ('reactions', 'messages') and state = 'active' limit 1"
/** In milliseconds: how long to wait for what others have in hand, and how often to look. */
const [longestWait, untilNextLook] = [5000, 50]

/** @param quiet without timers of its own: for tests and for making the snapshot. */
export async function openJobs(database: Database, log: Log, quiet: boolean): Promise<Jobs> {
  const boss = new PgBoss({
    db: database.forJobs, schema: 'pgboss', schedule: !quiet, supervise: !quiet,
    ...(database.engine === 'embedded' ? { backend: 'pglite' as const } : {}),
  })
  boss.on('error', (fault) => log.error(faultForLog(fault), 'the job queue met a fault'))
  await boss.start()
  for (const name of queueNames) {
    await boss.createQueue(name, queues[name])
    // The queue is looked up once here: later that would be a query outside the unit of work that asks for a job.
    await boss.findJobs(name, { id: '00000000-0000-0000-0000-000000000000' })
  }
  const { rows } = await database.forJobs.executeSql('select distinct quote_ident(table_name) as name from pgboss.queue order by 1')
  await database.forJobs.executeSql(permissions(rows.map(({ name }: { name: string }) => name)))

  /** One after another; one that fails is noted and tried again later, and holds up no other. */
  const each = async (name: Queue, jobs: readonly Job<Record<string, string>>[], handlers: JobHandlers) => {
    for (const job of jobs) {
      await handlers[name](job.data).then(
        () => boss.complete(name, job.id),
        (fault: unknown) => {
          log.warn({ queue: name, job: job.id, ...faultForLog(fault) }, 'a job failed and will be tried again')
          return boss.fail(name, job.id, faultForLog(fault))
        },
      )
    }
  }

  const once = async (name: Queue, handlers: JobHandlers) => {
    const jobs = await boss.fetch<Record<string, string>>(name, { batchSize: 100 })
    await each(name, jobs, handlers)
    return jobs.length
  }

  const drain = async (handlers: JobHandlers) => {
    while ((await once('reactions', handlers)) + (await once('messages', handlers)) + (await once('papers', handlers)) + (await once('vendor', handlers)) > 0);
  }
  const isInHand = async () => (await database.statement(inHand)).rows.length > 0

  return {
    ask: async (unit, queue, data, turn) =>
      void (await boss.send(queue, data, { db: fromKysely(unit.db as never), priority: turn === 'first' ? 1 : 0 })),
    askMany: async (unit, queue, all) => {
      if (all.length > 0) await boss.insert(queue, all.map((data) => ({ data })), { db: fromKysely(unit.db as never) })
    },
    work: async (handlers) => {
      for (const name of ['reactions', 'messages'] as const) {
        await boss.work<Record<string, string>>(name, { pollingIntervalSeconds: 0.5, batchSize: 25 }, (jobs) => each(name, jobs, handlers))
      }
      await boss.work<Record<string, string>>('papers', { pollingIntervalSeconds: 2, batchSize: 1 }, (jobs) => each('papers', jobs, handlers))
      await boss.work<Record<string, string>>('vendor', { pollingIntervalSeconds: 2, batchSize: 1 }, (jobs) => each('vendor', jobs, handlers))
      await boss.work('housekeeping', { pollingIntervalSeconds: 30 }, () => handlers.housekeeping({}))
      await boss.schedule('housekeeping', cronOf(everyMinutes.housekeeping))
      await boss.work('decisions', { pollingIntervalSeconds: 5 }, () => handlers.decisions({}))
      await boss.schedule('decisions', cronOf(everyMinutes.decisions))
    },
    drain,
    settle: async (handlers) => {
      for (let turn = 0; turn < longestWait / untilNextLook; turn += 1) {
        await drain(handlers)
        if (!(await isInHand())) return true
        await pause(untilNextLook)
      }
      return false
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  }
}
