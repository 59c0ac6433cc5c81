import { parseXml, XmlElement, XmlError, XmlText, type XmlNode } from '@rgrove/parse-xml'
import { RefusedItem } from './item-refusal.ts'

export type { XmlElement } from '@rgrove/parse-xml'

/** The name of an element without the prefix of its namespace. */
export const nameOf = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1)
export const isElement = (node: XmlNode): node is XmlElement => node instanceof XmlElement
export const isText = (node: XmlNode): node is XmlText => node instanceof XmlText
export const childrenOf = (element: XmlElement, name?: string): XmlElement[] =>
  element.children.filter(isElement).filter((child) => name === undefined || nameOf(child) === name)

/** Every element below one, in the order in which they stand; not into those whose name is told. */
export function below(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = []
  const waiting = childrenOf(element).toReversed()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next)
    waiting.push(...childrenOf(next).toReversed())
  }
  return found
}
export const belowNamed = (element: XmlElement, name: string): XmlElement[] => below(element).filter((one) => nameOf(one) === name)

/** How many marks a text may have, and how far elements may stand inside one another: a package of two thousand items needs a third and a tenth. */
const most = { marks: 500_000, depth: 100 } as const

/** Before it becomes a tree: marks of nothing else would take the memory of everybody. */
function refuseMarks(text: string): void {
  let count = 0
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) count += 1
  if (count > most.marks) throw new RefusedItem('itemUnreadable', { line: 1 })
}

/** What is read of a tree goes down into it: one that is too deep for that is none. */
function refuseDepth(root: XmlElement): void {
  let level = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most.depth) throw new RefusedItem('itemUnreadable', { line: 1 })
    level = level.flatMap((one) => childrenOf(one))
  }
}

/** The root of a text, as a tree that can be gone through. @throws {RefusedItem} */
function rootOf(text: string): XmlElement {
  try {
    return parseXml(text).root!
  } catch (fault) {
    throw new RefusedItem('itemUnreadable', { line: fault instanceof XmlError ? fault.line : 1 })
  }
}

/**
 * Reads a text as XML. One with a document type is refused: only there can a file define entities that grow without end, or name files of ours.
 * The parser knows five entities and numbers, and follows nothing.
 * @throws {RefusedItem}
 */
export function readXml(text: string): XmlElement {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new RefusedItem('itemDoctype')
  refuseMarks(text)
  const root = rootOf(text)
  refuseDepth(root)
  return root
}

const byteOrderMarks: readonly (readonly [mark: readonly number[], encoding: string])[] =
  [[[0xef, 0xbb, 0xbf], 'utf-8'], [[0xff, 0xfe], 'utf-16le'], [[0xfe, 0xff], 'utf-16be']]
/** The encodings that are read, by the names that files give them. */
const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8', utf8: 'utf-8', 'us-ascii': 'utf-8', ascii: 'utf-8', 'windows-1252': 'windows-1252', cp1252: 'windows-1252', 'iso-8859-1': 'windows-1252', 'iso-8859-15': 'iso-8859-15', latin1: 'windows-1252',
}
const declared = (bytes: Uint8Array) =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 200)).match(/^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/i)?.[1]?.toLowerCase()

/** The bytes of an XML file as text: by its mark, by the encoding that it names, else UTF-8. @throws {RefusedItem} */
export function decodeXml(bytes: Uint8Array): string {
  const marked = byteOrderMarks.find(([mark]) => mark.every((byte, place) => bytes[place] === byte))?.[1]
  const encoding = marked ?? encodings[declared(bytes) ?? 'utf-8']
  if (!encoding) throw new RefusedItem('itemEncoding')
  try {
    // The parser wants UTF-8 to be named, or nothing.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/^\s*<\?xml[^>]*\?>\s*/, '')
  } catch {
    throw new RefusedItem('itemEncoding')
  }
}
