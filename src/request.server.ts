import { randomBytes } from 'node:crypto'
import { RouterContextProvider } from 'react-router'
import { findSession, keepNextDate } from '#people/public.server.ts'
import type { House } from '#platform/house.server.ts'
import { newReference } from '#platform/identifiers.server.ts'
import { isLanguage, preferredLanguage, type Language } from '#platform/languages.ts'
import { drain } from '#platform/arriving-body.server.ts'
import { limitedBody, type LimitedBody } from '#platform/body-limit.server.ts'
import { cookiesOf } from '#platform/cookies.ts'
import { bringsFiles } from '#platform/file-routes.server.ts'
import { faultForLog } from '#platform/log.server.ts'
import { comesFromOurPages } from '#platform/origin.ts'
import { rememberLanguage } from '#platform/remember-language.ts'
import { securityHeaders } from '#platform/security-headers.ts'
import { visitContext, type Refusal, type Session, type Visit } from '#platform/visit.server.ts'
import { emptied, inKind, type Pages } from './in-kind.server.ts'
import { rooms } from './rooms.ts'

const routes = rooms.flat()

/** What a browser asks our pages with. Any other method goes no further: a file would answer OPTIONS with itself. */
const methods = ['GET', 'HEAD', 'POST']

/** Largest body of a form, in bytes. Uploads have a limit of their own. */
const largestForm = 1_000_000

function isReadable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== ''
  } catch {
    return false
  }
}

function refusalOf(request: Request, url: URL, { tooLarge, cut }: LimitedBody): Refusal | undefined {
  // The last two: an address that says nothing, and a sign that no text of the database can hold.
  const nowhere = url.pathname.endsWith('.data') || url.pathname.startsWith('/__') || !isReadable(url.pathname) || url.pathname.includes('%00')
  if (nowhere) return { code: 'noSuchPage', status: 404 }
  if (!methods.includes(request.method)) return { code: 'method', status: 405 }
  if (!comesFromOurPages(request, url.href)) return { code: 'foreignOrigin', status: 403 }
  if (tooLarge) return { code: 'tooLarge', status: 413 }
  return cut ? { code: 'notAForm', status: 408 } : undefined
}

/** `?lang=` first, then the cookie, then the account, then what the browser prefers. */
function languageOf(url: URL, request: Request, session: Session | undefined): Language {
  const wanted = [url.searchParams.get('lang'), cookiesOf(request).language, session?.language]
  return wanted.find(isLanguage) ?? preferredLanguage(request.headers.get('accept-language'))
}

interface Found {
  readonly session?: Session
  readonly endedFor?: string
  readonly refusal?: Refusal
}

/** The session of a cookie. When the database does not answer, the person still gets a calm page with a reference. */
async function sessionOf(house: House, secret: string, reference: string): Promise<Found> {
  try {
    return await findSession(house, secret)
  } catch (fault) {
    house.log.error({ reference, ...faultForLog(fault) }, 'a session could not be read')
    return { refusal: { code: 'fault', status: 503 } }
  }
}

async function visitOfRequest(house: House, request: Request, clientAddress: string, body: LimitedBody): Promise<Visit> {
  const url = new URL(request.url)
  const refusal = refusalOf(request, url, body)
  const secret = cookiesOf(request).session
  const reference = newReference()
  const found: Found = secret && refusal?.code !== 'foreignOrigin' ? await sessionOf(house, secret, reference) : {}
  const { session, endedFor } = found
  return {
    house, url, session, endedFor, clientAddress, reference,
    refusal: refusal ?? found.refusal,
    language: languageOf(url, request, session),
    nonce: randomBytes(16).toString('base64'),
    cookies: [],
  }
}

/** The answer when a request could not even be read, or nothing else could be said. */
export function answerToFault(house: House, fault: unknown): Response {
  const reference = newReference()
  house.log.error({ reference, ...faultForLog(fault) }, 'a request could not be answered')
  const unreadable = fault instanceof TypeError
  return new Response(`${unreadable ? 'This request cannot be read.' : 'Something went wrong on our side.'} ${reference}\n`, {
    status: unreadable ? 400 : 500,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...securityHeaders('none', house.settings.siteAddress.startsWith('https:')) },
  })
}

/** Answers one request: who it is, whether it may pass, the page, and the headers that every answer carries. */
export async function answer(house: House, pages: Pages, request: Request, clientAddress: string): Promise<Response> {
  const started = house.clock.now().getTime()
  const body = bringsFiles(routes, request) ? { request, tooLarge: false, cut: false } : await limitedBody(request, largestForm)
  const visit = await visitOfRequest(house, request, clientAddress, body)
  if (request.method === 'GET' && isLanguage(visit.url.searchParams.get('lang'))) rememberLanguage(visit, visit.language)
  const context = new RouterContextProvider()
  context.set(visitContext, visit)
  const found = await pages(visit.refusal ? emptied(request) : body.request, context)
  const response = await inKind(visit, pages, request, found)
  if (body.request === request) await drain(request)
  // A form that led on may have moved a date: the next page looks for it anew.
  if (response.status === 303 && visit.session?.nextDate) await keepNextDate(house, visit.session.id, null)
  const headers = securityHeaders(visit.nonce, house.settings.siteAddress.startsWith('https:'))
  // A file says itself what may be done with it: nothing.
  for (const [name, value] of Object.entries(headers)) if (!response.headers.has(name)) response.headers.set(name, value)
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store')
  for (const cookie of visit.cookies) response.headers.append('Set-Cookie', cookie)
  const milliseconds = house.clock.now().getTime() - started
  house.meters.answered(response.status, milliseconds)
  house.log.info({ reference: visit.reference, method: request.method, status: response.status, milliseconds, person: visit.session?.personId }, 'answered')
  return response
}
