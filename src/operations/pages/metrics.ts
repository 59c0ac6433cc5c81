import { data } from 'react-router'
import { visitOf } from '#platform/visit.server.ts'
import { carriesToken, metricsOf } from '../metrics.server.ts'
import type { Route } from './+types/metrics'

/** Numbers for Prometheus, for whoever carries the token. Without a token in the settings there is no such address. */
export const loader = async ({ context, request }: Route.LoaderArgs) => {
  const { house } = visitOf(context)
  const { metricsToken } = house.settings
  if (!metricsToken) throw data({ code: 'noSuchPage' }, { status: 404 })
  if (!carriesToken(request.headers.get('authorization'), metricsToken)) {
    return new Response('This address needs the token of METRICS_TOKEN.\n', {
      status: 401, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'WWW-Authenticate': 'Bearer' },
    })
  }
  return new Response(await metricsOf(house), { headers: { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' } })
}
