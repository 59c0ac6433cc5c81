import type { House } from '#platform/house.server.ts'

/**
 * Lets several do the same thing at the same moment. The connections are opened first, else the first one would be done
 * before the others have begun. (The embedded database takes one at a time, in whatever order.)
 */
export async function atOnce<T>(house: House, times: number, work: (which: number) => Promise<T>): Promise<PromiseSettledResult<T>[]> {
  const all = Array.from({ length: times }, (_, which) => which)
  await Promise.all(all.map(() => house.database.statement('select pg_sleep(0.02)')))
  return Promise.allSettled(all.map(work))
}

/** The same, when nobody may be refused. */
export async function allAtOnce<T>(house: House, times: number, work: (which: number) => Promise<T>): Promise<T[]> {
  return (await atOnce(house, times, work)).map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
}
