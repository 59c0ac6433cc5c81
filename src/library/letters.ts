import { marked } from 'marked'
import { z } from 'zod'
import type { Language } from '#platform/languages.ts'

const said = z.strictObject({ en: z.string().min(1), es: z.string().min(1) })

/** The shape of `content/letters/<id>.yaml`. */
export const letterPack = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  version: z.number().int().positive(),
  source: z.string().min(1),
  subject: said,
  body: said,
})
export type LetterPack = z.infer<typeof letterPack>

/** One entry of a list in a letter: its title, sentences below it (one may be in another language), and where to go. Without a title it is a quote. */
export interface LetterEntry {
  readonly title?: string
  readonly lines: readonly { readonly text: string; readonly language?: Language }[]
  readonly link?: { readonly text: string; readonly href: string }
}
/** What a letter is told: words, or a numbered list, whose place is a paragraph of its own. */
export type LetterFacts = Readonly<Record<string, string | readonly LetterEntry[]>>

/** The names of the facts that a text asks for, `link` among them. */
export const factsIn = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort()

/** What an operator's text of a letter asks for and nobody gives; and its one-time link, where ours has one and theirs has not. */
export function factsMissing(own: LetterPack, shipped: LetterPack): string[] {
  const given = factsIn(shipped.body.en)
  return (['en', 'es'] as const).flatMap((language) => {
    const asked = factsIn(own.body[language])
    const inSubject = factsIn(own.subject[language])
    return [
      ...asked.filter((fact) => !given.includes(fact)).map((fact) => `its text (${language}) asks for {${fact}}, which this letter is not given`),
      ...inSubject.map((fact) => `its subject (${language}) has {${fact}}: subjects have no facts`),
      ...(given.includes('link') && !asked.includes('link') ? [`its text (${language}) lacks {link}, the one-time link`] : []),
    ]
  })
}

/** Braces, too: a name like `{link}` must not be taken for the place of a one-time link. */
const escaped = (text: string) =>
  text.replace(/[&<>"'{}]/g, (sign) => `&#${sign.charCodeAt(0)};`)

interface Writing {
  readonly word: (fact: string) => string
  readonly list: (entries: readonly LetterEntry[]) => string
}

function fill(text: string, facts: LetterFacts, { word, list }: Writing): string {
  return text.replace(/<p>\{(\w+)\}<\/p>|\{(\w+)\}/g, (whole, paragraph: string | undefined, inline: string | undefined) => {
    const name = paragraph ?? inline!
    if (name === 'link') return whole
    const fact = facts[name]
    if (fact === undefined) throw new Error(`The letter asks for {${name}}`)
    if (typeof fact !== 'string') return list(fact)
    return paragraph ? `<p>${word(fact)}</p>` : word(fact)
  })
}

const textOfEntry = ({ title, lines, link }: LetterEntry, number: number) => [
  ...(title ? [`${number}. ${title}`] : []),
  ...lines.map(({ text }) => `   ${text.replace(/\n/g, '\n   ')}`),
  ...(link ? [`   ${link.text}: ${link.href}`] : []),
].join('\n')

const asText: Writing = {
  word: (fact) => fact,
  list: (entries) => entries.map((entry, i) => textOfEntry(entry, i + 1)).join('\n\n'),
}

const inLines = (text: string) => escaped(text).replace(/\n/g, '<br>')
const htmlOfEntry = ({ title, lines, link }: LetterEntry) => [
  ...(title ? [`<p><strong>${escaped(title)}</strong></p>`] : []),
  ...lines.map(({ text, language }) => `<p${language ? ` lang="${language}"` : ''}>${inLines(text)}</p>`),
  ...(link ? [`<p><a href="${escaped(link.href)}">${escaped(link.text)}</a></p>`] : []),
].join('')

const asHtml: Writing = {
  word: escaped,
  list: (entries) => (entries.every(({ title }) => title) ? `<ol>${entries.map((entry) => `<li>${htmlOfEntry(entry)}</li>`).join('')}</ol>`
    : `<blockquote>${entries.map(htmlOfEntry).join('')}</blockquote>`),
}

const plain = (markdown: string) => markdown.replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1: $2').replace(/\*\*/g, '')

/** Writes a letter: the same words as plain text and as HTML; nothing a person typed becomes markup. */
export function writeLetter(pack: LetterPack, language: Language, facts: LetterFacts) {
  const body = pack.body[language]
  return {
    id: pack.id,
    version: pack.version,
    language,
    subject: pack.subject[language],
    text: fill(plain(body), facts, asText),
    html: fill(marked.parse(body, { async: false }).replaceAll('%7B', '{').replaceAll('%7D', '}'), facts, asHtml),
  }
}
