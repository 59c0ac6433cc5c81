import { RouterContextProvider } from 'react-router'
import { speak } from '#platform/languages.ts'
import { visitContext, type Refusal, type Visit } from '#platform/visit.server.ts'
import { words } from './messages.ts'

export type Pages = (request: Request, context: RouterContextProvider) => Promise<Response>

/** A request that goes no further carries nothing into the pages. */
export const emptied = (request: Request) =>
  new Request(new URL('/nothing-here', request.url), { headers: { accept: request.headers.get('accept') ?? '*/*' } })

const codes: Readonly<Record<number, Refusal['code']>> = { 403: 'notForYou', 404: 'noSuchPage', 405: 'method', 413: 'tooLarge' }
const refusalOf = (status: number): Refusal => ({ status, code: codes[status] ?? (status < 500 ? 'notAForm' : 'fault') })

/** Somebody reads the answer with their eyes, and it is no page. A HEAD has nothing to read. */
const needsPage = ({ method, headers }: Request, { headers: answered }: Response) =>
  method !== 'HEAD' && (headers.get('accept') ?? '').includes('text/html') && !answered.get('content-type')?.startsWith('text/html')

/** The autosave says its answers itself; where it was not even reached, the page hears why, and that its words are kept nowhere. */
const leftOut = (request: Request, { status }: Response) => request.headers.has('x-autosave') && (status === 403 || status === 404)

/**
 * A refusal as whoever asked can use it: a file that is not there or not theirs, or an address that takes no form, has no page
 * of its own to say so. A person who opened it reads it on ours; a page that wanted a picture keeps the short answer.
 */
export async function inKind(visit: Visit, pages: Pages, request: Request, found: Response): Promise<Response> {
  if (found.status < 400) return found
  if (leftOut(request, found)) {
    await found.body?.cancel()
    return Response.json({ said: speak(words, visit.language)('notYoursHere'), notKept: true }, { status: found.status })
  }
  if (!needsPage(request, found)) return found
  await found.body?.cancel()
  const context = new RouterContextProvider()
  context.set(visitContext, { ...visit, refusal: refusalOf(found.status) })
  return pages(emptied(request), context)
}
