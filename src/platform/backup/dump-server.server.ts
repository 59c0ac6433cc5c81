import pg from 'pg'
import { expectedFiles, readMoment, type AtMoment } from './moment.server.ts'
import { ended, findTools, listen, reach, start } from './postgres-tools.server.ts'

/** Only what is ours: another schema of the same database is somebody else's. */
const schemas = ['--schema=public', '--schema=pgboss']
const options = ['--format=custom', '--compress=1', '--no-owner', '--no-tablespaces', '--lock-wait-timeout=60000', ...schemas]

/** The bytes of a dump, as pg_dump makes them. @throws when it did not end well. */
async function* dumpOf(databaseUrl: string, snapshot: string, version: string, env: NodeJS.ProcessEnv): AsyncGenerator<Uint8Array> {
  const { address, env: own } = reach(databaseUrl, env)
  const child = start(findTools(version, env).dump, [...options, `--snapshot=${snapshot}`, `--dbname=${address}`], own)
  const said = listen(child)
  try {
    yield* child.stdout! as AsyncIterable<Uint8Array>
    if (!(await ended(child))) throw new Error(`The database could not be backed up: pg_dump ended early. It said:\n${said()}`)
  } finally {
    child.kill()
  }
}

/**
 * A server's database at one moment: what is read of it and what pg_dump writes of it come from one snapshot, so that
 * the one counts the other. People go on working meanwhile.
 */
export async function atMomentOfServer<T>(databaseUrl: string, env: NodeJS.ProcessEnv, work: AtMoment<T>): Promise<T> {
  const [then, now] = [0, 1].map(() => new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })) as [pg.Client, pg.Client]
  try {
    await Promise.all([then.connect(), now.connect()])
    await then.query('begin isolation level repeatable read read only')
    const moment = await readMoment((text, values) => then.query(text, values))
    const { rows: [{ id }] } = await then.query('select pg_export_snapshot() as id')
    return await work(moment, dumpOf(databaseUrl, id, moment.engineVersion, env), () => expectedFiles((text) => now.query(text)))
  } finally {
    await Promise.allSettled([then.end(), now.end()])
  }
}
