import type { ShownAnswer, ShownThing } from './shown-answers.ts'

type File = NonNullable<ShownAnswer['files']>[number]

/** One thing that two submissions say differently; a side without text did not ask it. */
export interface Difference {
  readonly question: ShownThing
  readonly wording: string
  readonly before: string | undefined
  readonly now: string | undefined
  /** Of documents: which went, and which came. */
  readonly gone: readonly File[]
  readonly added: readonly File[]
}

const without = (files: readonly File[] = [], others: readonly File[] = []) =>
  files.filter(({ id }) => !others.some((other) => other.id === id))

/**
 * What the later submission changed, row by row, from the two texts as they were kept. Another language, or a question that is
 * worded anew, is no change; a file that was replaced by another of the same name is one.
 */
export function differenceOf(before: readonly ShownAnswer[], now: readonly ShownAnswer[]): Difference[] {
  const ids = [...new Set([...now, ...before].map(({ question }) => question))]
  return ids.flatMap((question) => {
    const [was, is] = [before, now].map((rows) => rows.find((one) => one.question === question))
    if (was && is && was.value === is.value) return []
    return [{
      question, wording: (is ?? was)!.wording, before: was?.answer, now: is?.answer,
      gone: without(was?.files, is?.files), added: without(is?.files, was?.files),
    }]
  })
}
