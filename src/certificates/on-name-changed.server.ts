import type { Reaction } from '#platform/announcements.server.ts'
import { carryNewName } from './carry-new-name.server.ts'

/** A legal name that evidence showed stands on the certificates of its person. */
export const onNameChanged: Reaction = carryNewName
