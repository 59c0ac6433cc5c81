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

const wanted = 'This needs Node 24 or newer. Start it with npm, which brings the right one: npm start'
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(wanted)
  process.exit(1)
}

/** Starts, and says the one address. @throws {Error} in plain words. */
async function start(): Promise<void> {
  const build = (await import('./build/server/index.js' as string)) as ServerBuild
  const { openHouse, closeHouse, jobHandlers, settingsFrom, answer, seedDemonstration } = build.entry.module as unknown as typeof Entry
  const settings = settingsFrom(process.env)
  const house = await openHouse(settings)
  const handlers = jobHandlers(house)
  if (settings.demonstration) await seedDemonstration(house, handlers)
  await house.jobs.work(handlers)

  const pages = createRequestHandler(build, process.env.NODE_ENV)
  const site = new URL(settings.siteAddress)
  const handle: FetchHandler = (request, client) => answer(house, pages, request, client.address)
  const listener = createRequestListener(handle, {
    ...(settings.siteAddressIsSet ? { host: site.host, protocol: site.protocol } : {}), trustProxy: settings.trustProxy,
    onError: () => new Response('', { status: 500 }),
  })
  const assets = sirv('build/client', { immutable: true, maxAge: 31_536_000, brotli: true, gzip: true, etag: true })
  const compress = compression({ threshold: 2048 })
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/assets/')) return assets(request, response, () => listener(request, response))
    compress(request as never, response as never, () => listener(request, response))
  })
  server.requestTimeout = 120_000
  server.listen(settings.port, settings.host, () => {
    const { port } = server.address() as { port: number }
    console.log(`Alongside is ready: ${process.env.SITE_ADDRESS ?? `http://localhost:${port}`}`)
  })

  const stop = () => {
    server.close(() => void closeHouse(house).then(() => process.exit(0)))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 5000).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

start().catch((fault: Error) => {
  console.error(fault.message)
  if (fault.cause instanceof Error) console.error(fault.cause.message)
  process.exit(1)
})
