import { chooseFee, end, pay, send } from './fee-walk.ts'
import { sign, start, writePages, type Walker } from './draft-walk.ts'
import type { Hand } from './hand.ts'

/** One application from its start to whatever becomes of it, form by form; ends early when the run is about to end. */
export async function walk(walker: Walker, specialist: Hand): Promise<void> {
  const { goesOn } = walker
  let paid = false
  const parts: (() => Promise<void>)[] = [
    () => start(walker),
    () => writePages(walker),
    () => sign(walker),
    async () => void (paid = await chooseFee(walker)),
    () => send(walker, paid),
    async () => (paid ? undefined : pay(walker, specialist)),
    () => end(walker, specialist),
  ]
  for (const part of parts) {
    if (!goesOn()) return
    await part()
  }
}
