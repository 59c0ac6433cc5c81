import { calendarUid } from '#platform/calendar-uid.server.ts'
import type { Language } from '#platform/languages.ts'
import { speak } from '#platform/languages.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { scheduleWords } from './schedule-messages.ts'
import { seatCalendar } from './seat-calendar.ts'
import { whereInWords } from './seat-letters.server.ts'
import { findRegistration, latestRegistration } from './seat-store.server.ts'
import { examMatter } from './sitting-dates.server.ts'
import { findSitting } from './sitting-store.server.ts'

/** The mailbox in a sender like `Alongside <no-reply@peers.example.org>`. */
const mailboxIn = (sender: string): string => /<([^<>]+)>/.exec(sender)?.[1] ?? sender

/**
 * The calendar file of one's own seat. The link in an old letter gives the newest: where the seat was moved to, or that it was given back.
 * @throws {NotFound}
 */
export async function mySeatCalendar(unit: Unit<Self>, registrationId: string, language: Language): Promise<string> {
  const { request_id: requestId } = await findRegistration(unit, registrationId)
  const seat = (await latestRegistration(unit, requestId))!
  const [sitting, say] = [await findSitting(unit, seat.sitting_id), speak(scheduleWords, language)]
  const { siteAddress, mailFrom } = unit.house.settings
  const url = `${siteAddress}/apply/exam/schedule`
  return seatCalendar({
    uid: calendarUid(unit.house, unit.actor.personId, examMatter(requestId)), sequence: seat.sequence, cancelled: seat.state === 'cancelled' || sitting.state === 'cancelled',
    changedAt: unit.now, startsAt: sitting.startsAt, minutes: sitting.minutes, timeZone: sitting.timeZone,
    summary: say('calendarSummary'), description: `${say('calendarText')}\n${url}`, location: whereInWords(sitting, language), url,
    organizer: { name: 'Alongside', email: mailboxIn(mailFrom) },
  })
}
