/** A technician starts the product with something wrong: one reads what it is and what to do, and nothing else. */
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

let folder: string
test.beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'alongside-wrong-start-'))))
test.afterEach(() => rmSync(folder, { recursive: true }))

/** Each start at a port of its own: one that is taken is what only one of them tells. */
const right = () => ({
  PATH: process.env.PATH, NODE_ENV: 'production', DEMONSTRATION: 'off', SITE_ADDRESS: 'http://localhost:3399', LOG_LEVEL: 'warn', PORT: String(randomInt(20_000, 30_000)), DATA_FOLDER: folder, SECRET_KEY: 'a key for journeys, which everyone may know',
})

interface Ended { readonly code: number | null; readonly said: string }

/** Starts the built product, and says how it ended; or ends it when it says this. */
function starts(env: NodeJS.ProcessEnv, until?: RegExp, [program, ...words]: readonly string[] = [process.execPath, 'server.ts']): Promise<Ended> {
  const child = spawn(program!, words, { env: { ...right(), ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const hear = (part: Buffer) => {
    said += String(part)
    if (until?.test(said)) child.kill('SIGTERM')
  }
  child.stdout!.on('data', hear)
  child.stderr!.on('data', hear)
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })))
}

/** It says this, in plain words, and is gone. */
async function isRefused(env: NodeJS.ProcessEnv, words: RegExp, ...more: string[][]): Promise<void> {
  const { code, said } = await starts(env, undefined, ...more)
  expect(said).toMatch(words)
  expect(said).not.toMatch(/^\s+at |node:internal|\bError:/m)
  expect(said.trim().split('\n').length).toBeLessThan(12)
  expect(code).toBe(1)
}

async function listening(onConnection: Parameters<typeof createServer>[1]): Promise<{ server: Server; port: number }> {
  const server = createServer(onConnection).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  return { server, port: (server.address() as AddressInfo).port }
}

/** A database server that says no to everyone, as PostgreSQL says it. */
const refusing = (code: string) => listening((socket) => {
  socket.once('data', () => {
    const body = Buffer.from(['SFATAL', 'VFATAL', `C${code}`, 'Mthe words of a server, which may quote somebody', '', ''].join('\0'))
    const head = Buffer.alloc(5)
    head.write('E')
    head.writeInt32BE(body.length + 4, 1)
    socket.end(Buffer.concat([head, body]))
  })
  socket.on('error', () => undefined)
})

test('every wrong setting is said at once', async () => {
  const env = { SMTP_URL: 'http://mail', MAIL_FROM: 'nobody', PORT: '99999', DATABASE_URL: 'mysql://x', SITE_ADDRESS: 'peers', LOG_LEVEL: 'loud', DEMONSTRATION: 'off', SECRET_KEY: 'short' }
  await isRefused(env, new RegExp(['PORT', 'SITE_ADDRESS', 'DATABASE_URL', 'SECRET_KEY', 'SMTP_URL', 'MAIL_FROM', 'LOG_LEVEL'].map((name) => `  ${name}: must .*`).join('[^]*')))
})

test('another program has the port', async () => {
  const { server, port } = await listening(() => undefined)
  await isRefused({ PORT: String(port) }, /127\.0\.0\.1:\d+ cannot be used: another program has it\. Set HOST and PORT to others\./)
  expect(readdirSync(folder), 'it was found out before anything was made').toEqual([])
  server.close()
})

test('the data folder is no folder', async () => {
  writeFileSync(join(folder, 'file'), 'x')
  await isRefused({ DATA_FOLDER: join(folder, 'file') }, /file.* cannot be made: a file stands where a folder is needed/)
})

test('there is no room on the disk of the data folder', async () => {
  await isRefused({}, /There is no room left on the disk/, ['bash', '-c', `ulimit -f 16; exec "${process.execPath}" server.ts`])
})

test('a restore was cut', async () => {
  writeFileSync(join(folder, 'restore-unfinished.json'), '["files","database"]')
  await isRefused({}, /did not come to its end\. Run npm run restore again/)
})

for (const [code, words] of [
  ['28P01', /refuses the user or the password/], ['28000', /does not let the user .* in/], ['3D000', /does not exist\. Create it/],
  ['53300', /no free connections/], ['57P03', /starting or stopping/],
] as const) {
  test(`the database server says ${code}`, async () => {
    const { server, port } = await refusing(code)
    await isRefused({ DATABASE_URL: `postgres://alongside:hush@127.0.0.1:${port}/alongside` }, words)
    server.close()
  })
}

test('no database server is there', async () => {
  await isRefused({ DATABASE_URL: 'postgres://alongside:hush@127.0.0.1:9/alongside' }, /does not answer at 127\.0\.0\.1:9\. Is it running/)
  await isRefused({ DATABASE_URL: 'postgres://alongside:hush@database.invalid/alongside' }, /(no machine is called|cannot be looked up)/)
})

test('a mail server that is away is no reason to stay closed: it is said, and letters wait', async () => {
  const { code, said } = await starts({ SMTP_URL: 'smtp://127.0.0.1:9' }, /mail server of SMTP_URL[^]*is ready|is ready[^]*mail server of SMTP_URL/)
  expect(said).toMatch(/"code":"ESOCKET".*letters wait, and are tried again/)
  expect(said).toContain('Alongside is ready')
  expect(code).toBe(0)
})
