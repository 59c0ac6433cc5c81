import { isEmpty, type Answer } from './application-form.ts'

/** What a form showed when it was opened: the revision of the saved answer, and the answer itself. */
export interface Shown {
  readonly revision: number
  readonly answer: Answer
}
export type Merge = 'nothing' | 'write' | 'ask'

const same = (a: Answer | undefined, b: Answer | undefined): boolean =>
  (isEmpty(a) && isEmpty(b)) || JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
const sorted = (answer: Answer | undefined) =>
  typeof answer === 'object' && !Array.isArray(answer) ? Object.entries(answer).sort() : answer

/**
 * Two devices, one answer: write what is new, leave what only the other device changed, and ask when both changed it.
 * @param shown what this form was opened with, none when nothing was saved then.
 * @param saved what is saved now, none when nothing is.
 * @param sameForm the saved answer came from this very form, which came back with the Back button or saved itself.
 */
export function mergeAnswer(shown: Shown | undefined, saved: Shown | undefined, typed: Answer, sameForm = false): Merge {
  if (same(typed, saved?.answer)) return 'nothing'
  if (sameForm || (shown?.revision ?? 0) === (saved?.revision ?? 0)) return 'write'
  return same(typed, shown?.answer) ? 'nothing' : 'ask'
}
