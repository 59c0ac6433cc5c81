import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const sources = ['src', 'database', 'content', 'policies', 'package-lock.json', 'scripts', 'vite.config.ts',
  'react-router.config.ts']
/** Written last by a build. */
const built = 'build/empty-database.tar.gz'

const changedAt = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** When a file, or the newest file in a folder, was changed. What a build or a test writes does not count. */
function newestIn(path: string): number {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return changedAt(path)
  const names = readdirSync(path).filter((name) => name !== 'alongside.css' && !/(^test|\.test\.ts$)/.test(name))
  return Math.max(0, ...names.map((name) => newestIn(join(path, name))))
}

/** Builds what the journeys walk through, when it is missing or older than what it is built from. @returns whether it is there. */
export function buildIfOld(): boolean {
  if (changedAt(built) > Math.max(...sources.map(newestIn))) return true
  console.log('Building the product.')
  return spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' }).status === 0
}
