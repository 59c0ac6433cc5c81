import { hashOf } from './identifiers.server.ts'
import type { House } from './house.server.ts'

/**
 * The name of an event to calendar programs: the same for ever, in a saved file and in a calendar that somebody follows, so that it
 * stands there once. It says nothing about the person.
 * @param matter which date it is, as the rooms that keep dates call it.
 */
export const calendarUid = ({ settings }: House, personId: string, matter: string): string =>
  `${hashOf(`${personId} ${matter}`).slice(0, 32)}@${new URL(settings.siteAddress).host}`
