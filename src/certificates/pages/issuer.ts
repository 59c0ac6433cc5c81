import { visitOf } from '#platform/visit.server.ts'
import { issuerFile } from '../public-files.server.ts'
import type { Route } from './+types/issuer'

/** Who issues, at the address that credentials name. */
export const loader = ({ context, params }: Route.LoaderArgs) => issuerFile(visitOf(context), params.issuer)
