import { setImmediate } from 'node:timers/promises'
import { competencies } from '#library/exam-items.server.ts'
import { languages } from '#platform/languages.ts'
import { Refused } from '#platform/problems.ts'
import { RefusedItem, type ItemRefusal } from './item-refusal.ts'
import { joinLanguages, type FoundItem } from './join-languages.ts'
import { decodeXml } from './qti-xml.ts'
import { isIdentifier, type Question } from './question.ts'
import { identifierIn, readQtiItem, withoutLanguage } from './read-qti-item.ts'
import { readQtiManifest, type ManifestItem } from './read-qti-manifest.ts'
import { readZip } from './read-zip.server.ts'

/** How many items a package may bring, each in two languages. */
export const mostItems = 2_000
/** Of one item's file, in bytes. */
const mostOfItem = 256_000
const manifestName = 'imsmanifest.xml'
const refused = (code: string, facts?: Readonly<Record<string, string | number>>) => new Refused([{ code, field: 'package', ...(facts ? { facts } : {}) }])

export interface ReadPackage {
  readonly questions: readonly Question[]
  readonly refused: readonly ItemRefusal[]
}

type Files = ReadonlyMap<string, Uint8Array>

/** The manifest stands at the top, or everything stands in one folder. */
function manifestIn(files: Files): { folder: string; items: readonly ManifestItem[] } {
  const path = [...files.keys()].find((one) => one === manifestName) ?? [...files.keys()].find((one) => one.split('/').length === 2 && one.endsWith(`/${manifestName}`))
  if (!path) throw refused('packageNoManifest')
  try {
    const items = readQtiManifest(decodeXml(files.get(path)!))
    if (!items) throw refused('packageNoManifest')
    return { folder: path.slice(0, -manifestName.length), items }
  } catch (fault) {
    throw fault instanceof RefusedItem ? refused('packageManifestUnreadable') : fault
  }
}

/** The path that an address in the manifest leads to; it is looked up among the package's files and nowhere else. */
function pathOf(folder: string, href: string): string {
  try {
    return folder + decodeURIComponent(href).replace(/^\.\//, '')
  } catch {
    return folder + href
  }
}

/** The end of a path, as it may be told: the name of a file is no text of an item. */
const shown = (href: string) => href.replace(/[^\w./-]/g, '_').slice(-120)

/** What an item is called that cannot say it itself: what the manifest calls it, without a language at its end. */
function calledIn({ identifier }: ManifestItem): string | null {
  const named = languages.reduce((name, language) => (name === identifier ? withoutLanguage(name, language) : name), identifier)
  return isIdentifier(named) ? named : null
}

function readOne(files: Files, folder: string, named: ManifestItem): FoundItem | ItemRefusal {
  const bytes = files.get(pathOf(folder, named.href))
  const file = shown(named.href)
  if (!bytes) return { identifier: calledIn(named), file, because: 'itemFileMissing' }
  if (bytes.length > mostOfItem) return { identifier: calledIn(named), file, because: 'itemTooLarge', facts: { kilobytes: mostOfItem / 1000 } }
  let text: string | undefined
  try {
    text = decodeXml(bytes)
    return { item: readQtiItem(text), named: { ...named, href: file } }
  } catch (fault) {
    if (!(fault instanceof RefusedItem)) throw fault
    return { identifier: (text === undefined ? null : identifierIn(text)) ?? calledIn(named), file, ...fault.because }
  }
}

/**
 * Reads a QTI 3 package: its questions, and one by one what cannot be taken and why. No transaction may be open; others get their turn in between.
 * @throws {Refused} when the package as a whole cannot be read.
 */
export async function readPackage(bytes: Uint8Array): Promise<ReadPackage> {
  const files = await readZip(bytes)
  const { folder, items } = manifestIn(files)
  if (items.length === 0) throw refused('packageNoItems')
  if (items.length > 2 * mostItems) throw refused('packageTooManyItems', { most: mostItems })
  const found: FoundItem[] = []
  const told: ItemRefusal[] = []
  for (const [place, named] of items.entries()) {
    const one = readOne(files, folder, named)
    if ('item' in one) found.push(one)
    else told.push(one)
    if (place % 50 === 0) await setImmediate()
  }
  const already = new Set(told.flatMap(({ identifier }) => identifier ?? []))
  const joined = joinLanguages(found, competencies(), already)
  return { questions: joined.questions, refused: [...told, ...joined.refused] }
}
