import { certificationDates } from '#certification/public.server.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Deadline, IfIFail } from '#policy/deadline.ts'

type Asked<T> = (unit: Unit<Self>) => Promise<T>

/**
 * Every room that keeps dates of people, each asked one question. A new date is a line in the list of its room; a room that has
 * dates for the first time is a line here. What two of them tell under one id is told as the first one says it.
 */
export const roomsWithDates: readonly Asked<readonly Deadline[]>[] = [certificationDates]

/** What would follow from not passing the exam, for whoever has it before them. */
export const ifIFail: Asked<IfIFail | undefined> = async () => undefined
