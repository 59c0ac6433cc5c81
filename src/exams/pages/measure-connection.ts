import { randomBytes } from 'node:crypto'
import { visitOf } from '#platform/visit.server.ts'
import type { Route } from './+types/measure-connection'

/** As much as is sent at once to measure a connection; always the same bytes, which nothing on the way can make smaller. */
const largest = 400_000
const bytes = randomBytes(largest)
const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }

/** What a connection is measured with: the time here, or so many bytes. Nothing of who asks is kept. */
export const loader = ({ context }: Route.LoaderArgs) => {
  const { url, house } = visitOf(context)
  const wanted = Number(url.searchParams.get('bytes') ?? 0)
  if (!Number.isInteger(wanted) || wanted < 1) return Response.json({ now: house.clock.now().toISOString() }, { headers })
  return new Response(bytes.subarray(0, Math.min(wanted, largest)), { headers: { ...headers, 'Content-Type': 'application/octet-stream' } })
}
