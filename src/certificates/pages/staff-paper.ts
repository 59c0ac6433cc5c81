import { staffOf, visitOf } from '#platform/visit.server.ts'
import { sheetFile } from '../paper-files.server.ts'
import { paperMakers } from '../paper-routes.ts'
import type { Route } from './+types/staff-paper'

/** Somebody's certificate or card as PDF, for staff who post it. */
export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return sheetFile(visit, staffOf(visit, paperMakers), params)
}
