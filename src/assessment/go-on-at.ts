import type { Review } from './review-of.server.ts'

/** Where somebody goes on who comes back: the first question without an answer after the last that has one, else the first without, else the overview. */
export function goOnAt(items: Review['items']): number | undefined {
  const last = items.findLastIndex(({ answered }) => answered)
  return (items.find(({ answered }, index) => !answered && index > last) ?? items.find(({ answered }) => !answered))?.position
}
