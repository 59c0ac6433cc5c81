import type { Problem } from '#platform/problems.ts'
import type { ApplicationState } from './application-lifecycle.ts'

/** To whom an application goes: a reviewer by id, whoever's turn it is, or nobody. */
export type AssignTo = string | 'fairTurn' | null

/** How an application came to who has it. */
export type AssignedHow = 'byHand' | 'fairTurn' | 'conflict' | 'bulk' | 'roleEnded'

/** The most applications that are assigned at once: as many as one page can show. */
export const mostAtOnce = 500

/** What waits for somebody: one that was decided or has ended goes to nobody any more. */
export const assignableStates = ['submitted', 'returned', 'awaitingFee'] as const satisfies readonly ApplicationState[]
export const isAssignable = (state: ApplicationState): boolean => (assignableStates as readonly ApplicationState[]).includes(state)

/** An application as the rule needs it. */
export interface Assignable {
  readonly state: ApplicationState
  readonly subject_id: string
  readonly assigned_to: string | null
}

/** What is known around an application when somebody assigns it. */
export interface AroundIt {
  readonly by: string
  /** By name, everyone who decides here now. */
  readonly nameOf: ReadonlyMap<string, string>
  /** Who said that they know its person. */
  readonly knows: ReadonlySet<string>
  /** Who had it on the page from which it is assigned; `undefined` when it was taken from no page. */
  readonly had: string | null | undefined
}

const movedOn = (application: Assignable, to: AssignTo, { had }: AroundIt) =>
  had !== undefined && had !== application.assigned_to && to !== application.assigned_to

/**
 * Why an application cannot go to somebody. It says who has it now where a colleague was quicker; of a conflict of interest it
 * says that there is one, and no more. Sources: issue 4, the queue; decision 0030.
 * @param to nobody's turn is not a problem of this rule.
 */
export function problemOfAssigning(application: Assignable, to: AssignTo, around: AroundIt): Problem | undefined {
  if (application.subject_id === around.by) return { code: 'ownApplication' }
  if (!isAssignable(application.state)) return { code: 'waitsForNobody' }
  if (movedOn(application, to, around)) return whoHasItNow(application.assigned_to, around.nameOf)
  if (to === null || to === 'fairTurn') return undefined
  if (to === application.subject_id) return { code: 'reviewerIsApplicant', field: 'to' }
  if (!around.nameOf.has(to)) return { code: 'reviewerMissing', field: 'to' }
  return around.knows.has(to) ? { code: 'reviewerMayNotSee', field: 'to' } : undefined
}

/** A colleague was quicker: who has it now, or that nobody does. */
export const whoHasItNow = (now: string | null, nameOf: ReadonlyMap<string, string>): Problem =>
  now === null ? { code: 'nowWithNobody' } : { code: 'nowWith', facts: { name: nameOf.get(now) ?? '' } }
