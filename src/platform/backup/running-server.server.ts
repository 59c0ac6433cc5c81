import { once } from 'node:events'
import { chmod, rm } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { join, relative } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { faultForLog } from '../log.server.ts'
import type { House } from '../house.server.ts'
import { momentOf } from './embedded-database.server.ts'
import type { Moment } from './moment.server.ts'

/** Only this server can read its embedded database while it runs. Whoever may open this socket, the same system user, may ask. */
const socketIn = (dataFolder: string) => {
  const whole = join(dataFolder, 'backup.socket')
  const short = relative(process.cwd(), whole)
  return short.length < whole.length ? short : whole
}

/** One line that says what was read, and then the bytes. */
async function answer(house: House, socket: Socket): Promise<void> {
  try {
    const { found, whole } = await momentOf(house.database)
    socket.write(`${JSON.stringify(found)}\n`)
    await pipeline(Readable.fromWeb(whole.stream() as never), socket)
  } catch (fault) {
    house.log.warn(faultForLog(fault), 'a copy for a backup could not be given')
    socket.destroy()
  }
}

/** Gives copies of the embedded database to `npm run backup` while this server runs. @returns what ends that. */
export async function giveBackups(house: House): Promise<() => Promise<void>> {
  if (house.database.engine !== 'embedded') return async () => undefined
  const path = socketIn(house.settings.dataFolder)
  // We have the lock of this folder: what lies there is of a process that ended.
  await rm(path, { force: true })
  const server = createServer((socket) => void answer(house, socket))
  server.on('error', (fault) => house.log.warn(faultForLog(fault), 'backups while the server runs are not possible: the path of DATA_FOLDER may be too long'))
  server.listen(path, () => void chmod(path, 0o600).catch(() => undefined))
  return async () => {
    server.close()
    await rm(path, { force: true })
  }
}

async function reached(path: string): Promise<Socket | undefined> {
  const socket = connect(path)
  try {
    await once(socket, 'connect')
    return socket
  } catch {
    return undefined
  }
}

async function* rest(first: Uint8Array, socket: Socket): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first
  yield* socket as AsyncIterable<Uint8Array>
}

/** Reads the first line without a byte of what follows being lost. */
async function firstLine(socket: Socket): Promise<{ line: string; after: Uint8Array }> {
  let gathered = Buffer.alloc(0)
  for (;;) {
    const part = socket.read() as Buffer | null
    if (part === null) {
      if (socket.readableEnded || socket.destroyed) throw new Error('The server that runs here could not give a copy of its database. Its log says why.')
      await Promise.race([once(socket, 'readable'), once(socket, 'end'), once(socket, 'close')])
      continue
    }
    gathered = Buffer.concat([gathered, part])
    const end = gathered.indexOf('\n')
    if (end >= 0) return { line: gathered.subarray(0, end).toString(), after: gathered.subarray(end + 1) }
  }
}

/** Asks the server that runs on this data folder for its database. @returns nothing when none runs that answers. */
export async function askRunningServer(dataFolder: string): Promise<{ moment: Moment; bytes: AsyncIterable<Uint8Array> } | undefined> {
  const socket = await reached(socketIn(dataFolder))
  if (!socket) return undefined
  const { line, after } = await firstLine(socket)
  return { moment: JSON.parse(line) as Moment, bytes: rest(after, socket) }
}

/** What the server that runs here says now, without its bytes. @throws {Error} in plain words when it ended meanwhile. */
export async function momentNow(dataFolder: string): Promise<Moment> {
  const socket = await reached(socketIn(dataFolder))
  if (!socket) throw new Error('The server ended while the backup was made. Make it again.')
  return firstLine(socket).then(({ line }) => JSON.parse(line) as Moment).finally(() => socket.destroy())
}
