import { readReference } from '#platform/references.ts'

/** The longest text to look for: as long as an email can be. */
export const longestSearch = 254

/** What to look for, or why that is not possible. */
export type SearchQuery =
  | { readonly typed: string; readonly reference: string | undefined; readonly problem?: undefined }
  | { readonly typed: string; readonly problem: 'searchTooLong' | 'searchNoLetters' }

/**
 * What someone typed into the search, or nothing when they typed nothing. A number counts however it is typed: without its
 * dashes, in small letters.
 */
export function readSearch(asked: string | null): SearchQuery | undefined {
  const typed = (asked ?? '').replaceAll('\u0000', '').trim()
  if (typed === '') return undefined
  if (typed.length > longestSearch) return { typed: typed.slice(0, longestSearch), problem: 'searchTooLong' }
  if (!/[\p{L}\p{N}]/u.test(typed)) return { typed, problem: 'searchNoLetters' }
  return { typed, reference: readReference(typed) }
}
