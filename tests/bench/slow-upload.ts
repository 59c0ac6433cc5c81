import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import sharp from 'sharp'
import { fieldIn, hiddenOf, multipartOf } from './forms.ts'
import { percentile } from './load.ts'
import type { Writer } from './prepared.ts'
import { site, type ServedHouse } from './served-house.ts'
import { Visitor, type Multipart } from './visitor.ts'

export interface SlowUploads {
  readonly count: number
  readonly megabytes: number
  readonly seconds: number
  /** How many were answered as they should be (303). */
  readonly kept: number
  /** What each of them took of the server's memory, in megabytes: while they trickled, and at most until all were looked at. */
  readonly memoryEach: number
  /** Milliseconds of `/health` (one query) meanwhile: with a transaction held by each, none would be answered. */
  readonly healthP95: number
  readonly healthWorst: number
  /** The most transactions that were open for more than a second at one moment; none where the database cannot be asked. */
  readonly held: number | undefined
}

const parts = 120

/** A photo of noise, which no format makes smaller: about ten megabytes. */
async function largePhoto(): Promise<Buffer> {
  const [width, height] = [4160, 3120]
  const pixels = Buffer.alloc(width * height * 3)
  let state = 1
  for (let at = 0; at < pixels.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    pixels[at] = state >>> 24
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } }).jpeg({ quality: 88 }).toBuffer()
}

const pathOf = ({ reference }: Writer) => `/apply/${reference}/identity`

/** The form of the page with the ID, as it is opened, and with a photo in it. */
async function formOf(writer: Writer, photo: Uint8Array): Promise<Multipart> {
  const visitor = new Visitor(site, writer.secret)
  const { body } = await visitor.see(pathOf(writer))
  visitor.leave()
  const hidden = hiddenOf(body, (form) => form.includes('name="shown"'))
  if (!hidden) throw new Error(`${pathOf(writer)} has no form for files`)
  const typed = ['printedGivenNames', 'printedFamilyNames'].map((name) => [name, fieldIn(body, name) ?? ''] as const)
  return multipartOf([...Object.entries(hidden), ...typed, ['_then', 'add']], [{ field: 'files', name: 'slow.jpg', bytes: photo }])
}

/** Sends one form little by little. @returns the status of the answer. */
async function trickle(writer: Writer, { body, type }: Multipart, seconds: number): Promise<number> {
  const { hostname: host, port, origin } = new URL(site)
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const sent = request({ host, port, method: 'POST', path: pathOf(writer), headers: {
    origin, cookie: `session=${writer.secret}`, 'content-type': type, 'content-length': body.length } },
  (answer) => answer.resume().once('end', () => resolve(answer.statusCode!)))
  sent.once('error', reject)
  const size = Math.ceil(body.length / parts)
  for (let part = 0; part < parts; part += 1) {
    sent.write(body.subarray(part * size, (part + 1) * size))
    await pause((seconds * 1000) / parts)
  }
  sent.end()
  return promise
}

/** Asks again and again until told to stop. @returns everything that was said. */
function watch<T>(ask: () => T | Promise<T>, every: number): () => Promise<T[]> {
  const said: T[] = []
  let done = false
  const watching = (async () => {
    for (; !done; await pause(every)) said.push(await ask())
  })()
  return async () => {
    done = true
    await watching
    return said
  }
}

/**
 * Many people upload over slow links at once, each to their own application: what each takes of the server's memory, and
 * whether others are answered meanwhile.
 * @param openTransactions counts those that have been open for more than a second, where the database can be asked.
 */
export async function slowUploads(
  served: ServedHouse, writers: readonly Writer[], openTransactions: (() => Promise<number>) | undefined, seconds = 60,
): Promise<SlowUploads> {
  const photo = await largePhoto()
  const forms = await Promise.all(writers.map((writer) => formOf(writer, photo)))
  const visitor = new Visitor(site)
  const before = served.memory().now
  const health = watch(async () => (await visitor.see('/health')).milliseconds, 250)
  const memory = watch(() => served.memory().now, 250)
  const held = openTransactions && watch(openTransactions, 500)
  const answers = await Promise.all(writers.map((writer, place) => trickle(writer, forms[place]!, seconds)))
  const [times, memories, open] = [await health(), await memory(), await held?.()]
  visitor.leave()
  const sorted = times.toSorted((a, b) => a - b)
  return {
    count: writers.length, seconds, megabytes: photo.byteLength / 1_000_000, kept: answers.filter((status) => status === 303).length,
    memoryEach: (Math.max(...memories) - before) / writers.length, healthP95: percentile(sorted, 0.95), healthWorst: sorted.at(-1)!,
    held: open && Math.max(...open),
  }
}
