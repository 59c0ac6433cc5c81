import { cookieHeader, cookiesOf } from '#platform/cookies.ts'
import { hashOf, newSecret } from '#platform/identifiers.server.ts'
import type { Visit } from '#platform/visit.server.ts'
import { displayCookie, displayOf, displayText, type Display } from './display.ts'

const name = 'assessment'
const day = 24 * 3600

/** The hash of the secret by which a browser is known to assessments. One that has none yet gets one with this answer. */
export function withBrowser(visit: Visit, request: Request): string {
  const known = cookiesOf(request)[name]
  if (known) return hashOf(known)
  const { secret, hash } = newSecret()
  visit.cookies.push(cookieHeader(name, secret, visit.house.settings.siteAddress, day))
  return hash
}

/** How this browser shows questions; and another way from now on. */
export const displayIn = (request: Request): Display => displayOf(cookiesOf(request)[displayCookie])
export const keepDisplay = (visit: Visit, display: Display) =>
  void visit.cookies.push(cookieHeader(displayCookie, displayText(display), visit.house.settings.siteAddress, 365 * day))
