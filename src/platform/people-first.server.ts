import { setTimeout } from 'node:timers/promises'

/** The longest pause, in milliseconds. */
const longest = 100

/** After a part of long work: leaves the database and this thread to people for as long as that part took. */
export async function peopleFirst<T>(part: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const done = await part()
  await setTimeout(Math.min(performance.now() - started, longest))
  return done
}
