import { AsyncLocalStorage } from 'node:async_hooks'
import { PGlite, types } from '@electric-sql/pglite'
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
  close(): Promise<void>
}

/** Words that open the next transaction, sent in the same message as `begin` (one journey to the server less). */
export const openingWords = new AsyncLocalStorage<string>()

type Connection = Parameters<PostgresDriver['beginTransaction']>[0]

class OneMessageDriver extends PostgresDriver {
  override async beginTransaction(connection: Connection, settings: TransactionSettings): Promise<void> {
    const words = openingWords.getStore()
    if (!words) return super.beginTransaction(connection, settings)
    try {
      await connection.executeQuery(CompiledQuery.raw(`begin; ${words}`))
    } catch (fault) {
      await this.rollbackTransaction(connection as never)
      throw fault
    }
  }
}

class OneMessageDialect extends PostgresDialect {
  readonly #config: ConstructorParameters<typeof PostgresDialect>[0]
  constructor(config: ConstructorParameters<typeof PostgresDialect>[0]) {
    super(config)
    this.#config = config
  }
  override createDriver(): PostgresDriver {
    return new OneMessageDriver(this.#config)
  }
}

/** Dates stay days (`2026-11-22`), on both engines. */
const asText = (value: string) => value
pg.types.setTypeParser(pg.types.builtins.DATE, asText)

export function openPostgres(connectionString: string, onFault: (fault: Error) => void): Database {
  const pool = new pg.Pool({ connectionString, max: 12, options: '-c timezone=UTC' })
  pool.on('error', onFault)
  const statement = (text: string, values?: unknown[]) => pool.query(text, values)
  return {
    engine: 'postgresql',
    query: new Kysely<Tables>({ dialect: new OneMessageDialect({ pool }) }),
    statement,
    together: async (texts) => [await pool.query(texts.join(';\n'))].flat().at(-1)!.rows,
    forJobs: { executeSql: statement },
    close: () => pool.end(),
  }
}

/** @param folder where the data lives, none for memory. @param start a snapshot to begin from when there is no data. */
export async function openEmbedded(folder?: string, start?: Blob): Promise<Database> {
  const pglite = await PGlite.create({
    dataDir: folder,
    loadDataDir: start,
    parsers: { [types.INT8]: asText, [types.DATE]: asText },
    startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB', '-c', 'timezone=UTC'],
  })
  return {
    engine: 'embedded',
    query: new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) }),
    statement: (text, values) => pglite.query(text, values),
    together: async (texts) => (await pglite.exec(texts.join(';\n'))).at(-1)!.rows,
    forJobs: fromPglite(pglite),
    dump: () => pglite.dumpDataDir('gzip'),
    close: () => pglite.close(),
  }
}
