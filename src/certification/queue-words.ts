import { languageNames, speak, type Language } from '#platform/languages.ts'
import { words } from './messages.ts'
import { queueWords } from './queue-messages.ts'
import { clockOf, type QueueSort, type QueueView } from './queue-views.ts'
import type { ApplicationState } from './application-lifecycle.ts'
import type { QueueQuery } from './queue-query.ts'

/** Who has something: oneself, a colleague by name, nobody, or someone who is gone. */
export interface OwnerNames {
  readonly me: string
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
}

/** Put together once: a page of the queue says hundreds of words. */
const allWords = { ...words, ...queueWords }
export const sayQueue = (language: Language) => speak(allWords, language)

/** The name of a view, and what it says when nothing is in it. */
const viewKeys = {
  waiting: ['viewWaiting', 'nothingWaiting'], leaving: ['viewLeaving', 'nothingLeaving'], awaitingFee: ['viewAwaitingFee', 'nothingAwaitingFee'], returned: ['viewReturned', 'nothingReturned'],
  approved: ['viewApproved', 'nothingApproved'], certified: ['viewCertified', 'nothingCertified'], denied: ['viewDenied', 'nothingDenied'], ended: ['viewEnded', 'nothingEnded'],
} as const satisfies Record<QueueView, readonly [string, string]>

export const viewInWords = (view: QueueView, language: Language): string => sayQueue(language)(viewKeys[view][0])
export const emptyInWords = (view: QueueView, language: Language): string => sayQueue(language)(viewKeys[view][1])

const stateKeys = {
  submitted: 'row-submitted', awaitingFee: 'row-awaitingFee', returned: 'row-returned', approved: 'row-approved', certified: 'row-certified', denied: 'row-denied',
  withdrawn: 'stateEnded-withdrawn', void: 'stateEnded-void', expired: 'stateEnded-expired',
} as const satisfies Partial<Record<ApplicationState, string>>

/** Where an application is, for staff. */
export const stateInWords = (state: ApplicationState, language: Language): string =>
  (state in stateKeys ? sayQueue(language)(stateKeys[state as keyof typeof stateKeys]) : '')

export function ownerInWords(owner: string | null, { me, colleagues }: OwnerNames, language: Language): string {
  const say = sayQueue(language)
  if (owner === null) return say('ownerNobody')
  return owner === me ? say('ownerMe') : colleagues.find(({ id }) => id === owner)?.name || say('ownerGone')
}

/** What an order is called in a view: of what is over the latest comes first, of what is approved what ends soonest. */
export const sortInWords = (sort: QueueSort, view: QueueView, language: Language): string =>
  sayQueue(language)(sort !== 'urgent' ? `sort-${sort}` : view === 'approved' ? 'sort-ends' : clockOf[view] === undefined ? 'sort-latest' : 'sort-urgent')

export const dueInWords = (due: 'late' | number, language: Language, view: QueueView = 'waiting'): string =>
  (due === 'late' ? sayQueue(language)('dueLate') : sayQueue(language)(view === 'approved' ? 'endsWithin' : 'dueWithin', due))

const whoseInWords = (whose: string, owners: OwnerNames, language: Language): string =>
  (whose === 'mine' || whose === owners.me ? sayQueue(language)('chip-mine') : whose === 'nobody' ? sayQueue(language)('chip-nobody')
    : sayQueue(language)('chip-colleague', ownerInWords(whose, owners, language)))

/** Every filter of a query in words, each with what takes it away. */
export function filtersInWords({ view, whose, language: writtenIn, due }: QueueQuery, owners: OwnerNames, language: Language) {
  const say = sayQueue(language)
  const all: { name: 'whose' | 'language' | 'due'; text: string; without: Partial<QueueQuery> }[] = []
  if (whose !== 'everybody') all.push({ name: 'whose', text: whoseInWords(whose, owners, language), without: { whose: 'everybody' } })
  if (writtenIn) all.push({ name: 'language', text: say('chip-language', languageNames[writtenIn]), without: { language: undefined } })
  if (due !== undefined) all.push({ name: 'due', text: dueInWords(due, language, view), without: { due: undefined } })
  return all
}

/** A whole query in words: its view, its filters, its order. */
export const queryInWords = (query: QueueQuery, owners: OwnerNames, language: Language): string[] => [
  viewInWords(query.view, language), ...filtersInWords(query, owners, language).map(({ text }) => text), sortInWords(query.sort, query.view, language),
]

/** "1,240" / "1,240": how numbers are written in California, in both languages. */
const numbers: Record<Language, Intl.NumberFormat> = { en: new Intl.NumberFormat('en-US'), es: new Intl.NumberFormat('es-US') }
export const numberInWords = (number: number, language: Language): string => numbers[language].format(number)
