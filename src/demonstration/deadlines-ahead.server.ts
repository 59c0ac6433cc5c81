import { legalDay } from '#platform/clock.server.ts'
import { inOrderOfTime, type Deadline } from '#platform/deadlines.ts'
import { faultForLog } from '#platform/log.server.ts'
import { isBefore } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Actor, type Unit } from '#platform/unit-of-work.server.ts'
import { nextCertificateDeadlines } from '#certificates/public.server.ts'
import { nextApplicationDeadlines } from '#certification/public.server.ts'
import { nextExamDeadlines } from '#exams/public.server.ts'
import { nextProviderDeadlines } from '#learning/public.server.ts'

/** Whoever has deadlines: each room names its next ones after today. */
const rooms: readonly ((unit: Unit<Extract<Actor, { hat: 'jobs' }>>) => Promise<readonly Deadline[]>)[] = [
  nextApplicationDeadlines, nextProviderDeadlines, nextExamDeadlines, nextCertificateDeadlines,
]

/** The next deadlines of everything open in this world, the first one first. */
export const deadlinesAhead = (house: House): Promise<Deadline[]> =>
  unitOfWork(house, { hat: 'jobs' }, async (unit) => {
    const all: Deadline[] = []
    for (const ask of rooms) all.push(...(await ask(unit)))
    return inOrderOfTime(all)
  })

/** So long, in milliseconds, the bar shows what it knows: it stands on every page, and must not slow it. */
const shownFor = 5000

const askNext = (house: House): Promise<Deadline | undefined> =>
  deadlinesAhead(house).then(([first]) => first, (fault: unknown) => {
    house.log.warn(faultForLog(fault), 'the next deadline could not be asked for')
    return undefined
  })

/** Another process of this database may have moved the legal clock: this one follows it, unless it is moving it itself. */
async function followClock({ database, clock }: House): Promise<void> {
  if (clock.moving) return
  const row = await database.query.selectFrom('legal_clock').select('days_ahead').executeTakeFirst()
  if (row && !clock.moving && row.days_ahead > clock.daysAhead) clock.daysAhead = row.days_ahead
}

const ask = async (house: House): Promise<Deadline | undefined> => {
  await followClock(house).catch((fault: unknown) => house.log.warn(faultForLog(fault), 'the legal clock could not be asked for'))
  return askNext(house)
}

/** The next deadline as the bar shows it: asked once for all pages of some seconds. When it cannot be asked for, none is shown. */
export async function nextDeadlineShown(house: House): Promise<Deadline | undefined> {
  const { shownDeadline: shown, clock } = house
  const now = clock.now()
  if (!shown.asked || now.getTime() - shown.asked.at.getTime() >= shownFor) shown.asked = { at: now, next: ask(house) }
  const next = await shown.asked.next
  return next && isBefore(next.day, legalDay(clock, house.timeZone)) ? undefined : next
}
