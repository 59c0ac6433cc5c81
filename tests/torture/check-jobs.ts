import { PgBoss } from 'pg-boss'
import { jobHandlers } from '../../src/house.server.ts'
import type { House } from '#platform/house.server.ts'
import { ask, noneOf } from './compare.ts'

/** Lets time pass for what lay in the hands of the dead: their jobs run out, and pauses end. */
async function letTimePass({ database }: House): Promise<void> {
  await database.statement("update pgboss.job set started_on = started_on - interval '1 day', heartbeat_on = heartbeat_on - interval '1 day' where state = 'active'")
  await database.statement('update pgboss.queue set monitor_on = null')
  const boss = new PgBoss({
    db: database.forJobs, schema: 'pgboss', schedule: false, supervise: false, ...(database.engine === 'embedded' ? { backend: 'pglite' as const } : {}),
  })
  await boss.start()
  await boss.supervise()
  await boss.stop({ graceful: false })
  await database.statement("update pgboss.job set start_after = now() - interval '1 second' where state in ('created', 'retry')")
}

const unfinished = "select name, state, count(*)::int as count from pgboss.job where name in ('reactions', 'messages') and state <> 'completed' group by 1, 2 order by 1, 2"

/** Does all that waits, with the product's own hands. @returns what lay there. */
export async function mendJobs(house: House): Promise<string> {
  const left = await ask<{ name: string; state: string; count: number }>(house, unfinished)
  await letTimePass(house)
  await house.jobs.drain(jobHandlers(house))
  return `jobs that the last death left: ${left.map(({ name, state, count }) => `${count} of ${name} ${state}`).join(', ') || 'none'}`
}

/** Has every piece of news had its reactions, and is no job left that nobody will do? */
export async function complaintsAboutJobs(house: House): Promise<string[]> {
  const expected = Object.entries(house.reactions).flatMap(([kind, reactions]) => Object.keys(reactions).map((reaction) => ({ kind, reaction })))
  const missing = await ask<object>(house, `
    select n.id, n.kind, e.reaction from news n join jsonb_to_recordset($1::jsonb) e (kind text, reaction text) on e.kind = n.kind
     where not exists (select from reactions_done r where r.news_id = n.id and r.reaction = e.reaction)`, [JSON.stringify(expected)])
  return [
    ...(missing.length === 0 ? [] : [`${missing.length} pieces of news without their reaction, as ${JSON.stringify(missing[0])}`]),
    ...(await noneOf(house, 'kinds of jobs that nobody will do', unfinished)),
  ]
}
