import { visitOf } from '#platform/visit.server.ts'
import { keySetFile } from '../public-files.server.ts'
import type { Route } from './+types/key-set'

/** The public keys of this house, for whoever checks what it signed. */
export const loader = ({ context }: Route.LoaderArgs) => keySetFile(visitOf(context))
