import { accessReaders } from './access/routes.ts'
import { certificateReaders } from './certificates/routes.ts'
import { managers, reviewers } from './certification/routes.ts'
import { clockShown } from './demonstration/clock-shown.server.ts'
import { examManagers } from './exams/routes.ts'
import { voucherManagers } from './fees/routes.ts'
import { coordinators, providerKeepers } from './learning/routes.ts'
import { watchers } from './operations/routes.ts'
import { nameDeciders, roleKeepers } from './people/routes.ts'
import { policyKeepers } from './policy/routes.ts'
import { answerers } from './questions/routes.ts'
import { speak } from '#platform/languages.ts'
import type { Visit } from '#platform/visit.server.ts'
import { words } from './messages.ts'
import { nextDateOf } from './next-date-of-visit.server.ts'
import type { PageFrame } from './page-frame.tsx'

/** Where a person can go from everywhere: their own matters, and what their roles open. */
function navigationOf(visit: Visit): PageFrame['navigation'] {
  const say = speak(words, visit.language)
  const { session, url } = visit
  const worksAs = (roles: readonly string[]) => session?.memberships.some(({ role }) => roles.includes(role))
  const links = [
    ...(worksAs(reviewers) ? [{ href: '/review', text: say('review') }] : []),
    ...(worksAs(managers) ? [{ href: '/review/assignments', text: say('assignments') }] : []),
    ...(worksAs(answerers) ? [{ href: '/program-questions', text: say('programQuestions') }] : []),
    ...(worksAs(nameDeciders) ? [{ href: '/name-changes', text: say('nameChanges') }] : []),
    ...(worksAs(certificateReaders) ? [{ href: '/certificates', text: say('certificates') }] : []),
    ...(worksAs(providerKeepers) ? [{ href: '/review/providers', text: say('providers') }] : []),
    ...(worksAs(examManagers) ? [{ href: '/exams/sittings', text: say('examDates') }] : []),
    ...(worksAs(coordinators) ? [{ href: '/training', text: say('completions') }] : []),
    ...(worksAs(voucherManagers) ? [{ href: '/vouchers', text: say('vouchers') }] : []),
    ...(worksAs(accessReaders) ? [{ href: '/review/access', text: say('access') }] : []),
    ...(worksAs(policyKeepers) ? [{ href: '/operations/policy', text: say('policy') }] : []),
    ...(worksAs(watchers) ? [{ href: '/operations', text: say('operations') }] : []),
    ...(worksAs(roleKeepers) ? [{ href: '/operations/people', text: say('people') }] : []),
    { href: '/apply', text: say(session ? 'application' : 'apply') },
    ...(session ? [{ href: '/dates', text: say('dates') }] : []),
    ...(session ? [{ href: '/questions', text: say('questions') }] : []),
    ...(session ? [{ href: '/messages', text: say('messages') }] : []),
  ]
  // Of two that lie one under the other the nearer one: /review/access is not the queue.
  const here = links.map(({ href }) => href).filter((href) => url.pathname === href || url.pathname.startsWith(`${href}/`))
    .reduce((nearest, href) => (href.length > nearest.length ? href : nearest), '')
  return links.map((link) => ({ ...link, current: link.href === here }))
}

/** What stands around the page of a visit. */
export const frameOf = async (visit: Visit, scripts: PageFrame['scripts'], pattern: string | undefined): Promise<PageFrame> => ({
  language: visit.language,
  // Never two slashes at the start: as a link that would be another site.
  address: visit.url.pathname.replace(/^[/\\]+/, '/') + visit.url.search,
  account: visit.session && { name: visit.session.name ?? speak(words, visit.language)('account'), href: '/account' },
  navigation: navigationOf(visit),
  signedIn: visit.session !== undefined,
  demonstration: visit.house.settings.demonstration,
  clock: await clockShown(visit.house),
  nextDate: await nextDateOf(visit, pattern),
  reference: visit.reference,
  nonce: visit.nonce,
  scripts,
})
