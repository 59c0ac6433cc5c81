import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export const changedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

/**
 * When a file, or the newest file in a folder, was changed. What a build or a test writes does not count.
 * @param counts which names count.
 */
export function newestIn(path: string, counts = (_name: string): boolean => true): number {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return changedAt(path)
  const names = readdirSync(path).filter((name) => name !== 'alongside.css' && !/(^test|\.test\.ts$)/.test(name) && counts(name))
  return Math.max(0, ...names.map((name) => newestIn(join(path, name), counts)))
}
