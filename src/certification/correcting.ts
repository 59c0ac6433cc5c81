import type { Problem } from '#platform/problems.ts'
import type { DocumentKind } from './documents.ts'
import { isQuestion, type PageName } from './application-form.ts'
import type { ApplicationState } from './application-lifecycle.ts'
import { isCorrectable, openedBy, pageOf, type Point } from './decision.ts'
import { pageOfProblem } from './requirements.ts'
import type { ShownAnswer } from './shown-answers.ts'

/** What decides whether something may be changed: an application's state, and what was asked of its person. */
export interface Editing {
  readonly state: ApplicationState
  readonly corrections_asked: readonly string[] | null
}

/** A draft is written; one that was returned is corrected, only where that was asked. */
export const isWritten = ({ state }: Pick<Editing, 'state'>): boolean => state === 'draft' || state === 'returned'
export const mayChange = ({ state, corrections_asked: asked }: Editing, thing: string): boolean =>
  state === 'draft' || (state === 'returned' && (asked ?? []).includes(thing))
export const documentsOfKind = (kind: DocumentKind) => `documents-${kind}` as const

/** Whether anything on a page may be changed. One signs anew when the name was corrected. */
export const isPageOpen = (application: Editing, page: PageName, signatureHolds: boolean): boolean =>
  application.state === 'draft' || (application.state === 'returned' && (
    (application.corrections_asked ?? []).some((thing) => isCorrectable(thing) && pageOf(thing) === page)
    || (page === 'ethics' && !signatureHolds)))

/** Whether one row of what is sent may be changed: an answer, the documents of a kind, or the signature. */
export const mayChangeRow = (application: Editing, { question, page }: Pick<ShownAnswer, 'question' | 'page'>, signatureHolds: boolean): boolean =>
  (question === 'signature' ? isPageOpen(application, page, signatureHolds) : mayChange(application, question))

/** One correction as its person sees it. */
export interface Correction {
  readonly point: Point
  /** Where it is corrected; none when the form does not ask it any more, and nothing is to be done. */
  readonly page: PageName | undefined
  readonly changed: boolean
}

const valueOf = (rows: readonly ShownAnswer[], thing: string) => rows.find(({ question }) => question === thing)?.value

/**
 * How far each correction is: whether what it opened says something else than what was sent last.
 * A question that a later version of the form no longer asks stays as it was shown, and nobody waits for it.
 */
export const correctionsOf = (points: readonly Point[], sent: readonly ShownAnswer[], now: readonly ShownAnswer[]): Correction[] =>
  points.map((point) => {
    const { about } = point
    if (!about || !isCorrectable(about)) return { point, page: undefined, changed: false }
    return { point, page: pageOf(about), changed: openedBy([point]).some((thing) => valueOf(sent, thing) !== valueOf(now, thing)) }
  })

/**
 * What is in the way of sending again. A fee is not chosen twice, and what its person cannot change any more is not in the way: it
 * was right when it was sent first, also where a later version of the form asks for more.
 */
export const inTheWay = (problems: readonly Problem[], application: Editing, signatureHolds: boolean): Problem[] =>
  problems.filter(({ code, field = '' }) => {
    const page = pageOfProblem(code)
    if (page) return isPageOpen(application, page, signatureHolds)
    return !isQuestion(field) || mayChange(application, field)
  })
