import type { PlainDate } from '#platform/dates.ts'
import { legalDay } from '#platform/clock.server.ts'
import { faultForLog } from '#platform/log.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { selfOf, type FoundDate, type Visit } from '#platform/visit.server.ts'
import { keepNextDate } from '#people/public.server.ts'
import { nextDate } from './deadlines/public.server.ts'
import { rooms } from './rooms.ts'

/** The next date of a person, with the day that counts. */
export type NextDateShown = NonNullable<FoundDate['next']> & { readonly today: PlainDate }

/** How old what was found may get: what others do (a decision that leaves) is seen within that. */
const minute = 60 * 1000

/** Pages that are a person's own; where all dates stand, none has to be named, and nothing stands beside the questions of an exam. */
const shownOn = new Set(rooms.flat().filter(({ enter, path }) => !Array.isArray(enter) && path !== 'dates' && !path.startsWith('assessment/')).map(({ path }) => path))

/**
 * The next date that asks something of whoever is signed in, for the frame. It comes with the session, which every request reads in one
 * message anyway; about once a minute, and after a form, it is looked for in a short unit of its own (decision 0046). A page is shown
 * also when that cannot be found.
 */
export async function nextDateOf(visit: Visit, pattern: string | undefined): Promise<NextDateShown | undefined> {
  const { house, session } = visit
  if (!session || pattern === undefined || !shownOn.has(pattern)) return undefined
  const [today, now] = [legalDay(house.clock, house.timeZone), house.clock.now()]
  const kept = session.nextDate
  if (kept && kept.today === today && now.getTime() - Date.parse(kept.at) < minute) return kept.next ? { ...kept.next, today } : undefined
  try {
    const found = await unitOfWork(house, selfOf(visit), nextDate)
    await keepNextDate(house, session.id, found)
    return found.next ? { ...found.next, today: found.today } : undefined
  } catch (fault) {
    house.log.error({ reference: visit.reference, ...faultForLog(fault) }, 'the next date could not be found')
    return undefined
  }
}
