import { sql } from 'kysely'
import { calendarUid } from '#platform/calendar-uid.server.ts'
import type { House } from '#platform/house.server.ts'
import { speak } from '#platform/languages.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { calendarEvents, type CalendarEvent } from './calendar-changes.ts'
import { calendarWords } from './calendar-messages.ts'
import { keepEvents, toldEvents, type FoundCalendar } from './calendar-store.server.ts'
import { calendarText } from './calendar-text.ts'
import { myDates } from './see-dates.server.ts'
import { toldOf } from './told-of.ts'

/** How long a calendar program may keep what it was told, in seconds: a quarter of an hour. */
export const keptFor = 900

/** The days of a person as a calendar is told them now. Whoever holds the address reads, as that person, and can change nothing. */
const readEvents = (house: House, actor: Self, { id, language, full_words: fullWords }: FoundCalendar) =>
  unitOfWork(house, actor, async (unit) => {
    await sql`set transaction read only`.execute(unit.db)
    const telling = { language, fullWords, site: house.settings.siteAddress }
    const now = (await myDates(unit)).map((deadline) => ({ deadline: deadline.id, told: toldOf(deadline, telling) }))
    return calendarEvents({ before: await toldEvents(unit, id), now, today: unit.today, at: unit.now })
  })

/** A year and a little. */
const longOver = 400 * 24 * 60 * 60 * 1000
/** What is long over is no longer told; it stays known, so that no sequence falls back. */
const isTold = (now: number) => ({ told, changedAt }: CalendarEvent) => Math.max(Date.parse(told.on), changedAt.getTime()) > now - longOver

/** The text of somebody's calendar, and the moment of the last change in it. Notes that it was read, and what was told. */
export async function answerCalendar(house: House, found: FoundCalendar): Promise<{ text: string; changedAt: Date | undefined }> {
  const actor: Self = { hat: 'self', personId: found.person_id }
  const { events, changed } = await readEvents(house, actor, found)
  const now = house.clock.now().getTime()
  if (changed.length > 0 || now - (found.fetched_at?.getTime() ?? 0) > 60_000) {
    await unitOfWork(house, actor, (unit) => keepEvents(unit, found.id, changed))
  }
  const say = speak(calendarWords, found.language)
  const told = events.filter(isTold(now)).toSorted((a, b) => (a.deadline < b.deadline ? -1 : 1))
  const text = calendarText({ name: say('calendarName'), description: say('calendarText'), timeZone: house.timeZone, keptFor, events: told, uidOf: (deadline) => calendarUid(house, found.person_id, deadline) })
  return { text, changedAt: told.map(({ changedAt }) => changedAt).sort((a, b) => b.getTime() - a.getTime())[0] }
}
