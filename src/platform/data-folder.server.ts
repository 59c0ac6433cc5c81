import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Enough that a disk without room shows it now, and not at the first photo that somebody sends. */
const probe = Buffer.alloc(64 * 1024)

/**
 * Tries whether files can be kept here, also when the database is on a server.
 * @throws the system's fault, for `inPlainWords`.
 */
export function checkDataFolder(folder: string): void {
  mkdirSync(join(folder, 'files', 'incoming'), { recursive: true, mode: 0o700 })
  const path = join(folder, `write-test-${process.pid}`)
  const file = openSync(path, 'w', 0o600)
  try {
    writeSync(file, probe)
    fsyncSync(file)
  } finally {
    closeSync(file)
    rmSync(path, { force: true })
  }
}
