import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from './database.server.ts'

/** The advisory lock that a restore holds, and that every start asks for. */
export const restoreLock = 7_104_610_231

/** Lies in the data folder from when a restore begins to change something until it is done. */
export const unfinishedRestore = 'restore-unfinished.json'

/** @throws {Error} in plain words when a restore was cut: what is there may be half of one time and half of another. */
export function refuseUnfinishedRestore(dataFolder: string): void {
  if (existsSync(join(dataFolder, unfinishedRestore))) {
    throw new Error(`A restore into ${dataFolder} did not come to its end. Run npm run restore again, with --replace: it begins anew.`)
  }
}

/** @throws {Error} in plain words when somebody restores into this database now. */
export async function refuseDuringRestore(database: Database): Promise<void> {
  if (database.engine === 'embedded') return
  const { rows: [{ free }] } = await database.statement(`select pg_try_advisory_xact_lock_shared(${restoreLock}) as free`)
  if (!free) throw new Error('A backup is being restored into this database. Start again when that is done.')
}
