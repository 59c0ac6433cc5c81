import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { contentFile, shippedFile, type ContentSettings } from './content-files.server.ts'
import { blueprintPack, competenciesPack, itemsPack, type Blueprint, type Competency, type Item } from './exam-items.ts'

const folder = 'exam/items'
const unusable = (path: string, mistakes: string) => new Error(`${path} cannot be used:\n${mistakes}`)

function readPack<T extends z.ZodType>(path: string, shape: T): z.infer<T> {
  const written = () => {
    try {
      return parse(readFileSync(path, 'utf8')) as unknown
    } catch (fault) {
      throw unusable(path, (fault as Error).message)
    }
  }
  const read = shape.safeParse(written())
  if (read.success) return read.data
  throw unusable(path, z.prettifyError(read.error))
}

/** The sample bank, what it weighs, and the competencies that both speak of. */
export interface ExamContent {
  readonly items: readonly Item[]
  readonly blueprint: Blueprint
  readonly competencies: readonly Competency[]
}

const itemFiles = (): string[] =>
  (existsSync(shippedFile(folder)) ? readdirSync(shippedFile(folder)).filter((file) => file.endsWith('.yaml')).sort() : [])

/** Everything the exam is made of, checked. @throws {Error} naming the file and every mistake in it. */
export function readExamContent(settings: ContentSettings = {}): ExamContent {
  const pathOf = (file: string) => contentFile(settings, file)
  const { competencies } = readPack(pathOf('frameworks/competencies.yaml'), competenciesPack)
  const ids = competencies.map(({ id }) => id)
  const blueprint = readPack(pathOf('exam/blueprint.yaml'), blueprintPack)
  const strange = [...Object.keys(blueprint.weights).filter((id) => !ids.includes(id)), ...ids.filter((id) => !(id in blueprint.weights))]
  if (strange.length > 0) throw unusable(pathOf('exam/blueprint.yaml'), `its competencies are not those of frameworks/competencies.yaml: ${strange.join(', ')}`)
  const items = itemFiles().flatMap((file) => {
    const path = pathOf(`${folder}/${file}`)
    const pack = readPack(path, itemsPack)
    if (!ids.includes(pack.competency)) throw unusable(path, `there is no competency ${pack.competency}`)
    return pack.items.map((item) => ({ ...item, competency: pack.competency }))
  })
  if (new Set(items.map(({ id }) => id)).size !== items.length) throw unusable(pathOf(folder), 'two files have the same item')
  return { items, blueprint, competencies }
}

let known: ExamContent | undefined

/** Reads it at the start: the operator's files where there are any. It stays as it was then. @throws {Error} when it cannot be used. */
export function loadExamContent(settings: ContentSettings): void {
  known = readExamContent(settings)
}

const content = (): ExamContent => (known ??= readExamContent())

/** The public sample bank, for practice and demonstration: everyone may read it, its keys too. */
export const sampleItems = (): readonly Item[] => content().items
/** How much each competency weighs in an exam. */
export const blueprint = (): Blueprint => content().blueprint
/** The seventeen competencies with their names. Source: LANDSCAPE, core competencies. */
export const competencies = (): readonly Competency[] => content().competencies
