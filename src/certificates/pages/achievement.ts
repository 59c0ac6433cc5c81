import { visitOf } from '#platform/visit.server.ts'
import { achievementFile } from '../public-files.server.ts'
import type { Route } from './+types/achievement'

/** What was achieved, at the address that credentials name. */
export const loader = ({ context }: Route.LoaderArgs) => achievementFile(visitOf(context))
