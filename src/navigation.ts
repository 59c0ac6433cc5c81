import { accessReaders } from './access/routes.ts'
import { bankManagers } from './assessment/routes.ts'
import { certificateReaders } from './certificates/routes.ts'
import { managers, reviewers } from './certification/routes.ts'
import { examManagers, examProctors, examStaff } from './exams/routes.ts'
import { voucherManagers } from './fees/routes.ts'
import { coordinators, providerKeepers } from './learning/routes.ts'
import { watchers } from './operations/routes.ts'
import { letterKeepers, nameDeciders, roleKeepers } from './people/routes.ts'
import { policyKeepers } from './policy/routes.ts'
import { answerers } from './questions/routes.ts'
import { speak, type Language } from '#platform/languages.ts'
import { words } from './messages.ts'

type Word = { [K in keyof typeof words]: (typeof words)[K]['en'] extends string ? K : never }[keyof typeof words]

interface Place {
  readonly href: string
  readonly text: Word
  /** Whom it opens for; anyone where none are named. */
  readonly roles?: readonly string[]
}

interface Group {
  readonly name: Word
  readonly places: readonly Place[]
}

/** What people do at work, in groups; the first place of a group is the one that is needed most. */
const atWork: readonly Group[] = [
  { name: 'groupApplications', places: [
    { href: '/review', text: 'review', roles: reviewers },
    { href: '/review/assignments', text: 'assignments', roles: managers },
    { href: '/program-questions', text: 'programQuestions', roles: answerers },
    { href: '/name-changes', text: 'nameChanges', roles: nameDeciders },
    { href: '/review/letters', text: 'letters', roles: letterKeepers },
  ] },
  { name: 'groupTraining', places: [
    { href: '/review/training', text: 'trainingCertificates', roles: reviewers },
    { href: '/review/providers', text: 'providers', roles: providerKeepers },
    { href: '/training', text: 'completions', roles: coordinators },
  ] },
  { name: 'groupExam', places: [
    { href: '/exams', text: 'exams', roles: examStaff },
    { href: '/exams/sittings', text: 'examDates', roles: examManagers },
    { href: '/exams/items', text: 'examItems', roles: bankManagers },
    { href: '/proctor', text: 'examToday', roles: examProctors },
    { href: '/exams/vendor', text: 'examVendor', roles: examManagers },
    { href: '/certificates', text: 'certificates', roles: certificateReaders },
  ] },
  { name: 'groupMoney', places: [{ href: '/vouchers', text: 'vouchers', roles: voucherManagers }] },
  { name: 'groupProgram', places: [
    { href: '/operations/policy', text: 'policy', roles: policyKeepers },
    { href: '/operations/people', text: 'people', roles: roleKeepers },
    { href: '/review/access', text: 'access', roles: accessReaders },
    { href: '/operations', text: 'operations', roles: watchers },
  ] },
]

const ownMatters = {
  application: { href: '/apply', text: 'application' }, dates: { href: '/dates', text: 'dates' }, questions: { href: '/questions', text: 'questions' }, messages: { href: '/messages', text: 'messages' },
} as const

/** One entry of the menu. `current`: it is this page, or this page lies under it. */
export interface MenuLink {
  readonly href: string
  readonly text: string
  readonly current: boolean
}

/** The menu of every page; and of a grouped one the places of the group in which this page is. */
export interface Menu {
  readonly navigation: readonly MenuLink[]
  readonly section?: { readonly name: string; readonly links: readonly MenuLink[] }
}

/** More places than that are grouped, so that a phone shows few. */
const mostSideBySide = 6

/** Of two that lie one under the other the nearer one: /review/access is not the queue. */
const nearest = (places: readonly Place[], path: string): string =>
  places.map(({ href }) => href).filter((href) => path === href || path.startsWith(`${href}/`))
    .reduce((near, href) => (href.length > near.length ? href : near), '')

/**
 * Where a person can go from everywhere: their own matters, and what their roles open.
 * @param roles the roles of whoever is signed in; none when nobody is.
 */
export function menuFor(roles: readonly string[] | undefined, path: string, language: Language): Menu {
  const say = speak(words, language)
  const { application, dates, questions, messages } = ownMatters
  if (!roles) return { navigation: [{ href: '/apply', text: say('apply'), current: nearest([application], path) !== '' }] }
  const work = atWork.map(({ name, places }) => ({ name, places: places.filter((place) => place.roles?.some((role) => roles.includes(role))) }))
    .filter(({ places }) => places.length > 0)
  const own: readonly Place[] = [application, dates, questions, messages]
  const all = [...work.flatMap(({ places }) => places), ...own]
  const here = nearest(all, path)
  const linkTo = ({ href, text }: Place): MenuLink => ({ href, text: say(text), current: href === here })
  if (all.length <= mostSideBySide) return { navigation: all.map(linkTo) }
  // Letters to those who work here come first: their own application is the exception.
  const groups: readonly Group[] = [...work, { name: 'groupOwn', places: [messages, questions, dates, application] }]
  const inside = groups.find(({ places }) => places.length > 1 && places.some(({ href }) => href === here))
  return {
    navigation: groups.map(({ name, places: [first, ...more] }) =>
      (more.length === 0 ? linkTo(first!) : { href: first!.href, text: say(name), current: inside?.name === name })),
    ...(inside ? { section: { name: say(inside.name), links: inside.places.map(linkTo) } } : {}),
  }
}
