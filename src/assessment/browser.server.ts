import { myDevices } from '#people/public.server.ts'
import { cookieHeader, cookiesOf } from '#platform/cookies.ts'
import { hashOf } from '#platform/identifiers.server.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Visit } from '#platform/visit.server.ts'
import { displayCookie, displayOf, displayText, type Display } from './display.ts'

const day = 24 * 3600
/** What stands in an assessment for a session. */
export const ofSession = (id: string): string => hashOf(`assessment ${id}`)

/** What an assessment knows a browser by: where somebody is signed in, is one browser. */
export const browserOf = ({ session }: Visit): string | undefined => session && ofSession(session.id)

/** Is the person of the unit still signed in where an assessment is open? A browser that was signed out holds nothing, nor does one whose session ended by itself. */
export const isSignedInThere = async (unit: Unit<Self>, device: string | null): Promise<boolean> =>
  (await myDevices(unit)).some(({ id }) => ofSession(id) === device)

/** How this browser shows questions; and another way from now on. */
export const displayIn = (request: Request): Display => displayOf(cookiesOf(request)[displayCookie])
export const keepDisplay = (visit: Visit, display: Display) =>
  void visit.cookies.push(cookieHeader(displayCookie, displayText(display), visit.house.settings.siteAddress, 365 * day))
