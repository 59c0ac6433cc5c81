import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'

/** Where a house keeps its data: a folder of its own, and a server when there is one. */
export interface Place {
  readonly folder: string
  readonly databaseUrl?: string
  /** Settings beside those that are always the same. */
  readonly more?: Readonly<Record<string, string>>
}

const port = Number(process.env.BENCH_PORT ?? 3300)
export const site = `http://localhost:${port}`

/** The settings of the server that is measured: as in production, with the demonstration's people to walk in as. */
export const settingsOf = ({ folder, databaseUrl, more }: Place): Record<string, string> => ({
  NODE_ENV: 'production', DEMONSTRATION: 'on', LOG_LEVEL: 'warn', PORT: String(port), SITE_ADDRESS: site, DATA_FOLDER: folder,
  SECRET_KEY: 'a key for measuring, which everyone may know', ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}), ...more,
})

/** What /proc counts in; the same on every Linux that runs Node. */
const ticksOfASecond = 100

/** What `npm start` tells Node beforehand. */
const flagsOfStart = (): string[] => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }
  return scripts.start.split(' ').filter((word) => word.startsWith('--'))
}

const spawnServer = (place: Place, nodeOptions: readonly string[] = []): ChildProcess =>
  spawn(process.execPath, [...flagsOfStart(), ...nodeOptions, 'server.ts'], {
    env: { PATH: process.env.PATH, ...settingsOf(place) }, stdio: ['ignore', 'pipe', 'inherit'],
  })

async function killed(child: ChildProcess): Promise<void> {
  const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined
  child.kill('SIGKILL')
  await ended
}

/** The built product as a process of its own. */
export class ServedHouse {
  readonly #child: ChildProcess
  readonly secondsToReady: number

  private constructor(child: ChildProcess, secondsToReady: number) {
    this.#child = child
    this.secondsToReady = secondsToReady
  }

  /** Starts it and waits until it says that it is ready. @throws when it ends instead. */
  static async start(place: Place, nodeOptions: readonly string[] = []): Promise<ServedHouse> {
    const start = performance.now()
    const child = spawnServer(place, nodeOptions)
    const ended = once(child, 'exit').then(() => {
      throw new Error('The server ended before it was ready')
    })
    const ready = (async () => {
      for await (const line of createInterface(child.stdout!)) if (line.includes('is ready')) return
      await ended
    })()
    ended.catch(() => undefined)
    const alongWithUs = () => child.kill()
    process.once('exit', alongWithUs)
    child.once('exit', () => process.off('exit', alongWithUs))
    await Promise.race([ready, ended])
    // What it complains of later is shown: nothing is logged when all is well.
    child.stdout!.pipe(process.stderr, { end: false })
    return new ServedHouse(child, (performance.now() - start) / 1000)
  }

  /** Starts it, and kills it after some milliseconds, however far it is. */
  static async startAndKill(place: Place, after: number): Promise<void> {
    const child = spawnServer(place)
    child.stdout!.resume()
    await pause(after)
    await killed(child)
  }

  /** Ends it as a loss of power would end it: nothing is finished, nobody is told. */
  kill = (): Promise<void> => killed(this.#child)

  /** From now on the peak is counted anew: what a start takes for a moment is not what load takes. */
  countPeakAnew = () => writeFileSync(`/proc/${this.#child.pid}/clear_refs`, '5')

  /** Memory in megabytes: what it holds now, and the most it held. */
  memory(): { now: number; peak: number } {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8')
    const read = (name: string) => Number(status.match(new RegExp(`${name}:\\s+(\\d+)`))![1]) / 1024
    return { now: read('VmRSS'), peak: read('VmHWM') }
  }

  /** Seconds of processor time since the start: what a page costs, also when the machine is busy with other things. */
  processorSeconds(): number {
    const [user, system] = readFileSync(`/proc/${this.#child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ').slice(11, 13).map(Number)
    return (user! + system!) / ticksOfASecond
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit')
    this.#child.kill('SIGTERM')
    await ended
  }
}
