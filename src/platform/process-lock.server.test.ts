import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lockFolder } from './process-lock.server.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'alongside-lock-'))))
afterEach(() => rmSync(folder, { recursive: true }))
const file = () => join(folder, 'process.lock')

describe('PLAT-10 One process in a data folder', () => {
  test('a folder that is taken is refused, saying by whom and what to do', () => {
    lockFolder(folder)
    expect(() => lockFolder(folder)).toThrow(new RegExp(`in use by process ${process.pid}.*DATA_FOLDER`))
  })

  test('given back, it can be taken again; a folder that is not there is made', () => {
    lockFolder(folder)()
    expect(existsSync(file())).toBe(false)
    lockFolder(folder)()
    lockFolder(join(folder, 'new', 'deep'))()
  })

  test('the lock of another process that lives is never taken', async () => {
    const other = spawn('sleep', ['60'])
    await once(other, 'spawn')
    const start = readFileSync(`/proc/${other.pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[19]
    writeFileSync(file(), `${other.pid} ${start}`)
    expect(() => lockFolder(folder)).toThrow(`process ${other.pid}`)
    other.kill()
    await once(other, 'exit')
    lockFolder(folder)
    expect(readFileSync(file(), 'utf8')).toMatch(new RegExp(`^${process.pid} `))
  })

  test('a number used again after a restart is not taken for the process of then', () => {
    writeFileSync(file(), `${process.pid} 1`)
    expect(() => lockFolder(folder)).not.toThrow()
  })

  test.each(['', 'nonsense', '0', '-1 5', '999999999 1'])('a spoiled lock (%j) does not keep the house closed', (text) => {
    writeFileSync(file(), text)
    expect(() => lockFolder(folder)).not.toThrow()
  })
})
