import { AsyncLocalStorage } from 'node:async_hooks'
import { hash } from 'node:crypto'
import type { Writable } from 'node:stream'
import { PGlite, types } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import {
  CompiledQuery, Kysely, PGliteDialect, PostgresDialect, PostgresDriver, type TransactionSettings,
} from 'kysely'
import pg from 'pg'
import { fromPglite, type Db } from 'pg-boss'
import type { Tables } from '#database/tables.ts'

/** One database, embedded or a server, behind the same query layer. */
export interface Database {
  readonly engine: 'embedded' | 'postgresql'
  readonly query: Kysely<Tables>
  /** One statement on its own connection, outside any unit of work: for the libraries that keep their own tables. */
  statement(text: string, values?: unknown[]): Promise<{ rows: any[] }>
  /** Statements without parameters, sent in one message and done as one transaction. @returns the rows of the last. */
  together(texts: readonly string[]): Promise<any[]>
  /** What the job queue works on. */
  readonly forJobs: Db
  /** The embedded database as one compressed file; absent on a server. */
  dump?(): Promise<Blob>
  /** The embedded database at one moment: what is read of it, and all of it as one file; absent on a server. */
  atOneMoment?<T>(read: (ask: Database['statement']) => Promise<T>): Promise<{ readonly found: T; readonly whole: Blob }>
  close(): Promise<void>
}

/** How the next transaction opens: its words leave with `begin`, and nobody waits for the answer before asking on. */
export interface Opening {
  readonly words: string
  /** Rejected when the words were refused: the server then refuses everything after them, too. */
  opened?: Promise<unknown>
}
export const openings = new AsyncLocalStorage<Opening>()

type Connection = Parameters<PostgresDriver['beginTransaction']>[0]

class UnwaitingDriver extends PostgresDriver {
  override async beginTransaction(connection: Connection, settings: TransactionSettings): Promise<void> {
    const opening = openings.getStore()
    if (!opening) return super.beginTransaction(connection, settings)
    // Two statements, so that a transaction is open whatever becomes of the words.
    opening.opened = Promise.all(['begin', opening.words].map((text) => connection.executeQuery(CompiledQuery.raw(text))))
    opening.opened.catch(() => undefined)
  }
}

class UnwaitingDialect extends PostgresDialect {
  readonly #config: ConstructorParameters<typeof PostgresDialect>[0]
  constructor(config: ConstructorParameters<typeof PostgresDialect>[0]) {
    super(config)
    this.#config = config
  }
  override createDriver(): PostgresDriver {
    return new UnwaitingDriver(this.#config)
  }
}

/** A statement is known on its connection by what it says. */
const nameOf = (text: string) => hash('md5', text, 'base64')

/** A question without values is the same each time, but for the opening of a transaction: its values stand in its text. */
const isRepeated = (text: string) => text.startsWith('select ') && !text.startsWith('select set_config')

/**
 * Plans a statement once on a connection (under row-level security planning is dear), asks on without waiting
 * for the answer before, and sends what is asked in one turn of the process as one message.
 */
class PipelinedClient extends pg.Client {
  override query(...asked: any[]): any {
    const [text, values, ...others] = asked
    const prepared = typeof text === 'string' && Array.isArray(values) && (values.length > 0 || isRepeated(text))
    const { stream } = (this as unknown as { connection: { stream: Writable } }).connection
    stream.cork()
    process.nextTick(() => stream.uncork())
    return super.query(...((prepared ? [{ name: nameOf(text), text, values }, ...others] : asked) as [any]))
  }
}

/** Dates stay days (`2026-11-22`), on both engines. */
const asText = (value: string) => value
pg.types.setTypeParser(pg.types.builtins.DATE, asText)

export function openPostgres(connectionString: string, onFault: (fault: Error) => void): Database {
  const pool = new pg.Pool({ connectionString, max: 12, options: '-c timezone=UTC', pipeline: true, Client: PipelinedClient } as pg.PoolConfig)
  pool.on('error', onFault)
  const statement = (text: string, values?: unknown[]) => pool.query(text, values)
  return {
    engine: 'postgresql',
    query: new Kysely<Tables>({ dialect: new UnwaitingDialect({ pool }) }),
    statement,
    together: async (texts) => [await pool.query(texts.join(';\n'))].flat().at(-1)!.rows,
    forJobs: { executeSql: statement },
    close: () => pool.end(),
  }
}

/**
 * @param folder where the data lives, none for memory. @param start a snapshot to begin from when there is no data.
 * @param more settings of the database for this time.
 */
export async function openEmbedded(folder?: string, start?: Blob, more: readonly string[] = []): Promise<Database> {
  const pglite = await PGlite.create({
    dataDir: folder,
    loadDataDir: start,
    extensions: { pg_trgm },
    parsers: { [types.INT8]: asText, [types.DATE]: asText },
    startParams: [...PGlite.defaultStartParams, ...['shared_buffers=16MB', 'timezone=UTC', ...more].flatMap((one) => ['-c', one])],
  })
  return {
    engine: 'embedded',
    query: new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) }),
    statement: (text, values) => pglite.query(text, values),
    together: async (texts) => (await pglite.exec(texts.join(';\n'))).at(-1)!.rows,
    forJobs: fromPglite(pglite),
    dump: () => pglite.dumpDataDir('gzip'),
    // Inside a transaction nobody else can write: what is read and what is copied belong together.
    atOneMoment: (read) => pglite.transaction(async (transaction) => ({
      found: await read((text, values) => transaction.query(text, values)), whole: await pglite.dumpDataDir('none'),
    })),
    close: () => pglite.close(),
  }
}
