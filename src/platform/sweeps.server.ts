import { faultInShort } from './fault-in-short.server.ts'
import type { House } from './house.server.ts'
import { newId } from './identifiers.server.ts'
import { faultForLog } from './log.server.ts'
import { unitOfWork } from './unit-of-work.server.ts'

/** For a sweep of many things: one that could not be done is noted (and logged by whoever notes it), and the rest goes on. */
export type NoteFault = (fault: unknown) => void

/** The row of a run that begins. The last one goes when nothing happened in it, so that what is kept stays small. */
async function begins(house: House, sweep: string): Promise<string> {
  const id = newId()
  await unitOfWork(house, { hat: 'jobs' }, async (unit) => {
    await unit.db.deleteFrom('sweep_runs').where('sweep', '=', sweep).where('ended_at', 'is not', null).where('faults', '=', 0)
      .where((row) => row.or([row('done', 'is', null), row('done', '=', 0)])).execute()
    await unit.db.insertInto('sweep_runs').values({ id, sweep, process: house.process.id, started_at: unit.now }).execute()
  })
  return id
}

async function ends(house: House, id: string, done: number | void, faults: readonly unknown[]): Promise<void> {
  const first = faults.length > 0 ? faultInShort(faults[0]) : undefined
  await unitOfWork(house, { hat: 'jobs' }, (unit) =>
    unit.db.updateTable('sweep_runs').where('id', '=', id).set({
      ended_at: house.clock.now(), done: done ?? null, faults: faults.length,
      fault_kind: first?.kind ?? null, fault_code: first?.code ?? null, fault_place: first?.place ?? null,
    }).execute())
}

/**
 * Does one sweep, and keeps when, how long and how it went, for whoever watches the house. It never throws: a sweep that fails
 * is logged, holds up no other, and comes again by the clock.
 * @param work says how many things it did, when it counts them.
 */
export async function sweep(house: House, name: string, work: (note: NoteFault) => Promise<number | void>): Promise<void> {
  const faults: unknown[] = []
  try {
    const id = await begins(house, name)
    const done = await work((fault) => void faults.push(fault)).catch((fault: unknown) => {
      faults.push(fault)
      house.log.error({ sweep: name, ...faultForLog(fault) }, 'a sweep failed; it comes again')
    })
    await ends(house, id, done, faults)
  } catch (fault) {
    house.log.error({ sweep: name, ...faultForLog(fault) }, 'how a sweep went could not be kept')
  }
}
