import { readFileSync, readdirSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { checkPack, faultsOfText, majorOf, orientationPack, partPack, type Orientation, type OrientationPart } from './orientation.ts'

const shipped = 'content/orientation'

function readPack<T extends z.ZodType>(path: string, shape: T): z.infer<T> {
  const read = shape.safeParse(parse(readFileSync(path, 'utf8')))
  if (!read.success) throw new Error(`${path} cannot be used:\n${z.prettifyError(read.error)}`)
  return read.data
}

function readPart(path: string, id: string): OrientationPart {
  const part = readPack(path, partPack)
  const faults = [...(part.id === id ? [] : ['its id is not its name']), ...Object.values(part.body).flatMap(faultsOfText)]
  if (faults.length > 0) throw new Error(`${path} cannot be used:\n${faults.join('\n')}`)
  return part
}

/** What must agree between the files. */
function faultsBetween({ version, parts, check }: Orientation, files: readonly string[]): string[] {
  const ids = parts.map((part) => part.id)
  return [
    ...files.filter((file) => !ids.includes(file)).map((file) => `parts/${file}.yaml is no part of it`),
    ...[...parts, check].filter((one) => majorOf(one.version) !== version).map((one) => `version ${one.version} is not of version ${version}`),
    ...check.questions.filter(({ part }) => !ids.includes(part)).map((one) => `the question ${one.id} asks about a part that is not there`),
    ...check.questions.filter(({ options, right }) => !options.some((option) => option.id === right)).map((one) => `the question ${one.id} has no right answer`),
  ]
}

/** Where a file of the orientation lies, like `parts/exam.yaml`. */
export type FileOf = (relativePath: string) => string
const shippedFile: FileOf = (relativePath) => `${shipped}/${relativePath}`

/** The whole orientation, checked. @throws {Error} naming the file and its mistakes. */
export function readOrientation(fileOf: FileOf = shippedFile): Orientation {
  const path = fileOf('orientation.yaml')
  const { version, wordsPerMinute, parts: ids } = readPack(path, orientationPack)
  const parts = ids.map((id) => readPart(fileOf(`parts/${id}.yaml`), id))
  const read = { version, wordsPerMinute, parts, check: readPack(fileOf('check.yaml'), checkPack) }
  const faults = faultsBetween(read, readdirSync(`${shipped}/parts`).map((file) => file.replace(/\.yaml$/, '')))
  if (faults.length > 0) throw new Error(`${path} cannot be used with its parts:\n${faults.join('\n')}`)
  return read
}

let known: Orientation | undefined

/** Reads the orientation at the start, from where its files lie. It stays as it was then. @throws {Error} when it cannot be used. */
export function loadOrientation(fileOf?: FileOf): void {
  known = readOrientation(fileOf)
}

/** The orientation, read once. */
export const orientation = (): Orientation => (known ??= readOrientation())
