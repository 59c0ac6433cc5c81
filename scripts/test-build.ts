import { spawnSync } from 'node:child_process'
import { changedAt, newestIn } from './newest.ts'
import { isWorldFresh } from './world-if-old.ts'

const sources = ['src', 'database', 'content', 'policies', 'package-lock.json', 'scripts', 'vite.config.ts',
  'react-router.config.ts']
/** Written last by a build. */
const built = 'build/empty-database.tar.gz'

/**
 * Builds what the journeys walk through, when it is missing or older than what it is built from, or when the demonstration's world
 * was made on another day. @returns whether it is there.
 */
export function buildIfOld(): boolean {
  if (changedAt(built) > Math.max(...sources.map((source) => newestIn(source))) && isWorldFresh()) return true
  console.log('Building the product.')
  return spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' }).status === 0
}
