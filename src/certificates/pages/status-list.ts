import { visitOf } from '#platform/visit.server.ts'
import { statusListFile } from '../public-files.server.ts'
import type { Route } from './+types/status-list'

/** Which credentials must not be accepted now. */
export const loader = ({ context, params }: Route.LoaderArgs) => statusListFile(visitOf(context), params.list)
