import pg from 'pg'

const oldest = 15
/** In milliseconds: a machine that swallows what is sent to it would keep us waiting for minutes. */
const longest = 10_000

const question = `
  select current_setting('server_version') as version, current_setting('server_version_num')::int / 10000 as major,
         current_setting('server_encoding') as encoding,
         exists (select from pg_available_extensions where name = 'pg_trgm') as "hasTrgm"`
interface Server { readonly version: string; readonly major: number; readonly encoding: string; readonly hasTrgm: boolean }

/** What this server lacks, in a sentence that says what to do; nothing when it has everything. */
export function whatServerLacks({ version, major, encoding, hasTrgm }: Server): string | undefined {
  if (major < oldest) return `The database server is PostgreSQL ${version}; ${oldest} or newer is needed.`
  if (encoding !== 'UTF8') return `The database is written in ${encoding}, in which not every name can be kept. Create it with: createdb --encoding=UTF8 --template=template0`
  if (!hasTrgm) return 'The database server lacks the extension pg_trgm, which the search needs. Install it there (Debian: apt-get install postgresql-contrib), and start again.'
  return undefined
}

/** @throws {Error} in plain words for a server that will not do, or the fault of the way to it. */
export async function checkServer(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: longest })
  client.on('error', () => undefined)
  try {
    await client.connect().catch((fault: Error) => {
      // The driver says these two without a code.
      throw /timeout|terminated/i.test(fault.message) ? Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' }) : fault
    })
    const lacks = whatServerLacks((await client.query(question)).rows[0])
    if (lacks) throw new Error(lacks)
  } finally {
    await client.end().catch(() => undefined)
  }
}
