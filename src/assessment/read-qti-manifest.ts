import { belowNamed, childrenOf, nameOf, readXml, type XmlElement } from './qti-xml.ts'
import { longestText, plainText } from './question.ts'

/** An item that a manifest names. */
export interface ManifestItem {
  /** What the manifest calls it: told of an item that cannot say it itself. */
  readonly identifier: string
  /** Where its file is, from the manifest. */
  readonly href: string
  /** As it is written: an id or a name of a competency; empty when there is none. */
  readonly competency: string
  readonly source: string
}

const firstText = (element: XmlElement, ...names: readonly string[]): string =>
  names.flatMap((name) => belowNamed(element, name)).map(({ text }) => plainText(text)).find((text) => text !== '') ?? ''
const valueOf = (element: XmlElement, name: string) => firstText(childrenOf(element, name)[0] ?? element, 'value').toLowerCase()

/** By LOM: a classification with the purpose "competency"; its last taxon counts, its id before its name. */
function competencyOf(resource: XmlElement): string {
  const classification = belowNamed(resource, 'classification').find((one) => valueOf(one, 'purpose') === 'competency')
  const taxon = classification && belowNamed(classification, 'taxon').at(-1)
  return taxon ? firstText(taxon, 'id', 'string', 'entry') : ''
}

/** By LOM: a relation of the kind "isbasedon", with a description of what it is based on. */
function sourceOf(resource: XmlElement): string {
  const relation = belowNamed(resource, 'relation').find((one) => valueOf(one, 'kind') === 'isbasedon')
  return relation ? firstText(relation, 'string', 'description').slice(0, longestText.source) : ''
}

const isItem = ({ attributes }: XmlElement) => /^imsqti_item_xmlv\d/i.test(attributes.type ?? '')

/** The items that a manifest names, in its order; none when it is no manifest. @throws {RefusedItem} when it cannot be read. */
export function readQtiManifest(text: string): ManifestItem[] | undefined {
  const root = readXml(text)
  if (nameOf(root) !== 'manifest') return undefined
  return childrenOf(root, 'resources').flatMap((all) => childrenOf(all, 'resource')).filter(isItem).map((resource) => ({
    identifier: (resource.attributes.identifier ?? '').trim(), href: (resource.attributes.href ?? childrenOf(resource, 'file')[0]?.attributes.href ?? '').trim(), competency: competencyOf(resource), source: sourceOf(resource),
  }))
}
