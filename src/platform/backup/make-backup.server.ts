import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { newId } from '../identifiers.server.ts'
import { writeArchive, type ArchiveWriter } from './archive.server.ts'
import { atMomentOfServer } from './dump-server.server.ts'
import { atMomentOfEmbedded } from './embedded-database.server.ts'
import type { Contents, Manifest, Measured, Program } from './manifest.ts'
import type { AtMoment, ExpectedFile, Moment } from './moment.server.ts'
import type { Place, Say } from './place.ts'

/** Where a file lies in the data folder, and in an archive. */
export const pathOfKey = (key: string) => join('files', key.slice(0, 36).slice(-2), key)

/** The last backups of a place, as the operators' page shows them. */
export interface BackupNote {
  readonly at: string
  readonly file: string
  readonly size: number
}
export const notesFile = 'backups.json'
const mostNotes = 20

export interface BackupWish {
  readonly place: Place
  readonly program: Program
  /** The file it becomes; nothing may be there. */
  readonly to: string
  readonly passphrase: string
  readonly now: () => Date
  readonly env: NodeJS.ProcessEnv
  readonly say: Say
  /** How much work the passphrase is made to cost, as a power of two; a test has no time for the usual 18. */
  readonly effort?: number
  /** A test lets something happen here: the database has been read, and no file. */
  readonly beforeFiles?: () => Promise<void>
}

export interface MadeBackup extends BackupNote {
  readonly manifest: Manifest
  readonly contents: Contents
}

interface Gathered {
  readonly files: Record<string, Measured>
  readonly absent: readonly string[]
  readonly changed: readonly string[]
}

/** Files never change once they are written: what the rows of the moment name is what belongs to it. */
async function gatherFiles(archive: ArchiveWriter, dataFolder: string, expected: readonly ExpectedFile[]): Promise<Gathered> {
  const files: Record<string, Measured> = {}
  const [absent, changed]: [string[], string[]] = [[], []]
  for (const { key, sha256 } of expected) {
    const added = await archive.addFile(pathOfKey(key), join(dataFolder, pathOfKey(key)))
    if (!added) absent.push(key)
    else files[key] = added
    if (added && sha256 && added.sha256 !== sha256) changed.push(key)
  }
  return { files, absent, changed }
}

function manifestOf({ program, place, now }: BackupWish, moment: Moment): Manifest {
  const hashes = new Map(program.migrations.map(({ name, sha256 }) => [name, sha256]))
  const unknown = moment.migrations.find((name) => !hashes.has(name))
  if (unknown) throw new Error(`This database was made by a newer version of Alongside: ${unknown} is not known here. Back it up with that version.`)
  return {
    format: 1, version: program.version, engine: place.databaseUrl ? 'postgresql' : 'embedded', engineVersion: moment.engineVersion,
    at: now().toISOString(), migrations: moment.migrations.map((name) => ({ name, sha256: hashes.get(name)! })),
    extensions: [...moment.extensions], rows: moment.rows,
  }
}

/** What is said of files that are not as their rows say. Their keys are ids, and help whoever looks for them. */
function tellOfFiles(say: Say, { changed }: Gathered, { lost, removedMeanwhile }: Contents): void {
  if (removedMeanwhile.length > 0) say(`${removedMeanwhile.length} files were removed by their owners while this was made, and are not in it.`)
  if (lost.length > 0) say(`WARNING: ${lost.length} files have a row in the database and no bytes on the disk. The first: ${lost[0]}`)
  if (changed.length > 0) say(`WARNING: ${changed.length} files are not what they were when they were added: the disk may be failing. The first: ${changed[0]}`)
}

/** A file without bytes was removed meanwhile when its row says so now; else it was lost before. */
async function whyAbsent(absent: readonly string[], filesNow: Parameters<AtMoment<void>>[2]): Promise<Pick<Contents, 'removedMeanwhile' | 'lost'>> {
  if (absent.length === 0) return { removedMeanwhile: [], lost: [] }
  const kept = new Set((await filesNow()).filter(({ removed }) => !removed).map(({ key }) => key))
  return { removedMeanwhile: absent.filter((key) => !kept.has(key)), lost: absent.filter((key) => kept.has(key)) }
}

async function fill(wish: BackupWish, archive: ArchiveWriter, ...[moment, dump, filesNow]: Parameters<AtMoment<void>>) {
  const manifest = manifestOf(wish, moment)
  await archive.addText('manifest.json', JSON.stringify(manifest))
  const database = await archive.addPieces('database', dump)
  await wish.beforeFiles?.()
  const gathered = await gatherFiles(archive, wish.place.dataFolder, moment.files)
  const contents: Contents = { database, files: gathered.files, ...(await whyAbsent(gathered.absent, filesNow)) }
  await archive.addText('contents.json', JSON.stringify(contents))
  tellOfFiles(wish.say, gathered, contents)
  return { manifest, contents }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

/** Written beside and renamed: whoever reads it meanwhile reads the old one whole. */
async function note(dataFolder: string, made: BackupNote): Promise<void> {
  const file = join(dataFolder, notesFile)
  const part = `${file}.${newId()}.part`
  const before = await readFile(file, 'utf8').then((text) => JSON.parse(text) as BackupNote[]).catch(() => [])
  await writeFile(part, JSON.stringify([...[before].flat(), made].slice(-mostNotes)), { mode: 0o600 })
  await rename(part, file)
}

/**
 * Makes one encrypted file of everything a place holds: the database at one moment, and the files that its rows name.
 * The secret key is not in it. What cannot be finished leaves nothing.
 * @throws {Error} in plain words.
 */
export async function makeBackup(wish: BackupWish): Promise<MadeBackup> {
  const { place: { databaseUrl, dataFolder }, to, passphrase, effort, env } = wish
  // Of two who make the same backup at once neither takes away what the other writes.
  const file = resolve(to)
  const part = `${file}.${newId()}.part`
  if (await stat(file).catch(() => undefined)) throw new Error(`${file} is there already. Choose another name.`)
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  let made: { manifest: Manifest; contents: Contents } | undefined
  const work: AtMoment<void> = (...moment) =>
    writeArchive(part, { passphrase, effort }, async (archive) => void (made = await fill(wish, archive, ...moment)))
  try {
    await (databaseUrl ? atMomentOfServer(databaseUrl, env, work) : atMomentOfEmbedded(dataFolder, work))
    await rename(part, file)
    await syncFolder(dirname(file))
  } catch (fault) {
    await rm(part, { force: true })
    // The system says of a disk that is full not which one.
    throw Object.assign(fault as Error & { path?: string }, (fault as NodeJS.ErrnoException).code === 'ENOSPC' ? { path: dirname(file) } : {})
  }
  const noted = { at: made!.manifest.at, file, size: (await stat(file)).size }
  await note(dataFolder, noted)
  return { ...noted, ...made! }
}
