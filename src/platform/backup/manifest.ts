import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().min(0)

/** What an archive says of itself before anything else. */
const manifest = z.object({
  format: z.literal(1),
  /** Of the program that made it. */
  version: z.string().regex(/^\d+\.\d+\.\d+/),
  engine: z.enum(['embedded', 'postgresql']),
  /** PostgreSQL's own version, also of the embedded one: `15.18`. */
  engineVersion: z.string().regex(/^\d+/),
  at: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), sha256 })).min(1),
  extensions: z.array(z.string().regex(/^[a-z_]+$/)),
  /** How many rows each table has, by `schema.table`. */
  rows: z.record(z.string().regex(/^[a-z_]+\.[a-z0-9_]+$/), count),
})
export type Manifest = z.infer<typeof manifest>

const measured = z.object({ bytes: count, sha256 })
/** What an archive says at its end: everything that was in it. */
const contents = z.object({
  database: measured,
  files: z.record(z.string(), measured),
  /** Files that have a row and no bytes: removed while the backup was made, or lost before. */
  removedMeanwhile: z.array(z.string()),
  lost: z.array(z.string()),
})
export type Contents = z.infer<typeof contents>
export type Measured = z.infer<typeof measured>

/** The program that would take an archive in. */
export interface Program {
  readonly version: string
  readonly migrations: readonly { readonly name: string; readonly sha256: string }[]
}

/** @throws {Error} in plain words for what no program of ours wrote. */
function readAs<T>(shape: z.ZodType<T>, text: string): T {
  try {
    return shape.parse(JSON.parse(text))
  } catch {
    throw new Error('This is a backup in a form that this version does not know. Restore it with the version that made it, or a newer one.')
  }
}
export const readManifest = (text: string): Manifest => readAs(manifest, text)
export const readContents = (text: string): Contents => readAs(contents, text)

const numbersOf = (version: string) => version.split(/[.-]/).slice(0, 3).map(Number)
/** Whether one version comes after another. */
export function isNewer(version: string, than: string): boolean {
  const [these, those] = [numbersOf(version), numbersOf(than)]
  const first = [0, 1, 2].find((i) => these[i] !== those[i])
  return first !== undefined && these[first]! > those[first]!
}

function schemaProblem({ version, migrations }: Manifest, program: Program): string | undefined {
  const known = new Map(program.migrations.map(({ name, sha256 }) => [name, sha256]))
  const unknown = migrations.find(({ name }) => !known.has(name))
  if (isNewer(version, program.version) || unknown) {
    return `This backup was made by a newer version of Alongside (${version}${unknown ? `, with ${unknown.name}` : ''}; this is ${program.version}). Install that version, and restore with it.`
  }
  const changed = migrations.find(({ name, sha256 }) => known.get(name) !== sha256)
  if (!changed) return undefined
  return `${changed.name} is not the one this backup was made with: its database has another shape than this program expects. Restore with version ${version} as it was released.`
}

const engineNames = { embedded: 'the embedded database', postgresql: 'a PostgreSQL server' }

/**
 * Why this archive cannot come into this place, in plain words; nothing when it can.
 * @param here the engine of the place, with PostgreSQL's version.
 */
export function whyNotHere(manifest: Manifest, program: Program, here: { readonly engine: Manifest['engine']; readonly version?: string }): string | undefined {
  const schema = schemaProblem(manifest, program)
  if (schema) return schema
  if (manifest.engine !== here.engine) {
    const todo = manifest.engine === 'embedded' ? 'Take DATABASE_URL away' : 'Set DATABASE_URL to an empty database'
    return `This backup is of ${engineNames[manifest.engine]}, and this place is ${engineNames[here.engine]}. ${todo}, and restore again: a backup comes back only into the kind it was made from.`
  }
  const [made, is] = [manifest.engineVersion, here.version].map((one) => parseInt(one ?? '0', 10))
  if (here.version && manifest.engine === 'postgresql' && made! > is!) {
    return `This backup was made on PostgreSQL ${made}, and this server is PostgreSQL ${is}. Restore on PostgreSQL ${made} or newer.`
  }
  return undefined
}

/** What is not as it was, a line each: rows of a table, by name and number only. */
export function rowsThatDiffer(told: Manifest['rows'], found: Manifest['rows']): string[] {
  const names = [...new Set([...Object.keys(told), ...Object.keys(found)])].sort()
  return names.filter((name) => told[name] !== found[name])
    .map((name) => `${name}: ${told[name] ?? 'no'} rows were in the backup, ${found[name] ?? 'no'} are here`)
}
