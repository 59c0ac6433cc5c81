import { letDecisionsLeaveNow } from '#certification/public.server.ts'
import { legalDay } from '#platform/clock.server.ts'
import type { Instant, PlainDate } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import { deadlinesAhead } from './deadlines-ahead.server.ts'
import { daysOf, furthest, type Leap } from './leap.ts'

/** From which legal day to which the clock was moved, and between which moments of machine time: what happened then came of it. */
export interface Moved {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly since: Instant
  readonly until: Instant
}

/** Everything that is due on the day on which the clock stands: decisions, ends, reminders, and every letter of theirs. */
async function liveTheDay(house: House): Promise<void> {
  await letDecisionsLeaveNow(house)
  await house.handlers.housekeeping({})
  await house.jobs.settle(house.handlers)
}

/** One day further, in the database and in this process. @throws {Refused} when another process was faster. */
async function nextDay({ database, clock }: House): Promise<void> {
  const moved = await database.query.updateTable('legal_clock').set({ days_ahead: clock.daysAhead + 1 })
    .where('days_ahead', '=', clock.daysAhead).returning('days_ahead').executeTakeFirst()
  const { days_ahead } = moved ?? await database.query.selectFrom('legal_clock').select('days_ahead').executeTakeFirstOrThrow()
  clock.daysAhead = days_ahead
  if (!moved) throw new Refused([{ code: 'clockMoved' }])
}

async function daysTo(house: House, leap: Leap): Promise<number> {
  const next = leap === 'deadline' ? (await deadlinesAhead(house))[0] : undefined
  const days = daysOf(leap, legalDay(house.clock, house.timeZone), next)
  if (days === undefined) throw new Refused([{ code: 'noDeadline' }])
  if (house.clock.daysAhead + days > furthest) throw new Refused([{ code: 'clockEnds' }])
  return days
}

/**
 * Moves the demonstration's legal time forward, a day at a time, so that each reminder comes on its day; what is due is done before
 * this answers. Of two who press at once the second is told.
 * @param seen how far ahead the clock stood on the page on which this was pressed.
 * @throws {NotFound} outside the demonstration. @throws {Refused}
 */
export async function moveClock(house: House, leap: Leap, seen: number): Promise<Moved> {
  const { clock } = house
  if (!house.settings.demonstration) throw new NotFound()
  if (clock.moving) throw new Refused([{ code: 'clockMoving' }])
  if (seen !== clock.daysAhead) throw new Refused([{ code: 'clockMoved' }])
  clock.moving = true
  try {
    const [from, since, days] = [legalDay(clock, house.timeZone), clock.now(), await daysTo(house, leap)]
    await liveTheDay(house)
    for (let day = 0; day < days; day += 1) {
      await nextDay(house)
      await liveTheDay(house)
    }
    house.log.info({ days }, 'the demonstration moved its legal clock')
    return { from, to: legalDay(clock, house.timeZone), since, until: clock.now() }
  } finally {
    clock.moving = false
    house.shownDeadline.asked = undefined
  }
}
