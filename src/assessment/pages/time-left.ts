import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { browserOf } from '../browser.server.ts'
import { comeTo } from '../item-at.server.ts'
import { timeLeft } from '../time.ts'
import { wayOn } from '../way-on.server.ts'
import type { Route } from './+types/time-left'

/** How long it still is by the server's clock, and where a page must go that may not stay; asked by script from time to time. */
export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { assessment, is } = await read(visit, selfOf(visit), (unit) => comeTo(unit, params.assessment, browserOf(visit)))
  const to = is === 'here' ? undefined : await wayOn(visit.house, assessment, is)
  return Response.json({ left: timeLeft(assessment, visit.house.clock.now()), ...(to ? { to } : {}) })
}
