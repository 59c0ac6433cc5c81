/** The two kinds of assessment. */
export type AssessmentKind = 'practice' | 'exam'

/** The addresses of an assessment. */
/** What every question of one begins with. */
export const itemsAddress = (assessment: string): string => `/assessment/${assessment}/items/`
export const itemAddress = (assessment: string, position: number): string => `${itemsAddress(assessment)}${position}`
/** Where script keeps a choice as it is made. */
export const answerAddress = (assessment: string, position: number): string => `${itemAddress(assessment, position)}/answer`
export const reviewAddress = (assessment: string): string => `/assessment/${assessment}/review`
export const endAddress = (assessment: string): string => `/assessment/${assessment}/end`
export const hereAddress = (assessment: string): string => `/assessment/${assessment}/here`
export const breakAddress = (assessment: string): string => `/assessment/${assessment}/break`

/** Where somebody goes when it has ended, and whatever they ask of it then: the pages of the rooms that began it. */
export const afterEnd = ({ kind, id, about_id: about }: { readonly kind: AssessmentKind; readonly id: string; readonly about_id: string | null }): string =>
  (kind === 'practice' ? `/practice-exam/${id}` : `/apply/exam/day/${about}`)
