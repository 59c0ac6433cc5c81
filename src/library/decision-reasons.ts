import { z } from 'zod'

const said = z.strictObject({ en: z.string().min(1), es: z.string().min(1) })

/** One reason: how the program picks it, and what its person reads. `about`: what it can be tied to; none: anything. */
const decisionReason = z.strictObject({
  id: z.string().regex(/^[a-zA-Z]+$/),
  about: z.array(z.string().min(1)).default([]),
  note: z.boolean().default(false),
  staff: said,
  says: said,
})
export type DecisionReason = z.infer<typeof decisionReason>

/** What can be wrong with an application, why one is denied, and why a training certificate is not accepted. */
export const reasonPacks = ['corrections', 'grounds', 'training'] as const

/** The shape of `content/decisions/<pack>.yaml`. */
export const decisionReasons = z.strictObject({
  id: z.enum(reasonPacks),
  version: z.number().int().positive(),
  source: z.string().min(1),
  reasons: z.array(decisionReason).min(1).refine(
    (reasons) => new Set(reasons.map(({ id }) => id)).size === reasons.length, 'must have each id once'),
}).refine(({ id, reasons }) => id === 'corrections' || reasons.every(({ about }) => about.length === 0), 'a ground is about nothing but the whole')
export type DecisionReasons = z.infer<typeof decisionReasons>
export type ReasonsOf = DecisionReasons['id']

/** What is wrong with reasons for corrections: tied to something that cannot be corrected, or none for something that can be. */
export function unfitReasons(reasons: readonly DecisionReason[], things: readonly string[]): string[] {
  const unknown = reasons.flatMap(({ id, about }) => about.filter((one) => !things.includes(one)).map((one) => `${id} is about ${one}, which cannot be corrected`))
  const without = things.filter((thing) => !reasons.some(({ about }) => about.length === 0 || about.includes(thing)))
  return [...unknown, ...without.map((thing) => `nothing can be said about ${thing}`)]
}
