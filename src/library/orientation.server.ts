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

function readPart(folder: string, id: string): OrientationPart {
  const path = `${folder}/parts/${id}.yaml`
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

/** The whole orientation, checked. @throws {Error} naming the file and its mistakes. */
export function readOrientation(folder = shipped): Orientation {
  const { version, wordsPerMinute, parts } = readPack(`${folder}/orientation.yaml`, orientationPack)
  const read = { version, wordsPerMinute, parts: parts.map((id) => readPart(folder, id)), check: readPack(`${folder}/check.yaml`, checkPack) }
  const faults = faultsBetween(read, readdirSync(`${folder}/parts`).map((file) => file.replace(/\.yaml$/, '')))
  if (faults.length > 0) throw new Error(`${folder} cannot be used:\n${faults.join('\n')}`)
  return read
}

let known: Orientation | undefined

/** The orientation of this release, read once: it is part of it, like code. */
export const orientation = (): Orientation => (known ??= readOrientation())
