import { RefusedItem } from './item-refusal.ts'
import { childrenOf, isElement, isText, nameOf, type XmlElement } from './qti-xml.ts'
import { plainText } from './question.ts'

/** Elements that begin a line of their own. */
const blocks = new Set(['p', 'div', 'section', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'br', 'qti-prompt', 'qti-content-body'])
/** Elements of which the words are all that counts. */
const inline = new Set(['span', 'em', 'strong', 'b', 'i', 'u', 'small', 'abbr', 'cite', 'code', 'kbd', 'dfn', 'bdi', 'var', 'samp', 'mark', 'a', 'q', 'sub', 'sup'])
/** What is said after an answer stands elsewhere, and never in a question. */
const leftOut = new Set(['qti-feedback-inline', 'qti-feedback-block'])

function words(element: XmlElement): string {
  return element.children.map((node) => {
    if (isText(node)) return node.text.replace(/\s+/g, ' ')
    if (!isElement(node)) return ''
    const name = nameOf(node)
    if (leftOut.has(name)) return ''
    // Of the interaction itself only its prompt is part of the question.
    if (name === 'qti-choice-interaction') return `\n${childrenOf(node, 'qti-prompt').map(words).join('\n')}\n`
    if (blocks.has(name)) return `\n${words(node)}\n`
    if (inline.has(name)) return words(node)
    throw new RefusedItem('itemMarkup', { element: name.replace(/[^\w-]/g, '').slice(0, 40) })
  }).join('')
}

/**
 * Markup reduced to its words, with a line for each paragraph: no markup of a package goes to a page. What words cannot say (a picture, a table,
 * a formula) is refused instead of lost. @throws {RefusedItem}
 */
export const textOfMarkup = (element: XmlElement): string => plainText(words(element))
