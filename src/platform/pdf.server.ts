import type { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { isAbsolute, join } from 'node:path'
import type { Instant } from './dates.ts'

const folder = 'content/documents'
/** Ours; and one for names whose letters ours lacks, as Vietnamese ones. */
const fonts = ['atkinson-hyperlegible-next', 'noto-sans'].flatMap((font) =>
  ['400Regular', '700Bold'].map((weight) => `node_modules/@expo-google-fonts/${font}/${weight}`))
const here = (path: string) => (isAbsolute(path) ? path : join(process.cwd(), path))

/** Made when the first document is asked for, and kept: it costs about 35 MB. It holds nothing but the release's templates and fonts. */
let compiler: Promise<NodeCompiler> | undefined

async function newCompiler(): Promise<NodeCompiler> {
  const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  return Compiler.create({ workspace: here(folder), fontArgs: [{ fontPaths: fonts.map(here) }] })
}

/** What a template is filled with: texts, and lists of them. What a person typed stays text, and never becomes markup. */
export type DocumentFacts = Readonly<Record<string, unknown>>

/**
 * A document of `content/documents/` as PDF that screen readers can follow (PDF/UA-1). The same facts at the same moment
 * give the same bytes. Not for inside a unit of work: it takes some milliseconds of this thread.
 * @throws {Error} when the template or its facts cannot become such a document.
 */
export async function pdfOf(template: string, facts: DocumentFacts, at: Instant): Promise<Uint8Array<ArrayBuffer>> {
  compiler ??= newCompiler()
  const typst = await compiler
  const asked = { mainFilePath: here(join(folder, `${template}.typ`)), inputs: { facts: JSON.stringify(facts) } }
  try {
    // In one go: a compiled document that is handed to JavaScript stays in memory until garbage is collected, 0.5 MB each.
    return new Uint8Array(typst.pdf(asked, { pdfStandard: 'ua-1' as PdfStandard, creationTimestamp: Math.floor(at.getTime() / 1000) }))
  } catch (fault) {
    throw new Error(`The document ${template} cannot be made`, { cause: fault })
  } finally {
    typst.evictCache(0)
  }
}
