import { marked, type Token } from 'marked'
import { z } from 'zod'
import type { Language } from '#platform/languages.ts'

const text = z.string().min(1)
const said = z.strictObject({ en: text, es: text })
const id = z.string().regex(/^[a-z-]+$/)
/** `major.minor`: another major is another orientation, to be read anew; another minor is the same one in better words. */
const version = z.string().regex(/^\d+\.\d+$/)

/** The shape of `content/orientation/orientation.yaml`: which parts there are, in which order, and how fast they are read. */
export const orientationPack = z.strictObject({
  version: z.number().int().positive(),
  wordsPerMinute: z.number().int().positive(),
  source: text,
  parts: z.array(id).min(1),
})

/** The shape of `content/orientation/parts/<id>.yaml`. */
export const partPack = z.strictObject({ id, version, source: text, title: said, body: said })

const question = z.strictObject({
  id, part: id, asks: said,
  options: z.array(z.strictObject({ id, says: said })).length(3),
  right: id, why: said,
})
/** The shape of `content/orientation/check.yaml`. */
export const checkPack = z.strictObject({ version, source: text, questions: z.array(question).min(1) })

export type OrientationPart = z.infer<typeof partPack>
export type OrientationCheck = z.infer<typeof checkPack>

/** The whole orientation, its parts in the order in which they are read. */
export interface Orientation {
  readonly version: number
  readonly wordsPerMinute: number
  readonly parts: readonly OrientationPart[]
  readonly check: OrientationCheck
}

export const majorOf = (one: string): number => Number(one.split('.')[0])

const signs = (markdown: string) => markdown.replace(/\]\([^)]*\)/g, ']').replace(/[^\p{L}\p{N}'’$%-]+/gu, ' ')
/** How many words there are to read. */
export const wordsIn = (markdown: string): number => signs(markdown).split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** How long a part takes, in whole minutes. */
export const minutesOf = ({ wordsPerMinute }: Orientation, part: OrientationPart, language: Language): number =>
  Math.max(1, Math.round(wordsIn(part.body[language]) / wordsPerMinute))

const inside = (token: Token): string[] => {
  if (token.type === 'html') return [`there is HTML in it: ${token.raw.trim()}`]
  if (token.type === 'heading' && (token.depth < 2 || token.depth > 3)) return [`a heading must have two or three signs: ${token.raw.trim()}`]
  return token.type === 'link' && !/^(\/|tel:|sms:)/.test(token.href) ? [`it leads away: ${token.href}`] : []
}

/** What a text must not have: HTML, headings that do not fit under a page's title, ways out of the house. */
export function faultsOfText(markdown: string): string[] {
  const faults: string[] = []
  marked.walkTokens(marked.lexer(markdown), (token) => void faults.push(...inside(token)))
  return faults
}

/** The body of a part as HTML, with its facts put in. @throws {Error} when a fact is missing. */
export function partHtml(part: OrientationPart, language: Language, facts: Readonly<Record<string, string>>): string {
  const filled = part.body[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    if (facts[name] === undefined) throw new Error(`The part ${part.id} asks for {${name}}`)
    return facts[name]
  })
  return marked.parse(filled, { async: false })
}
