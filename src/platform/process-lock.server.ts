import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** When a process began, so that a number used again after a restart is not taken for the same process. */
function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[19]!
  } catch {
    return ''
  }
}

function isAlive(pid: number, start: string): boolean {
  try {
    process.kill(pid, 0)
    return startOf(pid) === start
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
