import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** When a process began, so that a number used again is not taken for the same process; none once it has ended. */
function startOf(pid: number): string | undefined {
  try {
    const [state, ...rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return state === 'Z' || state === 'X' ? undefined : rest[18]!
  } catch {
    return ''
  }
}

function isAlive(pid: number, start: string): boolean {
  try {
    // Not a number, or none: a lock that was never written to its end is nobody's.
    return pid > 0 && process.kill(pid, 0) && startOf(pid) === start
  } catch {
    return false
  }
}

/**
 * Takes a data folder for this process alone: two processes in one embedded database would destroy it. The lock of a
 * process that lives is never taken.
 * @returns what gives it back. @throws {Error} in plain words when another process has it.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'process.lock')
  const take = () => writeFileSync(file, `${process.pid} ${startOf(process.pid)}`, { flag: 'wx' })
  try {
    take()
  } catch {
    const [pid, start] = readFileSync(file, 'utf8').split(' ')
    if (isAlive(Number(pid), start ?? '')) {
      throw new Error(`The folder ${folder} is in use by process ${pid}. Stop it first, or set DATA_FOLDER to another folder.`)
    }
    rmSync(file)
    take()
  }
  return () => rmSync(file, { force: true })
}
