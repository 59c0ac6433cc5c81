import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { parseSync } from 'vite'

/** One import, or re-export, of a source file. */
export interface Import {
  /** As it is written: `#platform/dates.ts`, `./names.ts`, `zod`. */
  readonly from: string
  /** The file it means, from the top of the house, when it is one of ours. */
  readonly file: string | undefined
  /** Only types: nothing of it is there when the program runs. */
  readonly typeOnly: boolean
  /** What is asked for by name; nothing when it is all of it, or none. */
  readonly names: readonly string[]
  /** It is passed on to whoever imports this file. */
  readonly passesOn: boolean
}

export interface SourceFile {
  readonly file: string
  readonly text: string
  readonly imports: readonly Import[]
  /** Everything in it passes on what other files define. */
  readonly onlyPassesOn: boolean
}

/** The file that an import means: `#x` is `src/x`, except for what stands beside `src`. */
function fileOf(from: string, importer: string): string | undefined {
  const path = from.replace(/\?.*$/, '')
  if (path.startsWith('#')) return /^#(database|tests)\//.test(path) ? path.slice(1) : `src/${path.slice(1)}`
  return path.startsWith('.') ? join(dirname(importer), path) : undefined
}

/** Reads the imports of a source text. @throws {Error} for a text that is no TypeScript. */
export function readSource(file: string, text: string): SourceFile {
  const { module, program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`)
  const entries = (from: string, some: readonly { isType: boolean; importName: { name: string | null } }[], passesOn = false): Import => ({
    from, file: fileOf(from, file), typeOnly: some.length > 0 && some.every(({ isType }) => isType), passesOn,
    names: some.some(({ importName }) => importName.name === null) ? [] : some.filter(({ isType }) => !isType).map(({ importName }) => importName.name!),
  })
  return {
    file, text,
    imports: [
      ...module.staticImports.map((one) => entries(one.moduleRequest.value, one.entries)),
      ...module.staticExports.filter((one) => one.entries[0]?.moduleRequest)
        .map((one) => entries(one.entries[0]!.moduleRequest!.value, one.entries, true)),
      ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => entries(text.slice(start + 1, end - 1), [])),
    ],
    onlyPassesOn: program.body.length > 0 && program.body.every((part) => part.type === 'ExportAllDeclaration'
      || (part.type === 'ExportNamedDeclaration' && part.source !== null)),
  }
}

/** Every source file of the product: `src` and what the demonstration lives through. */
export function sourceFiles(): SourceFile[] {
  const files = ['src', 'database/seeds'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name.replaceAll('\\', '/')}`))
  return files.filter((file) => /\.tsx?$/.test(file)).sort().map((file) => readSource(file, readFileSync(file, 'utf8')))
}
