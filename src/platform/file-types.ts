import { extensionOf } from './file-names.ts'
import type { Problem } from './problems.ts'

/** What we take, as a file's content says it. */
export type ReadableType = 'jpeg' | 'png' | 'heic' | 'pdf'

const readable: Readonly<Record<string, ReadableType>> = {
  'image/jpeg': 'jpeg', 'image/png': 'png', 'image/apng': 'png', 'image/heic': 'heic', 'image/heif': 'heic',
  'application/pdf': 'pdf',
}
/** What a name promises. */
const promises: Readonly<Record<string, string>> = {
  jpg: 'JPEG', jpeg: 'JPEG', png: 'PNG', heic: 'HEIC', heif: 'HEIC', pdf: 'PDF',
}

/** What was found in the content of a file: a media type and the usual extension; none when nothing is known of it. */
export interface FoundType {
  readonly mime: string
  readonly ext: string
}

/** The type of a file by its content. A name decides nothing: it only tells which words help more when we refuse. */
export function typeOrProblem(name: string, found: FoundType | undefined): ReadableType | Problem {
  const type = found && readable[found.mime]
  if (type) return type
  const facts = { file: name, is: found?.ext ?? '' }
  const says = promises[extensionOf(name)]
  return says ? { code: 'fileNotWhatItSays', facts: { ...facts, says } } : { code: 'fileUnknownType', facts }
}
