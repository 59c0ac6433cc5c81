import { isLanguage } from '#platform/languages.ts'
import { RefusedItem } from './item-refusal.ts'
import { belowNamed, below, childrenOf, nameOf, readXml, type XmlElement } from './qti-xml.ts'
import { isIdentifier, longestText, plainText, type SpokenItem } from './question.ts'
import { textOfMarkup } from './text-of-markup.ts'

const languageOf = ({ attributes }: XmlElement) => (attributes['xml:lang'] ?? attributes.lang ?? '').slice(0, 2).toLowerCase()

/** What an item is called without its language at the end: `advocacy-01-es` in Spanish is `advocacy-01`. */
export const withoutLanguage = (identifier: string, language: string): string => identifier.replace(new RegExp(`[-_.]${language}$`, 'i'), '')

function rootOf(text: string): XmlElement {
  const root = readXml(text)
  if (nameOf(root) === 'assessmentItem') throw new RefusedItem('itemQti2')
  if (nameOf(root) !== 'qti-assessment-item') throw new RefusedItem('itemNotQti3')
  return root
}

/** What an item says that it is called, also of one that is refused for something else; none when that is nothing one could say. */
export function identifierIn(text: string): string | null {
  try {
    const root = readXml(text)
    const named = withoutLanguage((root.attributes.identifier ?? '').trim(), languageOf(root))
    return isIdentifier(named) ? named : null
  } catch {
    return null
  }
}

function identityOf(root: XmlElement): Pick<SpokenItem, 'identifier' | 'language'> {
  const language = languageOf(root)
  const identifier = (root.attributes.identifier ?? '').trim()
  if (identifier === '') throw new RefusedItem('itemNoIdentifier')
  if (!isLanguage(language)) throw new RefusedItem('itemLanguage')
  const shared = withoutLanguage(identifier, language)
  if (!isIdentifier(shared)) throw new RefusedItem('itemIdentifierStrange')
  return { identifier: shared, language }
}

/** The one question with one answer. */
function interactionOf(body: XmlElement): XmlElement {
  const all = below(body).filter((one) => nameOf(one).endsWith('-interaction'))
  if (all.length > 1) throw new RefusedItem('itemTwoInteractions', { count: all.length })
  const [only] = all
  if (!only || nameOf(only) !== 'qti-choice-interaction') throw new RefusedItem('itemNoChoice')
  if ((only.attributes['max-choices'] ?? '1').trim() !== '1') throw new RefusedItem('itemManyAnswers')
  return only
}

function keyOf(root: XmlElement, interaction: XmlElement): string {
  const declaration = childrenOf(root, 'qti-response-declaration').find(({ attributes }) => attributes.identifier === interaction.attributes['response-identifier'])
  if ((declaration?.attributes.cardinality ?? 'single') !== 'single') throw new RefusedItem('itemManyAnswers')
  const values = declaration ? childrenOf(declaration, 'qti-correct-response').flatMap((one) => childrenOf(one, 'qti-value')) : []
  if (values.length > 1) throw new RefusedItem('itemTwoKeys', { count: values.length })
  const key = values[0]?.text.trim() ?? ''
  if (key === '') throw new RefusedItem('itemNoKey')
  return key
}

function optionsOf(interaction: XmlElement): SpokenItem['options'] {
  const choices = childrenOf(interaction, 'qti-simple-choice')
  if (choices.length !== 4) throw new RefusedItem('itemOptions', { count: choices.length })
  if (choices.some(({ attributes }) => attributes.fixed === 'true')) throw new RefusedItem('itemFixedOption')
  const options = choices.map((choice) => ({ id: (choice.attributes.identifier ?? '').trim(), text: textOfMarkup(choice) }))
  if (new Set(options.map(({ id }) => id)).size < 4) throw new RefusedItem('itemOptionTwice')
  if (new Set(options.map(({ text }) => text.toLowerCase())).size < 4) throw new RefusedItem(options.some(({ text }) => text === '') ? 'itemTextMissing' : 'itemOptionsAlike')
  return options
}

/** Feedback that is named an explanation, else all there is. */
function explanationOf(root: XmlElement): string {
  const all = childrenOf(root, 'qti-modal-feedback')
  const named = all.filter(({ attributes }) => attributes.identifier === 'explanation')
  return plainText([...new Set((named.length > 0 ? named : all).map(textOfMarkup))].join('\n'))
}

function refuseLengths({ stem, options, explanation }: Pick<SpokenItem, 'stem' | 'options' | 'explanation'>): void {
  if (stem === '' || options.some(({ text }) => text === '')) throw new RefusedItem('itemTextMissing')
  const long = stem.length > longestText.stem ? longestText.stem : options.some(({ text }) => text.length > longestText.option) ? longestText.option
    : explanation.length > longestText.explanation ? longestText.explanation : undefined
  if (long) throw new RefusedItem('itemTooLong', { most: long })
}

/** An item of a QTI 3 package: one choice among four, one right, in one language. @throws {RefusedItem} with the first thing that is wrong. */
export function readQtiItem(text: string): SpokenItem {
  const root = rootOf(text)
  const identity = identityOf(root)
  const body = belowNamed(root, 'qti-item-body')[0]
  if (!body) throw new RefusedItem('itemNoChoice')
  const interaction = interactionOf(body)
  const options = optionsOf(interaction)
  const key = keyOf(root, interaction)
  if (!options.some(({ id }) => id === key)) throw new RefusedItem('itemKeyUnknown')
  const said = { stem: textOfMarkup(body), options, explanation: explanationOf(root) }
  refuseLengths(said)
  return { ...identity, ...said, key }
}
