import type { Problem } from '#platform/problems.ts'
import { tidyText } from '#platform/unseen-signs.ts'

/** How someone of the staff knows a person: what a conflict of interest can come from. */
export const conflictKinds = ['family', 'friend', 'coworker', 'supported', 'other'] as const
export type ConflictKind = (typeof conflictKinds)[number]
export const isConflictKind = (text: unknown): text is ConflictKind => conflictKinds.includes(text as ConflictKind)

/** The most that is written about it, in signs: enough to explain, too little for a story. */
export const longestNote = 500

/** A note as it is kept. */
export const tidyNote = tidyText

const tooLong = (text: string) => [...tidyNote(text)].length > longestNote

/** What is missing where someone says that they know a person: how is needed, more is not. */
export const problemsOfKnowing = ({ kind, note }: { kind: string; note: string }): Problem[] => [
  ...(isConflictKind(kind) ? [] : [{ code: 'knowHowMissing', field: 'kind' }]),
  ...(tooLong(note) ? [{ code: 'noteTooLong', field: 'note', facts: { most: longestNote } }] : []),
]

/** What is missing where a manager lets someone see a person again: it needs a reason. */
export function problemsOfEnding(why: string): Problem[] {
  if (tidyNote(why) === '') return [{ code: 'endWhyMissing', field: 'why' }]
  return tooLong(why) ? [{ code: 'noteTooLong', field: 'why', facts: { most: longestNote } }] : []
}
