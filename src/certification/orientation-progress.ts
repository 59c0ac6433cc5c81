import type { PlainDate } from '#platform/dates.ts'
import { majorOf, type Orientation } from '#library/orientation.ts'

/** That a person has read a part, in which version, and on which day. */
export interface PartRead {
  readonly part: string
  readonly version: string
  readonly readOn: PlainDate
}

/** How far a person is with the orientation. */
export interface OrientationProgress {
  readonly parts: readonly { readonly id: string; readonly version: string; readonly done: boolean }[]
  readonly allRead: boolean
  /** The questions at the end: not asked, still to answer, or all answered rightly. */
  readonly check: 'off' | 'open' | 'passed'
  readonly finished: boolean
}

/**
 * A part stays done when its words are improved afterwards (another minor version): nobody reads twice because we wrote
 * better, or because a fee changed. Only another major version is another orientation.
 */
const doneOn = (part: { id: string; version: string }, read: readonly PartRead[]): PlainDate | undefined =>
  read.filter((one) => one.part === part.id && majorOf(one.version) === majorOf(part.version)).map(({ readOn }) => readOn).sort()[0]

/**
 * Where a person stands. Whether questions are asked at the end is what the policy says on the day on which the last part
 * was read: who had finished before the check came stays finished.
 * @param passed the versions of the check that were passed.
 */
export function progressOf(
  orientation: Orientation, read: readonly PartRead[], passed: readonly string[], asksOn: (day: PlainDate) => boolean, today: PlainDate,
): OrientationProgress {
  const days = orientation.parts.map((part) => doneOn(part, read))
  const parts = orientation.parts.map(({ id, version }, place) => ({ id, version, done: days[place] !== undefined }))
  const allRead = parts.every(({ done }) => done)
  const last = allRead ? days.toSorted().at(-1)! : today
  const hasPassed = passed.some((version) => majorOf(version) === orientation.version)
  const check = hasPassed ? 'passed' : asksOn(last) ? 'open' : 'off'
  return { parts, allRead, check, finished: allRead && check !== 'open' }
}

/** The part to go on with after this one: the next that is not done, else the first that is not, else none. */
export function nextPart({ parts }: OrientationProgress, after?: string): string | undefined {
  const place = parts.findIndex(({ id }) => id === after)
  return [...parts.slice(place + 1), ...parts.slice(0, place + 1)].find(({ done }) => !done)?.id
}

/** Where to go on after a part: the next one, the questions at the end, or the end. */
export function addressAfter(progress: OrientationProgress, part?: string): string {
  if (!progress.allRead) return `/orientation/${nextPart(progress, part)}`
  return progress.finished ? '/orientation/finished' : '/orientation/check'
}
