import { renderToString } from 'react-dom/server'
import { ServerRouter, isRouteErrorResponse, type EntryContext, type RouterContextProvider } from 'react-router'
import { faultForLog } from '#platform/log.server.ts'
import { visitContext, visitOf } from '#platform/visit.server.ts'
import { frameOf } from './frame-of-visit.server.ts'
import { PageFrameContext } from './page-frame.tsx'

/** What the server program uses: one copy of every module, the one that was built. */
export { closeHouse, jobHandlers, openHouse, snapshotFile } from './house.server.ts'
export { giveBackups } from '#platform/backup/running-server.server.ts'
export { settingsFrom } from '#platform/settings.server.ts'
export { watchOverrides } from '#policy/read-overrides.server.ts'
export { securityHeaders } from '#platform/security-headers.ts'
export { answer, answerToFault } from './request.server.ts'
export { keepWorldsApart } from './demonstration/keep-worlds-apart.server.ts'
export { firstDemonstration } from './demonstration/first-demonstration.server.ts'

/**
 * Only the routes of this page. Nothing hydrates, so the others are not needed here, and to lay out all addresses of the house again for each
 * page cost a fifth of it.
 */
function ofThisPage(router: EntryContext): EntryContext {
  const ids = router.staticHandlerContext.matches.map(({ route }) => route.id)
  return { ...router, manifest: { ...router.manifest, routes: Object.fromEntries(ids.map((id) => [id, router.manifest.routes[id]])) } }
}

/** Renders a page whole, as one text: nothing in it waits, and a stream would cost more than the rendering. */
export default async function handleRequest(
  _request: Request, status: number, headers: Headers, router: EntryContext, context: RouterContextProvider,
) {
  const visit = visitOf(context)
  const { module, imports } = router.manifest.entry
  // What could not be shown has no line about dates either; a form that is not accepted is a page.
  const pattern = status < 400 || status === 422 ? router.staticHandlerContext.matches.at(-1)?.route.path ?? '' : undefined
  const frame = await frameOf(visit, { module, imports: imports.filter((href) => href !== module) }, pattern)
  const page = (
    <PageFrameContext.Provider value={frame}>
      <ServerRouter context={ofThisPage(router)} url={visit.url.href} nonce={visit.nonce} />
    </PageFrameContext.Provider>
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return new Response(`<!DOCTYPE html>${renderToString(page)}`, { status, headers })
}

/** The router's own refusals (a form for an address that takes none) are no faults of ours. */
export function handleError(fault: unknown, { request, context }: { request: Request; context: Readonly<RouterContextProvider> }) {
  const visit = context.get(visitContext)
  if (request.signal.aborted || !visit) return
  const { reference, house: { log } } = visit
  if (isRouteErrorResponse(fault) && fault.status < 500) {
    return log.info({ reference, method: request.method, status: fault.status }, 'a request was refused')
  }
  log.error({ reference, method: request.method, ...faultForLog(fault) }, 'a request met a fault')
}
