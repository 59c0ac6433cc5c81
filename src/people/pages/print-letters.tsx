import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { lettersAsPdf, lettersToPrint } from '../print-letters.server.ts'
import { letterKeepers } from '../routes.ts'
import type { Route } from './+types/print-letters'

/** Letters as one file that the browser shows, in place of the page. */
export const middleware: Route.MiddlewareFunction[] = [async ({ request, context }, next) => {
  if (request.method !== 'GET') return next()
  const visit = visitOf(context)
  const letters = await read(visit, staffOf(visit, letterKeepers), (unit) => lettersToPrint(unit, visit.url.searchParams.getAll('letter')))
  return new Response(await lettersAsPdf(letters, visit.house.clock.now()), {
    headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': 'inline; filename="letters.pdf"', 'Content-Language': [...new Set(letters.map(({ language }) => language))].join(', ') },
  })
}]

/** Asks that the middleware is asked first. */
export const loader = () => null

export default function PrintLettersPage() {
  return null
}
