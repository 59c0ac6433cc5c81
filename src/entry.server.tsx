import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable } from '@react-router/node'
import { renderToPipeableStream } from 'react-dom/server'
import { ServerRouter, type EntryContext, type RouterContextProvider } from 'react-router'
import { faultForLog } from '#platform/log.server.ts'
import { visitContext, visitOf } from '#platform/visit.server.ts'
import { frameOf } from './frame-of-visit.server.ts'
import { PageFrameContext } from './page-frame.tsx'

/** What the server program uses: one copy of every module, the one that was built. */
export { closeHouse, jobHandlers, openHouse, snapshotFile } from './house.server.ts'
export { settingsFrom } from '#platform/settings.server.ts'
export { answer } from './request.server.ts'
export { seedDemonstration } from './demonstration/seed-demonstration.server.ts'

/** Renders a page whole: nothing in it waits, so the answer is sent in one piece. */
export default function handleRequest(
  _request: Request, status: number, headers: Headers, router: EntryContext, context: RouterContextProvider,
) {
  const visit = visitOf(context)
  const { module, imports } = router.manifest.entry
  const page = (
    <PageFrameContext.Provider value={frameOf(visit, { module, imports: imports.filter((href) => href !== module) })}>
      <ServerRouter context={router} url={visit.url.href} nonce={visit.nonce} />
    </PageFrameContext.Provider>
  )
  return new Promise<Response>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      nonce: visit.nonce,
      onAllReady: () => {
        headers.set('Content-Type', 'text/html; charset=utf-8')
        resolve(new Response(createReadableStreamFromReadable(pipe(new PassThrough())), { status, headers }))
      },
      onShellError: reject,
      onError: (fault) => visit.house.log.error({ reference: visit.reference, ...faultForLog(fault) }, 'a page could not be rendered'),
    })
  })
}

export function handleError(fault: unknown, { request, context }: { request: Request; context: Readonly<RouterContextProvider> }) {
  const visit = context.get(visitContext)
  if (request.signal.aborted || !visit) return
  visit.house.log.error({ reference: visit.reference, method: request.method, ...faultForLog(fault) }, 'a request met a fault')
}
