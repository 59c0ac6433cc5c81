import { z } from 'zod'
import { isPlainDate, type PlainDate } from '#platform/dates.ts'
import type { Language, Said } from '#platform/languages.ts'

const text = z.string().trim().min(1)
const said = z.strictObject({ en: text, es: text })
const standard = z.strictObject({ id: text, text: said, points: z.array(said).min(1).optional() })

/** A standard's number, the last part of its id: 12 of `integrity-12`. */
const numberOf = (id: string) => Number(id.match(/-(\d+)$/)?.[1] ?? Number.NaN)

/** Ids that are not their part's with a number, each larger than the one before. */
const misnumbered = (id: string, ids: readonly string[]) =>
  ids.filter((one, i) => one !== `${id}-${numberOf(one)}` || (i > 0 && numberOf(one) <= numberOf(ids[i - 1]!)))

const part = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'an id has small letters and hyphens'),
  name: said,
  summary: said,
  standards: z.array(standard).min(1),
}).refine(({ id, standards }) => misnumbered(id, standards.map((one) => one.id)).length === 0, {
  error: 'the id of each standard must be the id of its value, a hyphen, and a number larger than the one before', path: ['standards'],
})

/** The shape of `content/codes/<id>.yaml`: the values with their standards, and what is prohibited. Ids never change. */
export const codePack = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  version: text,
  effective: z.string().refine(isPlainDate, 'is not a day that exists, written like 2026-07-01'),
  official: z.boolean().default(false),
  source: text,
  title: said,
  about: said,
  pledge: said,
  values: z.array(part).min(1),
  prohibited: part,
}).refine(({ values, prohibited }) => new Set([...values, prohibited].map(({ id }) => id)).size === values.length + 1, {
  error: 'two values have the same id', path: ['values'],
})
export type CodePack = z.infer<typeof codePack>

/** One standard as a person reads it, with what belongs under it. */
export interface ShownStandard {
  readonly id: string
  readonly number: number
  readonly text: string
  readonly points: readonly string[]
}

/** A value, or what is prohibited, with its standards. */
export interface ShownPart {
  readonly id: string
  readonly name: string
  readonly summary: string
  readonly standards: readonly ShownStandard[]
}

/** The whole code in one language: what is read, and what is kept when it is signed. */
export interface ShownCode {
  readonly id: string
  readonly version: string
  readonly effective: PlainDate
  readonly official: boolean
  readonly language: Language
  readonly title: string
  readonly about: string
  readonly pledge: string
  readonly values: readonly ShownPart[]
  readonly prohibited: ShownPart
}

function shownPart({ id, name, summary, standards }: CodePack['prohibited'], language: Language): ShownPart {
  const inLanguage = (one: Said) => one[language]
  return {
    id, name: inLanguage(name), summary: inLanguage(summary),
    standards: standards.map((one) => ({
      id: one.id, number: numberOf(one.id), text: inLanguage(one.text), points: (one.points ?? []).map(inLanguage),
    })),
  }
}

/** The code in a language. */
export function shownCode(pack: CodePack, language: Language): ShownCode {
  const { id, version, effective, official, title, about, pledge } = pack
  return {
    id, version, effective, official, language, title: title[language], about: about[language], pledge: pledge[language],
    values: pack.values.map((value) => shownPart(value, language)),
    prohibited: shownPart(pack.prohibited, language),
  }
}

/** How many values, standards and prohibitions a code has. */
export const countsOf = ({ values, prohibited }: ShownCode) => ({
  values: values.length,
  standards: values.reduce((sum, { standards }) => sum + standards.length, 0),
  prohibited: prohibited.standards.length,
})
