import { visitOf } from '#platform/visit.server.ts'
import type { Route } from './+types/health'

/** Is the house well? 200 when the database answers, 503 when it does not. Says nothing else to the world. */
export const loader = async ({ context }: Route.LoaderArgs) => {
  const { house } = visitOf(context)
  try {
    await house.database.statement('select 1')
    return Response.json({ status: 'well' })
  } catch {
    return Response.json({ status: 'unwell' }, { status: 503 })
  }
}
