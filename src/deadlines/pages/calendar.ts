import { fileHeaders } from '#platform/file-answer.server.ts'
import { hashOf } from '#platform/identifiers.server.ts'
import { notFound } from '#platform/answers.server.ts'
import { visitOf } from '#platform/visit.server.ts'
import { answerCalendar, keptFor } from '../answer-calendar.server.ts'
import { findCalendar } from '../calendar-store.server.ts'
import type { Route } from './+types/calendar'

/** An address as we make them; anything else names nobody's calendar. */
const address = /^([\w-]{43})\.ics$/

const tooMany = (seconds: number) => new Response(null, { status: 429, headers: { 'Retry-After': String(seconds) } })

/**
 * A person's dates, for the calendar program that holds their private address; it has no session and shows no page. An address that
 * has ended, one of a closed account and one that never was are answered alike.
 */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { house, clientAddress } = visitOf(context)
  const secret = address.exec(params.file)?.[1]
  const found = secret && (await findCalendar(house, secret))
  if (!found) {
    const wait = await house.rateLimits.count('calendarUnknownFromAddress', clientAddress)
    if (wait) return tooMany(wait)
    throw notFound()
  }
  const wait = await house.rateLimits.count('calendarOfAddress', found.id)
  if (wait) return tooMany(wait)
  const { text, changedAt } = await answerCalendar(house, found)
  const headers = {
    ...fileHeaders, 'Cache-Control': `private, max-age=${keptFor}`, ETag: `"${hashOf(text).slice(0, 32)}"`, 'X-Robots-Tag': 'noindex',
    ...(changedAt ? { 'Last-Modified': changedAt.toUTCString() } : {}),
  }
  const known = request.headers.get('if-none-match')?.split(',').map((one) => one.trim().replace(/^W\//, ''))
  if (known?.includes(headers.ETag)) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'inline; filename="alongside.ics"' } })
}
