import type { Instant } from '#platform/dates.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { legalMomentAt } from './sitting-times.ts'

/** The moment that legal time has reached in this unit: sittings and offers are judged by it, as days are by `today`. */
export const legalMoment = ({ now, house }: Unit): Instant => legalMomentAt(now, house.clock.daysAhead, house.timeZone)
