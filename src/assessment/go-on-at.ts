import type { Review } from './review-of.server.ts'

/** Where somebody goes on who comes back: the first question without an answer after the last that has one, else the first without, else the overview. */
export function goOnAt(items: Review['items']): number | undefined {
  const last = items.findLastIndex(({ answered }) => answered)
  const isLeft = ({ answered, gone }: Review['items'][number]) => !answered && !gone
  return (items.find((one, index) => isLeft(one) && index > last) ?? items.find(isLeft))?.position
}
