import { selfOf, visitOf } from '#platform/visit.server.ts'
import { sheetFile } from '../paper-files.server.ts'
import type { Route } from './+types/my-paper'

/** One's own certificate or card as PDF. */
export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return sheetFile(visit, selfOf(visit), params)
}
