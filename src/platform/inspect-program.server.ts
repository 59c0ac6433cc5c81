/**
 * A program of its own that looks at one file and ends. A hostile file may crash it, fill its memory or hold it for ever:
 * the house only sees that it did not answer (`inspect-file.server.ts`). It inherits no settings and may write in one folder.
 */
import { fileTypeFromFile } from 'file-type'
import type { KeptType } from './file-limits.ts'
import { typeOrProblem, type ReadableType } from './file-types.ts'

/** Where the file lies, and where what is made of it goes. */
export interface Place {
  readonly path: string
  readonly kept: string
  readonly preview: (number: number) => string
}

/** What was found: how the file is kept, or the code of a problem with its facts. */
export type Found =
  | { readonly type: KeptType; readonly previews: number; readonly width?: number; readonly height?: number; readonly pages?: number }
  | { readonly code: string; readonly facts?: Readonly<Record<string, string | number>> }

/** What the house asks, and what it hears. */
export interface Asked {
  readonly path: string
  readonly folder: string
  readonly name: string
}
export type Answer = { readonly found: Found } | { readonly fault: string }

async function look(type: ReadableType, place: Place): Promise<Found> {
  if (type === 'pdf') return (await import('./inspect-pdf.server.ts')).inspectPdf(place)
  const { inspectHeic, inspectPhoto } = await import('./inspect-photo.server.ts')
  return type === 'heic' ? inspectHeic(place) : inspectPhoto(place)
}

/** Ours are a missing package or a missing right; whatever else goes wrong is the file's. */
const isOurs = (fault: unknown) => /^ERR_(MODULE|ACCESS|UNKNOWN|DLOPEN|PACKAGE|UNSUPPORTED)/.test(String((fault as { code?: string }).code))

async function answerTo({ path, folder, name }: Asked): Promise<Answer> {
  try {
    const type = typeOrProblem(name, await fileTypeFromFile(path))
    if (typeof type === 'object') return { found: type }
    return { found: await look(type, { path, kept: `${folder}/kept`, preview: (number) => `${folder}/${number}` }) }
  } catch (fault) {
    return isOurs(fault) ? { fault: (fault as Error).message } : { found: { code: 'fileDamaged' } }
  }
}

process.once('message', (asked: Asked) => {
  void answerTo(asked).then((answer) => process.send!(answer, () => process.exit(0)))
})
process.send!({ ready: true })
