import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Some photos, and what a database needs to begin: with less, the first people would meet what the start can tell. */
const leastRoom = 64 * 1024 * 1024
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
    writeFileSync(file, probe)
    fsyncSync(file)
    const { bavail, bsize } = statfsSync(folder)
    if (bavail * bsize < leastRoom) throw Object.assign(new Error('no room'), { code: 'ENOSPC', path: folder })
  } finally {
    closeSync(file)
    rmSync(path, { force: true })
  }
}
