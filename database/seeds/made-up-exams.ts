import type { ManagerStep } from '#certificates/certificate-lifecycle.ts'
import type { CertificateReason } from '#certificates/change-reasons.ts'
import type { AccommodationKind } from '#exams/accommodation-lifecycle.ts'
import type { Outcome } from '#exams/exam-request-lifecycle.ts'
import { daysBetween, type PlainDate } from '#platform/dates.ts'
import { dayOfSitting, type MadeUpSite } from './exam-places.ts'
import type { MadeUpLife } from './made-up-lives.ts'
import type { SeededProvider } from './providers.server.ts'

/** One try at the exam. Days are counted from today; what lies ahead is a plan, and is not taken. */
export interface MadeUpTry {
  readonly askedOn: number
  readonly pays: 'voucher' | 'cheque'
  readonly paidOn: number
  readonly bookedOn: number
  readonly site: MadeUpSite
  readonly satOn: number
  /** The later one of two on this day. */
  readonly afternoon?: true
  /** Booked at the outside vendor of then, whose files say so and how it went. */
  readonly byVendor?: true
  /** The date is full: they wait for a seat. */
  readonly waits?: true
  /** When the program learned of it. */
  readonly knownOn: number
  readonly outcome: Outcome
}

/** What somebody asks for so that the exam is possible for them. All of it is granted. */
export interface MadeUpAccommodation {
  readonly askedOn: number
  readonly answeredOn: number
  readonly kind: Extract<AccommodationKind, 'breaks' | 'largeText' | 'separateRoom'>
  /** And so much more time, in percent. */
  readonly extraTime?: number
  readonly words: string
  readonly measures: string
}

/** Something that a manager decided about a certificate. */
export interface MadeUpChange {
  readonly on: number
  readonly step: ManagerStep
  readonly reason: CertificateReason
  readonly note: string
}

/** Somebody's way from an approval to a certificate, and what became of that. */
export interface MadeUpExam {
  readonly training: { readonly provider: SeededProvider; readonly completedOn: number; readonly addedOn: number; readonly acceptedOn: number }
  readonly accommodation?: MadeUpAccommodation
  readonly tries: readonly MadeUpTry[]
  readonly changes?: readonly MadeUpChange[]
}

/** The days on which something of it happens that is not ahead, with those on which the clock reminds of a seat. */
export const daysOfExam = ({ training: { addedOn, acceptedOn }, accommodation, tries, changes = [] }: MadeUpExam): number[] => [
  addedOn, acceptedOn, ...(accommodation ? [accommodation.askedOn, accommodation.answeredOn] : []),
  ...tries.flatMap(({ askedOn, paidOn, bookedOn, satOn, knownOn }) => [askedOn, paidOn, bookedOn, satOn - 7, satOn - 1, knownOn]), ...changes.map(({ on }) => on),
].filter((day) => day < 0)

/** Of ten who are approved, these begin their training late, or never. */
const notTrained = (number: number): boolean => number % 10 < 3
/** Some never ask for the exam. */
const neverAsks = (number: number): boolean => number % 23 === 4

/** How the tries of somebody go: most pass at once, some at the second try, one in a while never. */
function outcomesOf(number: number): readonly Outcome[] {
  if (number % 29 === 8) return ['failed', 'failed']
  if (number % 13 === 5) return ['missed', 'passed']
  return number % 6 === 4 ? ['failed', 'passed'] : ['passed']
}

const placesOfOthers: readonly MadeUpSite[] = ['sacramento', 'losAngeles', 'online', 'fresno', 'online', 'sanDiego', 'oakland']

/** The next try after a day: asked, paid, booked, taken some weeks later, and known the day after. */
function tryAfter(day: number, number: number, outcome: Outcome, today: PlainDate): MadeUpTry {
  const pays = number % 3 === 0 ? 'cheque' : 'voucher'
  const askedOn = day + 2 + (number % 6)
  const paidOn = askedOn + (pays === 'cheque' ? 5 : 0)
  const site = placesOfOthers[number % placesOfOthers.length]!
  const satOn = dayOfSitting(site, paidOn + 17 + (number % 11), today)
  return { askedOn, pays, paidOn, bookedOn: paidOn + 1, site, satOn, knownOn: satOn + 1, outcome }
}

function triesFrom(accepted: number, number: number, today: PlainDate): MadeUpTry[] {
  let day = accepted
  return outcomesOf(number).map((outcome, place) => {
    const one = tryAfter(day, number + place * 5, outcome, today)
    day = one.knownOn
    return one
  })
}

function providerOf(completedOn: number, { language }: MadeUpLife, number: number): SeededProvider {
  if (completedOn < -700) return 'ended'
  return language === 'es' && completedOn > -490 && number % 2 === 0 ? 'spanish' : 'bothLanguages'
}

const accommodationOf = (accepted: number, number: number): MadeUpAccommodation | undefined => (number % 17 !== 3 ? undefined : {
  askedOn: accepted + 1, answeredOn: accepted + 6, kind: 'largeText', words: 'Letters of 18 points or more, on paper or on the screen.',
  measures: 'The exam is shown in large letters, on a large screen.',
})

const approvedAt: readonly MadeUpLife['ending'][] = ['approved', 'expired', 'corrected']

/** What somebody of the demonstration's world does after their approval, if they go on. @param after how many days later they finish their training. */
export function madeUpExam(life: MadeUpLife, number: number, today: PlainDate, after = 20 + (number % 21)): MadeUpExam | undefined {
  // Of those whose approval ended, most did not go on: a third did, and are certified.
  if (!approvedAt.includes(life.ending) || notTrained(number) || (life.ending === 'expired' && number % 3 !== 0)) return undefined
  const completedOn = daysBetween(today, life.decided) + after
  const [addedOn, acceptedOn] = [completedOn + 3, completedOn + 8 + (number % 4)]
  const accommodation = accommodationOf(acceptedOn, number)
  return {
    training: { provider: providerOf(completedOn, life, number), completedOn, addedOn, acceptedOn }, ...(accommodation ? { accommodation } : {}),
    tries: neverAsks(number) ? [] : triesFrom(accommodation?.answeredOn ?? acceptedOn, number, today),
  }
}

/** What a manager did about the certificates of some, one after the other. Nobody else reads the notes. */
const decidedAbout: readonly (readonly MadeUpChange[])[] = [
  [{ on: -20, step: 'suspend', reason: 'requirement', note: 'We asked twice for the hours of your last training and got no answer. Send them, and we lift this.' }],
  [{ on: -35, step: 'revoke', reason: 'ethics', note: 'After the hearing on your complaint the program has decided to revoke your certificate. You can appeal within 30 days.' }],
  [
    { on: -52, step: 'suspend', reason: 'identity', note: 'The name on your ID is another one. Send us a paper that shows the change.' },
    { on: -41, step: 'lift', reason: 'cleared', note: 'Your paper arrived and shows the change of your name. Thank you.' },
  ],
]

/** The same exams, with what a manager did about the certificates of the first few who have had theirs for a while. */
export function withChanges(exams: readonly (MadeUpExam | undefined)[]): readonly (MadeUpExam | undefined)[] {
  const open = [...decidedAbout]
  return exams.map((exam) => {
    const last = exam?.tries.at(-1)
    const isOld = last?.outcome === 'passed' && last.knownOn < -60 && last.knownOn > -600
    const changes = exam && isOld ? open.shift() : undefined
    return changes ? { ...exam!, changes } : exam
  })
}

const isAhead = ({ bookedOn, satOn }: MadeUpTry): boolean => bookedOn < 0 && satOn > 0

/** Asked for some days ago, and not answered yet: until then nobody books. */
const asked: MadeUpAccommodation = {
  askedOn: -4, answeredOn: 3, kind: 'separateRoom', words: 'A room of my own. Sounds from other people make me lose the thread.', measures: 'A room of their own.',
}
const later = (one: MadeUpTry): MadeUpTry => (isAhead(one) ? { ...one, bookedOn: 4 } : one)

/** Of those who have a seat ahead the first three want the same small place: two have it, and the last of them waits. The next one waits for an answer instead. */
export function withFullDate(exams: readonly (MadeUpExam | undefined)[], today: PlainDate): readonly (MadeUpExam | undefined)[] {
  const ahead = exams.flatMap((exam) => exam?.tries.filter(isAhead) ?? []).slice(0, 3)
  const satOn = dayOfSitting('eureka', 15, today)
  const last = ahead.toSorted((a, b) => b.bookedOn - a.bookedOn)[0]
  const asks = exams.find((exam) => exam && exam.training.acceptedOn < -5 && exam.tries.some((one) => isAhead(one) && one.satOn > 5 && !ahead.includes(one)))
  const moved = (one: MadeUpTry): MadeUpTry => (!ahead.includes(one) ? one : {
    ...one, site: 'eureka', satOn, knownOn: satOn + 1, ...(one === last ? { waits: true, bookedOn: -1 } : {}),
  })
  return exams.map((exam) => exam && { ...exam, tries: exam.tries.map(exam === asks ? later : moved), ...(exam === asks ? { accommodation: asked } : {}) })
}
