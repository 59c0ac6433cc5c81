import type { Problem } from '#platform/problems.ts'
import { tidyText } from '#platform/unseen-signs.ts'

export const longestViewName = 60
/** More are no shortcut any more. */
export const mostViews = 20

/** A name as it is kept: one line, without signs that cannot be seen. */
export const tidyViewName = (typed: string): string => tidyText(typed.replace(/\s+/g, ' '))

/** What is wrong with the name of a view, as it is kept. */
export function problemsOfViewName(name: string): Problem[] {
  const field = 'name'
  if (name === '') return [{ code: 'viewNameMissing', field }]
  return [...name].length > longestViewName ? [{ code: 'viewNameTooLong', field, facts: { most: longestViewName } }] : []
}
