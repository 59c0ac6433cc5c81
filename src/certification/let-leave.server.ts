import type { Instant } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import { faultForLog } from '#platform/log.server.ts'
import { unitOfWork, type Actor, type Unit } from '#platform/unit-of-work.server.ts'

export type Jobs = Extract<Actor, { hat: 'jobs' }>

/** This many are looked up at once. */
export const atOnce = 100

/** Decisions of one kind that wait to leave. */
export interface Leaving {
  /** The next whose time has come, the oldest first; none that was tried already. */
  readonly due: (unit: Unit<Jobs>, asOf: Instant, tried: readonly string[]) => Promise<readonly { readonly id: string; readonly about: string }[]>
  /** Lets one of them leave. @param about what it decides about. */
  readonly leave: (unit: Unit<Jobs>, id: string, about: string) => Promise<void>
}

/**
 * Lets every decision leave whose ten minutes are over, each in a unit of its own: one that cannot leave is logged, tried again
 * the next time, and holds up no other. @returns how many left or were overtaken.
 */
export async function letLeave(house: House, asOf: Instant, { due, leave }: Leaving): Promise<number> {
  const failed: string[] = []
  const next = () => unitOfWork(house, { hat: 'jobs' }, (unit: Unit<Jobs>) => due(unit, asOf, failed))
  let done = 0
  for (let some = await next(); some.length > 0; some = await next()) {
    for (const { id, about } of some) {
      try {
        await unitOfWork(house, { hat: 'jobs' }, (unit: Unit<Jobs>) => leave(unit, id, about))
        done += 1
      } catch (fault) {
        failed.push(id)
        house.log.error({ decision: id, ...faultForLog(fault) }, 'a decision could not leave and will be tried again')
      }
    }
  }
  return done
}
