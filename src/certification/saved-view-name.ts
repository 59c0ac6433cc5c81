import type { Problem } from '#platform/problems.ts'

export const longestViewName = 60
/** More are no shortcut any more. */
export const mostViews = 20

/** A name as it is kept: one line, without signs that cannot be seen. */
export const tidyViewName = (typed: string): string => typed.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ').replace(/\s+/g, ' ').trim()

/** What is wrong with the name of a view, as it is kept. */
export function problemsOfViewName(name: string): Problem[] {
  const field = 'name'
  if (name === '') return [{ code: 'viewNameMissing', field }]
  return [...name].length > longestViewName ? [{ code: 'viewNameTooLong', field, facts: { most: longestViewName } }] : []
}
