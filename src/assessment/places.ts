/** The two kinds of assessment. */
export type AssessmentKind = 'practice' | 'exam'

/** The addresses of an assessment. */
export const itemAddress = (assessment: string, position: number): string => `/assessment/${assessment}/items/${position}`
export const reviewAddress = (assessment: string): string => `/assessment/${assessment}/review`
export const endAddress = (assessment: string): string => `/assessment/${assessment}/end`
export const hereAddress = (assessment: string): string => `/assessment/${assessment}/here`
export const breakAddress = (assessment: string): string => `/assessment/${assessment}/break`

/** Where somebody goes when it has ended, and whatever they ask of it then: the pages of the rooms that began it. */
export const afterEnd = ({ kind, id, about_id: about }: { readonly kind: AssessmentKind; readonly id: string; readonly about_id: string | null }): string =>
  (kind === 'practice' ? `/practice-exam/${id}` : `/apply/exam/day/${about}`)
