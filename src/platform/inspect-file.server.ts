import { fork, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pLimit from 'p-limit'
import { z } from 'zod'
import { inspection, type KeptType } from './file-limits.ts'
import type { Answer, Asked, Found } from './inspect-program.server.ts'
import type { Problem } from './problems.ts'
import type { ReceivedFile } from './receive-files.server.ts'

/** A file that was looked at, in the form in which it will be kept; still in a temporary place. */
export interface InspectedFile {
  /** Key in the store, and id of its row. */
  readonly id: string
  /** The form's field it came in. */
  readonly field: string
  /** As typed, tidied. */
  readonly name: string
  readonly type: KeptType
  readonly bytes: number
  /** SHA-256 of what is kept. */
  readonly sha256: string
  /** SHA-256 of what arrived. */
  readonly receivedSha256: string
  /** Of a photo, in pixels. */
  readonly width: number | undefined
  readonly height: number | undefined
  /** Of a PDF. */
  readonly pages: number | undefined
  /** How many previews there are (`<id>-1`, …): one of a photo, up to three of a PDF. */
  readonly previews: number
  /** Where it lies until the store takes it: the file first, then its previews. */
  readonly paths: readonly string[]
}

/** What came of looking at a file. */
export type Inspection =
  | { readonly file: InspectedFile; readonly problem?: undefined }
  | { readonly problem: Problem; readonly file?: undefined }

/** In milliseconds and bytes, for one file. */
type InspectionLimits = { readonly longest: number; readonly mostMemory: number }

const program = 'src/platform/inspect-program.server.ts'
const count = z.number().int().positive()
/** Whatever a hostile file makes the program say, only this is heard. */
const answerOf: z.ZodType<Answer> = z.union([
  z.object({ found: z.object({
    type: z.enum(['image/jpeg', 'application/pdf']), previews: z.number().int().min(1).max(inspection.mostPreviews),
    width: count.optional(), height: count.optional(), pages: count.max(inspection.mostPages).optional(),
  }) }),
  z.object({ found: z.object({ code: z.string().max(50), facts: z.record(z.string(), z.union([z.string().max(200), z.number()])).optional() }) }),
  z.object({ fault: z.string() }),
])

/** It may read the house's program and the one file, and write into one folder; it gets no settings and no secrets. */
function start({ path, folder }: Asked): ChildProcess {
  const here = process.cwd()
  const packages = join(here, 'node_modules')
  // Packages may lie elsewhere, with a link to them: then both places are read.
  const reads = [join(here, 'src/platform'), packages, realpathSync(packages), join(here, 'package.json'), path, folder]
  return fork(join(here, program), [], {
    env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: ['--max-old-space-size=256', '--no-warnings', '--permission', '--allow-addons',
      ...reads.map((one) => `--allow-fs-read=${one}`), `--allow-fs-write=${folder}`],
  })
}

/** The memory of a process in bytes, where the system says it. */
function memoryOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

/** When memory runs out, the system ends this process and not the house. */
function goFirst(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/oom_score_adj`, '1000')
  } catch {
    // Not every system can be told.
  }
}

/** Asks the program about one file, and ends it when it takes too long or too much. */
async function ask(asked: Asked, { longest, mostMemory }: InspectionLimits): Promise<Found> {
  const child = start(asked)
  let begun = false
  const { promise, resolve, reject } = Promise.withResolvers<Found>()
  if (child.pid) goFirst(child.pid)
  const late = setTimeout(() => resolve({ code: 'fileTookTooLong' }), longest)
  const watch = setInterval(() => {
    if (memoryOf(child.pid!) > mostMemory) resolve({ code: 'fileTookTooLong' })
  }, 100)
  child.once('error', reject)
  child.on('message', (said) => {
    if (!begun) return void (begun = child.send(asked) || true)
    const answer = answerOf.safeParse(said).data
    if (answer && 'fault' in answer) return reject(new Error(`Files cannot be inspected: ${answer.fault}`))
    resolve(answer?.found ?? { code: 'fileDamaged' })
  })
  // Without a word: the file was too much for it, or it could not even begin.
  child.once('exit', (code) =>
    begun ? resolve({ code: 'fileDamaged' }) : reject(new Error(`Files cannot be inspected: the program ended with ${code}`)))
  return promise.finally(() => {
    clearTimeout(late)
    clearInterval(watch)
    child.kill('SIGKILL')
  })
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

async function inspect(received: ReceivedFile, limits: InspectionLimits): Promise<Inspection> {
  const { id, field, name, path, sha256: receivedSha256 } = received
  const folder = folderOf(path)
  await mkdir(folder, { mode: 0o700 })
  const found = await ask({ path, folder, name }, limits)
  if ('code' in found) return { problem: { code: found.code, field, facts: { file: name, ...found.facts } } }
  const kept = found.type === 'image/jpeg' ? join(folder, 'kept') : path
  const paths = [kept, ...Array.from({ length: found.previews }, (_, i) => join(folder, `${i + 1}`))]
  const { width, height, pages, previews, type } = found
  const [{ size: bytes }, sha256] = [await stat(kept), await hashOfFile(kept)]
  return { file: { id, field, name, type, bytes, sha256, receivedSha256, width, height, pages, previews, paths } }
}

const folderOf = (path: string) => `${path}.made`

/** One at a time in the whole house: what one file may take is bounded, so this bounds them all. */
const inTurn = pLimit(1)

/**
 * Looks at a received file in a process of its own: what it is by its content, whether it can be read, and how it is kept.
 * No transaction may be open meanwhile. @throws when files cannot be inspected at all, which is a fault of ours.
 */
export const inspectFile = (file: ReceivedFile, limits: InspectionLimits = inspection): Promise<Inspection> =>
  inTurn(() => inspect(file, limits))

/** Removes what was made of a received file, and what arrived. */
export const discardInspected = async ({ path }: ReceivedFile): Promise<void> => {
  await rm(folderOf(path), { recursive: true, force: true })
  await rm(path, { force: true })
}
