import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'

/** The product as it is served, with data of its own. */
export interface Served {
  readonly address: string
  /** Ends it as an operator would. */
  stop(): Promise<void>
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>
  /** The same product again, on the same data. */
  startAgain(): Promise<void>
}

const ports = Array.from({ length: 60 }, (_, place) => 3240 + place)

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer().once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

async function freePort(taken: readonly number[]): Promise<number> {
  for (const port of ports.filter((each) => !taken.includes(each))) if (await isFree(port)) return port
  throw new Error(`No free port between ${ports[0]} and ${ports.at(-1)}`)
}

/** A fresh database on the server of TEST_DATABASE_URL; without it the embedded one is used. */
async function freshDatabase(): Promise<{ url?: string; drop: () => Promise<void> }> {
  const server = process.env.TEST_DATABASE_URL
  if (!server) return { drop: async () => {} }
  const name = `alongside_journeys_${process.pid}_${Math.floor(Math.random() * 1e6)}`
  const say = async (words: string) => {
    const admin = new Client({ connectionString: server })
    await admin.connect()
    await admin.query(words).finally(() => admin.end())
  }
  await say(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => say(`drop database ${name} with (force)`) }
}

/** Starts the built product and waits until it says that it is ready. */
function start(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['server.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    // On a busy machine a start takes long; one that is given up must not go on in a folder that is cleared away.
    const late = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error('The server was not ready within three minutes'))
    }, 180_000)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready`)))
    child.stdout!.on('data', (said: Buffer) => {
      process.stdout.write(String(said).replace(/^.*Alongside is ready.*\n/m, ''))
      if (!String(said).includes('Alongside is ready')) return
      clearTimeout(late)
      child.removeAllListeners('exit')
      resolve(child)
    })
  })
}

const end = (child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL') =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill(signal)
  })

/** Serves the product's build with its demonstration on a free port. @param taken ports to keep away from. */
export async function serve(taken: readonly number[] = []): Promise<Served> {
  const port = await freePort(taken)
  try {
    return await serveAt(port)
  } catch (fault) {
    // Another story took the same port in the same moment.
    if (taken.length > 3) throw fault
    return serve([...taken, port])
  }
}

async function serveAt(port: number): Promise<Served> {
  const database = await freshDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'alongside-journeys-'))
  const { DATABASE_URL: _, SITE_ADDRESS: __, ...around } = process.env
  const env = {
    ...around, NODE_ENV: 'production', DEMONSTRATION: 'on', TRUST_PROXY: 'on', PORT: String(port), DATA_FOLDER: folder,
    LOG_LEVEL: 'error',
    ...(database.url ? { DATABASE_URL: database.url, SECRET_KEY: 'a key for journeys, which everyone may know' } : {}),
  }
  const clear = async () => {
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  }
  let child = await start(env).catch(async (fault: unknown) => {
    await clear()
    throw fault
  })
  return {
    address: `http://localhost:${port}`,
    kill: () => end(child, 'SIGKILL'),
    startAgain: async () => void (child = await start(env)),
    stop: async () => {
      await end(child, 'SIGTERM')
      await clear()
    },
  }
}
