import { visitOf } from '#platform/visit.server.ts'
import { keyFile } from '../public-files.server.ts'
import type { Route } from './+types/public-key'

/** One public key, at the address that signatures name. */
export const loader = ({ context, params }: Route.LoaderArgs) => keyFile(visitOf(context), params.key)
