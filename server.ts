/**
 * The web server: one process that answers requests and does the jobs. Settings come from the environment
 * (docs/operations.md); mistakes in them are listed at once and stop the start.
 */
import { createServer } from 'node:http'
import { createRequestListener, type FetchHandler } from '@remix-run/node-fetch-server'
import compression from 'compression'
import { createRequestHandler, type ServerBuild } from 'react-router'
import sirv from 'sirv'
import type * as Entry from './src/entry.server.tsx'
import { inPlainWords } from './src/platform/plain-faults.ts'

const wanted = 'This needs Node 24 or newer. Start it with npm, which brings the right one: npm start'
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(wanted)
  process.exit(1)
}

interface Place {
  readonly host: string
  readonly port: number
}

/** In plain words why the server cannot listen there. */
function inPlainWordsOf({ code }: NodeJS.ErrnoException, { host, port }: Place): string {
  const why = code === 'EADDRINUSE' ? 'another program has it' : code === 'EACCES' ? 'ports under 1024 need a right of their own' : code
  return `${host}:${port} cannot be used: ${why}. Set HOST and PORT to others.`
}

/** Whether the server will be able to listen: found out before anything is opened or made. @throws {Error} in plain words. */
const placeIsFree = ({ host, port }: Place): Promise<void> => new Promise((free, taken) => {
  const place = createServer().once('error', (fault) => taken(new Error(inPlainWordsOf(fault, { host, port }))))
  place.listen(port, host, () => place.close(() => free()))
})

/** Starts, and says the one address. @throws {Error} in plain words. */
async function start(): Promise<void> {
  const build = (await import('./build/server/index.js' as string)) as ServerBuild
  const { openHouse, closeHouse, jobHandlers, settingsFrom, answer, answerToFault, securityHeaders, keepWorldsApart, firstDemonstration, watchOverrides, giveBackups } = build.entry.module as unknown as typeof Entry
  const settings = settingsFrom(process.env)
  await placeIsFree(settings)
  const house = await openHouse(settings)
  await keepWorldsApart(house)
  const handlers = jobHandlers(house)
  if (settings.demonstration) await firstDemonstration(house, handlers)
  await house.jobs.work(handlers)
  const stopWatching = watchOverrides(house)
  const stopGiving = await giveBackups(house)

  const pages = createRequestHandler(build, process.env.NODE_ENV)
  const site = new URL(settings.siteAddress)
  // The nearest proxy writes the last address; what stands before it was said by someone else.
  const addressOf = (request: Request, nearest: string) =>
    (settings.trustProxy && request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()) || nearest
  const handle: FetchHandler = (request, client) => answer(house, pages, request, addressOf(request, client.address))
  const listener = createRequestListener(handle, {
    ...(settings.siteAddressIsSet ? { host: site.host, protocol: site.protocol } : {}),
    onError: (fault) => answerToFault(house, fault),
  })
  const headers = Object.entries(securityHeaders('none', site.protocol === 'https:'))
  const assets = sirv('build/client', {
    immutable: true, maxAge: 31_536_000, brotli: true, gzip: true, etag: true,
    setHeaders: (response) => headers.forEach(([name, value]) => response.setHeader(name, value)),
  })
  const compress = compression({ threshold: 2048 })
  const server = createServer((request, response) => {
    // The web's own Request has no TRACE: it goes on as one more method that no page takes.
    if (request.method === 'TRACE') request.method = 'OTHER'
    if (request.url?.startsWith('/assets/')) return assets(request, response, () => listener(request, response))
    compress(request as never, response as never, () => listener(request, response))
  })
  // A photo on a slow phone takes its time; a body that stands still is given up by whoever reads it.
  server.requestTimeout = 30 * 60_000
  server.once('error', (fault) => {
    console.error(inPlainWordsOf(fault, settings))
    process.exit(1)
  })
  server.listen(settings.port, settings.host, () => {
    const { port } = server.address() as { port: number }
    console.log(`Alongside is ready: ${process.env.SITE_ADDRESS ?? `http://localhost:${port}`}`)
  })

  const stop = () => {
    stopWatching()
    void stopGiving()
    server.close(() => void closeHouse(house).then(() => process.exit(0)))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 5000).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

start().catch((fault: Error) => {
  console.error(inPlainWords(fault))
  process.exit(1)
})
