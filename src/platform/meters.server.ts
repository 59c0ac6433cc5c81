import type { Instant } from './dates.ts'
import { newReference } from './identifiers.server.ts'

/** Which server process this is: several may work on one database, and each is told from the others by its id. */
export interface ServerProcess {
  readonly id: string
  readonly since: Instant
}

export const thisProcess = (now: Instant): ServerProcess => ({ id: newReference(), since: now })

/** The limits of time, in seconds, under which requests are counted. */
export const timeLimits = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const

/** Requests of one class of status, since the process began. */
export interface Meter {
  count: number
  seconds: number
  /** How many took no longer than each of the limits. */
  readonly within: number[]
}

/** What this process counted since it began. */
export interface Meters {
  readonly requests: Readonly<Record<string, Meter>>
  /** One more request was answered. */
  answered(status: number, milliseconds: number): void
}

export function openMeters(): Meters {
  const requests: Record<string, Meter> = {}
  return {
    requests,
    answered: (status, milliseconds) => {
      const meter = (requests[`${Math.floor(status / 100)}xx`] ??= { count: 0, seconds: 0, within: timeLimits.map(() => 0) })
      meter.count += 1
      meter.seconds += milliseconds / 1000
      timeLimits.forEach((limit, i) => void (milliseconds <= limit * 1000 && (meter.within[i]! += 1)))
    },
  }
}
