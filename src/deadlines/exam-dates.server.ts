import { applicationOf } from '#certification/public.server.ts'
import { eligibilityOf, examDates, requestsOf, type ExamDate } from '#exams/public.server.ts'
import { isOpenRequest } from '#exams/public.ts'
import type { PlainDate } from '#platform/dates.ts'
import { saidIn } from '#platform/languages.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Deadline, WhoActs } from '#policy/deadline.ts'
import type { PolicyKey } from '#policy/policies.ts'
import { reasonOn } from '#policy/policies.server.ts'
import { examDateWords } from './exam-date-messages.ts'

const say = saidIn(examDateWords)

type Kind = ExamDate['kind']
const whoActs: Readonly<Record<Kind, WhoActs>> = { askUntil: 'me', payUntil: 'me', answerDue: 'program', takeBy: 'me', accommodationAnswer: 'program' }
const atEnds = {
  askUntil: 'askUntilEnd', payUntil: 'payUntilEnd', answerDue: 'late', takeBy: 'takeByEnd', accommodationAnswer: 'accommodationAnswerEnd',
} as const satisfies Record<Kind, keyof typeof examDateWords>

/** By which value each kind of day is counted, and the day that selects it. */
interface Selected {
  /** Of the eligibility: the approval. */
  readonly approved: PlainDate
  /** Of the request that is under way. */
  readonly paid: PlainDate
  readonly retake: boolean
  /** Of a request for accommodations. */
  readonly asked: PlainDate
}
type CountedBy = readonly (readonly [PolicyKey, PlainDate])[]
function countedBy(kind: Kind, { approved, paid, retake, asked }: Selected): CountedBy {
  const [ask, approval] = [['examRequestDays', approved], ['approvalValidity', approved]] as const
  const all: Readonly<Record<Kind, CountedBy>> = {
    askUntil: [ask, approval], payUntil: [ask, approval], takeBy: [approval], accommodationAnswer: [['accommodationReviewDays', asked]],
    answerDue: [[retake ? 'examRetakeAnswerDays' : 'examRequestAnswerDays', paid]],
  }
  return all[kind]
}

/** The days on the way to the exam: until when it can be asked for, paid, taken; and the program's answers. */
export async function datesOfExams(unit: Unit<Self>): Promise<Deadline[]> {
  const dates = await examDates(unit)
  if (dates.length === 0) return []
  const { id, jurisdiction_id } = await applicationOf(unit, dates[0]!.reference)
  const eligibility = (await eligibilityOf(unit, id))!
  const request = (await requestsOf(unit, eligibility)).find(({ state }) => isOpenRequest(state))
  const selected = { approved: eligibility.policy_date, paid: request?.paid_on ?? unit.today, retake: request?.retake ?? false }
  // The last day to ask is the same matter before and after the training certificate is accepted.
  const idOf = (kind: Kind) => (kind === 'askUntil' ? `examBy ${id}` : `${kind} ${request && kind !== 'accommodationAnswer' ? request.id : eligibility.id}`)
  return dates.map(({ kind, on, href, selectedBy }) => ({
    id: idOf(kind), kind, on, who: whoActs[kind], label: say(kind), atEnd: say(atEnds[kind]), href,
    why: countedBy(kind, { ...selected, asked: selectedBy ?? unit.today }).map(([key, day]) => reasonOn(unit.house, jurisdiction_id, key, day)),
  }))
}
