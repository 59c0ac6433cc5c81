import { notFound } from '#platform/answers.server.ts'
import type { House } from '#platform/house.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Answered } from './answer-item.server.ts'
import type { Assessment } from './assessment-store.server.ts'
import { endOverdue } from './end-overdue.server.ts'
import { afterEnd, breakAddress, endAddress, hereAddress } from './places.ts'
import type { StandsAs } from './standing.ts'

/** Where somebody goes who comes to an assessment that shows no questions now. One whose time is over is ended on the way. */
export async function wayOn(house: House, one: Assessment, is: Exclude<StandsAs, 'here' | 'unclaimed'>): Promise<string> {
  if (is === 'elsewhere') return hereAddress(one.id)
  if (is === 'onBreak') return breakAddress(one.id)
  if (is === 'timeUp') return endAddress(one.id)
  if (is === 'overdue') await endOverdue(house, { assessment: one.id })
  return afterEnd(one)
}

/** Where the page has to go after an answer that was not kept; none: it stays. */
export async function wayAfter(house: House, { is, assessment }: Answered): Promise<string | undefined> {
  if (is === 'elsewhere') return hereAddress(assessment.id)
  if (is === 'onBreak') return breakAddress(assessment.id)
  if (is === 'late') return wayOn(house, assessment, 'overdue')
  return is === 'ended' ? afterEnd(assessment) : undefined
}

/** The position in an address. */
export function positionIn(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw notFound()
  return Number(text)
}

/** What is not there for this person becomes a 404 page. */
export const orNotFound = <T>(work: Promise<T>): Promise<T> => work.catch((fault: unknown) => {
  throw fault instanceof NotFound ? notFound() : fault
})
