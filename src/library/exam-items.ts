import { z } from 'zod'

const text = z.string().min(1)
const said = z.strictObject({ en: text, es: text })
const id = z.string().regex(/^[a-z]+(-[a-z]+)*$/)
const status = z.enum(['verified', 'unverified'])
const twice = (ids: readonly string[]) => new Set(ids).size !== ids.length

/** The options of every item, by their letters. */
export const optionLetters = ['a', 'b', 'c', 'd'] as const
export type Letter = (typeof optionLetters)[number]

const item = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*-\d{2,}$/),
  version: z.number().int().positive().default(1),
  source: text,
  stem: said,
  options: z.strictObject({ a: said, b: said, c: said, d: said }),
  key: z.enum(optionLetters),
  explanation: said,
})

/** The shape of a file of `content/exam/items`: the items of one competency. Ids are never used again; other words are a new version. */
export const itemsPack = z.strictObject({ competency: id, items: z.array(item).min(1) })
  .refine(({ items }) => !twice(items.map((one) => one.id)), 'names an id twice')
  .refine(({ competency, items }) => items.every((one) => one.id.replace(/-\d+$/, '') === competency), 'has an id that does not begin with its competency')

/** A question with four options, the one that is right, and why. */
export type Item = z.infer<typeof item> & { readonly competency: string }

/** The shape of `content/frameworks/competencies.yaml`. */
export const competenciesPack = z.strictObject({
  id: z.literal('competencies'), version: z.number().int().positive(), status, source: text,
  competencies: z.array(z.strictObject({ id, en: text, es: text })).min(1).refine((all) => !twice(all.map((one) => one.id)), 'names an id twice'),
})
export type Competency = z.infer<typeof competenciesPack>['competencies'][number]

/** The shape of `content/exam/blueprint.yaml`: how much each competency weighs in an exam. */
export const blueprintPack = z.strictObject({
  id: z.literal('blueprint'), version: z.number().int().positive(), status, source: text,
  weights: z.record(id, z.number().int().nonnegative()).refine((weights) => Object.values(weights).some((weight) => weight > 0), 'weighs nothing'),
})
export type Blueprint = z.infer<typeof blueprintPack>
