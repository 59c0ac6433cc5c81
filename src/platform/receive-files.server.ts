import { createHash } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import { data } from 'react-router'
import { readForm, type Refused4xx } from './answers.server.ts'
import { arriving, UploadCut } from './arriving-body.server.ts'
import { megabyte, type FileLimits } from './file-limits.ts'
import { tidyFileName } from './file-names.ts'
import type { House } from './house.server.ts'
import { newId } from './identifiers.server.ts'
import { Refused, type Problem } from './problems.ts'

/** One file as it arrived, in a temporary place, not looked at yet. */
export interface ReceivedFile {
  readonly id: string
  /** The form's field it came in. */
  readonly field: string
  /** As typed, tidied. */
  readonly name: string
  readonly path: string
  readonly bytes: number
  /** SHA-256 of what arrived. */
  readonly sha256: string
}

export interface ReceivedForm {
  /** The text fields, without files. */
  readonly form: FormData
  readonly files: readonly ReceivedFile[]
  /** Files that were not taken: empty, too large, too many. */
  readonly refused: readonly Problem[]
  /** Removes what is temporary. */
  discard(): Promise<void>
}

/** All text of a form together, as for every other form. */
const mostText = 1_000_000
/** Names of fields are ours, and short. */
const mostFields = 500

const isMultipart = (request: Request) => /^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '')

type OnFile = (field: string, stream: Readable, name: string | undefined) => Promise<void>

function parserOf(request: Request): busboy.Busboy {
  try {
    return busboy({
      headers: { 'content-type': request.headers.get('content-type')! }, defParamCharset: 'utf8',
      limits: { fieldSize: mostText, fieldNameSize: 200, fields: mostFields },
    })
  } catch {
    throw data({ code: 'notAForm' } satisfies Refused4xx, { status: 400 })
  }
}

/** Reads a multipart body from its beginning to its end: text is gathered, each file goes where `onFile` takes it. */
async function parse(request: Request, most: number, onFile: OnFile): Promise<FormData> {
  const parser = parserOf(request)
  const form = new FormData()
  const files: Promise<void>[] = []
  let text = 0
  parser.on('field', (name, value) => {
    text += name.length + value.length
    if (text <= mostText) form.append(name, value)
  })
  parser.on('file', (field, stream, { filename }) => {
    const taken = onFile(field, stream, filename).catch((fault: unknown) => {
      stream.resume()
      throw fault
    })
    taken.catch(() => undefined)
    files.push(taken)
  })
  const read = await Promise.allSettled([pipeline(arriving(request, most), parser)])
  const taken = await Promise.allSettled(files)
  if (read[0].status === 'rejected') throw new UploadCut()
  for (const one of taken) if (one.status === 'rejected') throw one.reason
  if (text > mostText) throw data({ code: 'tooLarge' } satisfies Refused4xx, { status: 413 })
  return form
}

/** Writes a file as it arrives and never holds it whole. What comes after the limit is counted and thrown away. */
async function save(stream: Readable, path: string, most: number): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  const handle = await open(path, 'wx', 0o600)
  let bytes = 0
  try {
    for await (const part of stream as AsyncIterable<Buffer>) {
      bytes += part.length
      if (bytes > most) continue
      hash.update(part)
      await handle.writeFile(part)
    }
  } finally {
    await handle.close()
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** In megabytes with one decimal, rounded up, so that what is too large never reads like the limit. */
const inMegabytes = (bytes: number) => Math.ceil((bytes / megabyte) * 10) / 10

/** What is wrong with a file before anyone looks into it. */
function problemOf(field: string, file: string, bytes: number, { mostFileSize }: FileLimits): Problem | undefined {
  if (bytes === 0) return { code: 'fileEmpty', field, facts: { file } }
  if (bytes <= mostFileSize * megabyte) return undefined
  return { code: 'fileTooLarge', field, facts: { file, megabytes: inMegabytes(bytes), limit: mostFileSize } }
}

/** Where the files of one form go as they arrive. */
class Gathering {
  /** In the order in which they were sent: small ones may be written in another. */
  readonly #taken: (ReceivedFile | Problem)[] = []
  readonly #paths: string[] = []
  readonly #limits: FileLimits
  readonly #folder: string
  #chosen = 0
  #chosenIn = ''

  constructor(folder: string, limits: FileLimits) {
    this.#folder = folder
    this.#limits = limits
  }

  take: OnFile = async (field, stream, filename) => {
    // A file input in which nothing was chosen sends a file without a name.
    if (!filename) return void stream.resume()
    this.#chosen += 1
    this.#chosenIn ||= field
    const place = this.#chosen - 1
    if (this.#chosen > this.#limits.mostFiles) return void stream.resume()
    const [id, name] = [newId(), tidyFileName(filename)]
    const path = join(this.#folder, id)
    this.#paths.push(path)
    const { bytes, sha256 } = await save(stream, path, this.#limits.mostFileSize * megabyte)
    const problem = problemOf(field, name, bytes, this.#limits)
    this.#taken[place] = problem ?? { id, field, name, path, bytes, sha256 }
    if (problem) await rm(path, { force: true })
  }

  /** Everything has arrived: what is there, what was refused, and whether there were more files than there is room for. */
  end(): Pick<ReceivedForm, 'files' | 'refused'> {
    const [limit, chosen] = [this.#limits.mostFiles, this.#chosen]
    const tooMany: Problem = { code: 'fileTooMany', field: this.#chosenIn, facts: { files: chosen, limit } }
    return {
      files: this.#taken.filter((one) => 'path' in one),
      refused: [...this.#taken.filter((one) => 'code' in one), ...(chosen > limit ? [tooMany] : [])],
    }
  }

  discard = async () => void (await Promise.all(this.#paths.map((path) => rm(path, { force: true }))))
}

/**
 * Receives a form with files, however slowly, file by file into `<DATA_FOLDER>/files/incoming`. No transaction may be open
 * meanwhile. A form without files (also one that is not multipart) is received, too.
 * @throws {Refused} with `uploadCut` when the body ended too early: nothing of it is left then.
 */
export async function receiveFiles(house: House, request: Request, limits: FileLimits): Promise<ReceivedForm> {
  const { incoming } = house.files
  const gathering = new Gathering(incoming, limits)
  if (!isMultipart(request)) return { form: await readForm(request), files: [], refused: [], discard: gathering.discard }
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  try {
    const form = await parse(request, limits.mostFiles * limits.mostFileSize * megabyte, gathering.take)
    return { form, ...gathering.end(), discard: gathering.discard }
  } catch (fault) {
    await gathering.discard()
    throw fault instanceof UploadCut ? new Refused([{ code: 'uploadCut' }]) : fault
  }
}

/** Only the text of a form with files, for someone who has to sign in first. Its files are read to their end, and not kept. */
export async function receiveText(request: Request): Promise<FormData> {
  if (!isMultipart(request)) return readForm(request)
  return parse(request, 0, async (_field, stream) => void stream.resume())
}
