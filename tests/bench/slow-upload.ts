import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { percentile } from './load.ts'
import type { ServedHouse } from './served-house.ts'
import { Visitor } from './visitor.ts'

/** A form with files of one person, who is signed in. */
export interface UploadForm {
  readonly site: string
  /** The address that takes the form, declared with `body: 'files'`. */
  readonly path: string
  /** The secret of the person's session. */
  readonly secret: string
  /** The name of the file field, and the photo that is sent in it. */
  readonly field: string
  readonly photo: Uint8Array
}

export interface SlowUploads {
  readonly count: number
  readonly megabytes: number
  readonly seconds: number
  /** How many were answered as they should be (303). */
  readonly kept: number
  /** What each of them took of the server's memory while they trickled, in megabytes. */
  readonly memoryEach: number
  /** Milliseconds of `/health` (one query) meanwhile: with a transaction held by each, none would be answered. */
  readonly healthP95: number
  readonly healthWorst: number
}

const parts = 120

function bodyOf({ field, photo }: UploadForm): { body: Buffer; type: string } {
  const boundary = `slow-${crypto.randomUUID()}`
  const text = `--${boundary}\r\nContent-Disposition: form-data; name="_form"\r\n\r\n${crypto.randomUUID()}\r\n`
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="slow.jpg"\r\n\r\n`
  return { body: Buffer.concat([Buffer.from(text + head), photo, Buffer.from(`\r\n--${boundary}--\r\n`)]), type: `multipart/form-data; boundary=${boundary}` }
}

/** Sends one form little by little. @returns the status of the answer. */
async function trickle(form: UploadForm, { body, type }: ReturnType<typeof bodyOf>, seconds: number): Promise<number> {
  const { hostname: host, port, origin } = new URL(form.site)
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const sent = request({ host, port, method: 'POST', path: form.path, headers: {
    origin, cookie: `session=${form.secret}`, 'content-type': type, 'content-length': body.length } },
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

/**
 * Many people upload over slow links at once: what each takes of the server's memory, and whether others are answered
 * meanwhile. Every form has an id of its own, so every photo is looked at and kept.
 */
export async function slowUploads(served: ServedHouse, form: UploadForm, count = 20, seconds = 60): Promise<SlowUploads> {
  const visitor = new Visitor(form.site)
  const times: number[] = []
  let done = false
  served.countPeakAnew()
  const before = served.memory().now
  const watching = (async () => {
    for (; !done; await pause(250)) times.push((await visitor.see('/health')).milliseconds)
  })()
  let trickled = before
  const memory = (async () => {
    for (; !done; await pause(500)) trickled = Math.max(trickled, served.memory().now)
  })()
  const uploads = Array.from({ length: count }, () => trickle(form, bodyOf(form), seconds))
  const answers = await Promise.all(uploads)
  done = true
  await Promise.all([watching, memory])
  visitor.leave()
  const sorted = times.toSorted((a, b) => a - b)
  return {
    count, seconds, megabytes: form.photo.byteLength / 1_000_000, kept: answers.filter((status) => status === 303).length,
    memoryEach: (trickled - before) / count, healthP95: percentile(sorted, 0.95), healthWorst: sorted.at(-1)!,
  }
}
