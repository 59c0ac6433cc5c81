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
export type LetterFacts = Readonly<Record<string, string>>

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

function fill(text: string, facts: LetterFacts, put: (fact: string) => string): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (name === 'link') return whole
    if (!(name in facts)) throw new Error(`The letter asks for {${name}}`)
    return put(facts[name]!)
  })
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
    text: fill(plain(body), facts, (fact) => fact),
    html: fill(marked.parse(body, { async: false }).replaceAll('%7B', '{').replaceAll('%7D', '}'), facts, escaped),
  }
}
