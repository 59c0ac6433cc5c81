import { clockShown } from './demonstration/clock-shown.server.ts'
import { speak } from '#platform/languages.ts'
import type { Visit } from '#platform/visit.server.ts'
import { words } from './messages.ts'
import { menuFor } from './navigation.ts'
import { nextDateOf } from './next-date-of-visit.server.ts'
import type { PageFrame } from './page-frame.tsx'

/** What stands around the page of a visit. */
export const frameOf = async (visit: Visit, scripts: PageFrame['scripts'], pattern: string | undefined): Promise<PageFrame> => ({
  language: visit.language,
  // Never two slashes at the start: as a link that would be another site.
  address: visit.url.pathname.replace(/^[/\\]+/, '/') + visit.url.search,
  account: visit.session && { name: visit.session.name ?? speak(words, visit.language)('account'), href: '/account' },
  menu: menuFor(visit.session?.memberships.map(({ role }) => role), visit.url.pathname, visit.language),
  signedIn: visit.session !== undefined,
  demonstration: visit.house.settings.demonstration,
  clock: await clockShown(visit.house),
  nextDate: await nextDateOf(visit, pattern),
  reference: visit.reference,
  nonce: visit.nonce,
  scripts,
})
