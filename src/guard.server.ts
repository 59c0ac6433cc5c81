import { data, redirect, type MiddlewareFunction } from 'react-router'
import { readForm } from '#platform/answers.server.ts'
import { audit } from '#platform/audit.server.ts'
import { receiveText } from '#platform/receive-files.server.ts'
import { keepForm } from '#platform/kept-forms.server.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { selfOf, visitOf, type Refusal, type Visit } from '#platform/visit.server.ts'
import { speak } from '#platform/languages.ts'
import { hadRole } from '#people/public.server.ts'
import { words } from './messages.ts'
import { rooms } from './rooms.ts'

const routesByPattern = new Map(rooms.flat().map((route) => [`/${route.path}`, route]))
const refuse = ({ code, status }: Refusal) => data({ code }, { status })
const noSuchPage: Refusal = { code: 'noSuchPage', status: 404 }

/** To the sign-in page and back; what a signed-out person had typed is kept for them first, but no files. */
async function toSignIn(visit: Visit, request: Request, takesFiles: boolean): Promise<Response> {
  const here = visit.url.pathname + visit.url.search
  if (request.method === 'GET' || request.method === 'HEAD') {
    return redirect(`/sign-in?${new URLSearchParams({ to: here })}`)
  }
  // An autosave says so in its own answer; the page itself will be sent again when the person moves on.
  if (request.headers.has('x-autosave')) {
    const say = speak(words, visit.language)
    return Response.json(visit.endedFor ? { said: say('signedOut') } : { said: say('signedOutNotKept'), notKept: true }, { status: 401 })
  }
  const kept = visit.endedFor && await keepForm(visit.house, visit.endedFor, visit.url.pathname, await (takesFiles ? receiveText : readForm)(request))
  return redirect(`/sign-in?${new URLSearchParams({ to: here, why: !visit.endedFor ? 'first' : kept ? 'ended' : 'endedNothing' })}`, 303)
}

/**
 * Records that someone came to a door that is not theirs. Staff come as staff: their manager can read of it; of a person who
 * works nowhere only the house knows. Whoever had a role that opened it, until it ended, is told so.
 */
async function recordRefusal(visit: Visit, address: string, enter: readonly string[]): Promise<Refusal> {
  const [membership] = visit.session!.memberships
  return unitOfWork<Self | Staff, Refusal>(visit.house, membership ? { ...selfOf(visit), hat: 'staff', ...membership } : selfOf(visit), async (unit) => {
    await audit(unit, { action: 'refused', kind: 'address', ids: [], detail: address })
    return { code: (await hadRole(unit, enter)) ? 'roleEnded' : 'notForYou', status: 403 }
  })
}

/** Who may enter: every address is declared in its room's `routes.ts`; what is declared nowhere is entered by nobody. */
export const guard: MiddlewareFunction<Response> = async ({ request, context, pattern }, next) => {
  const visit = visitOf(context)
  if (visit.refusal) throw refuse(visit.refusal)
  const route = routesByPattern.get(pattern === '/' ? '/' : `/${pattern.replace(/^\//, '')}`)
  if (!route || (route.demonstration && !visit.house.settings.demonstration)) throw refuse(noSuchPage)
  if (route.enter === 'anyone') return next()
  if (!visit.session) return toSignIn(visit, request, route.body === 'files')
  const { enter } = route
  if (enter !== 'self' && !visit.session.memberships.some(({ role }) => enter.includes(role))) {
    throw refuse(await recordRefusal(visit, route.path, enter))
  }
  return next()
}
