import { z } from 'zod'
import type { Language } from '#platform/languages.ts'

/** What is read and answered before the first question, in this order. Source: GUIDE, exam administration. */
export const examAgreementIds = ['rules', 'security', 'nonDisclosure'] as const
export type ExamAgreementId = (typeof examAgreementIds)[number]

const text = z.strictObject({ en: z.string().min(1), es: z.string().min(1) })
const agreement = z.strictObject({ id: z.enum(examAgreementIds), title: text, intro: text, points: z.array(text).min(1), promise: text })

/** The shape of `content/exam/agreements.yaml`. */
export const examAgreementsPack = z.strictObject({
  id: z.literal('exam-agreements'),
  version: z.string().min(1),
  status: z.enum(['verified', 'unverified']),
  source: z.string().min(1),
  agreements: z.array(agreement)
    .refine((all) => all.map(({ id }) => id).join() === examAgreementIds.join(), `must be ${examAgreementIds.join(', ')}, in this order`),
})
export type ExamAgreements = z.infer<typeof examAgreementsPack>

/** One of them in one language, as it is shown and kept. */
export interface ShownAgreement {
  readonly id: ExamAgreementId
  readonly version: string
  readonly language: Language
  readonly title: string
  readonly intro: string
  readonly points: readonly string[]
  readonly promise: string
}

/** What a page shows of one, and what is kept of it, are the same. */
export function shownAgreement({ version, agreements }: ExamAgreements, wanted: ExamAgreementId, language: Language): ShownAgreement {
  const { id, title, intro, points, promise } = agreements.find((one) => one.id === wanted)!
  return { id, version, language, title: title[language], intro: intro[language], points: points.map((one) => one[language]), promise: promise[language] }
}
