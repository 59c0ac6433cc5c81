import { selfOf, visitOf } from '#platform/visit.server.ts'
import { credentialFile } from '../paper-files.server.ts'
import type { Route } from './+types/my-credential'

/** One's own digital certificate: signed, or to read. */
export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return credentialFile(visit, selfOf(visit), params)
}
