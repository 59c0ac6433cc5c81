import { fileHeaders } from '#platform/file-answer.server.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { scheduleWords } from '../schedule-messages.ts'
import { mySeatCalendar } from '../see-calendar.server.ts'
import type { Route } from './+types/seat-calendar'

/** The calendar file of one's own seat. */
export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const text = await read(visit, selfOf(visit), (unit) => mySeatCalendar(unit, params.registration, visit.language))
  const name = speak(scheduleWords, visit.language)('calendarFile')
  return new Response(text, { headers: { ...fileHeaders, 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}"` } })
}
