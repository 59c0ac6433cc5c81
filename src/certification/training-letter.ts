import { dateInWords, isBefore, type PlainDate } from '#platform/dates.ts'
import { speak, type Language } from '#platform/languages.ts'
import type { LetterFacts } from '#library/letters.ts'
import type { Point } from './decision.ts'
import { entryOf } from './decision-letter.ts'
import { examInWords } from './exam-in-words.ts'
import { trainingWords } from './training-messages.ts'

/** What can be decided about a training certificate: the steps of its lifecycle that a decision takes when it leaves. */
export const trainingDecisionKinds = ['accept', 'refuse', 'reopen'] as const
export type TrainingDecisionKind = (typeof trainingDecisionKinds)[number]
export const isTrainingDecisionKind = (text: string): text is TrainingDecisionKind => (trainingDecisionKinds as readonly string[]).includes(text)

/** The letter of each decision. */
export const letterOfTraining = {
  accept: 'training-accepted', refuse: 'training-refused', reopen: 'training-reopened',
} as const satisfies Record<TrainingDecisionKind, string>

/** A decision, as its letter needs it. */
export interface TrainingText {
  readonly kind: TrainingDecisionKind
  readonly points: readonly Point[]
  readonly language: Language
  readonly addressedAs: string
  readonly reference: string
  readonly decidedOn: PlainDate
  /** The last day of the approval; none when it was taken back meanwhile. */
  readonly approvedThrough: PlainDate | null
  /** The last day to ask for the exam with it. */
  readonly examBy: PlainDate | null
  /** The last day on which the certificate counts. */
  readonly countsThrough: PlainDate
  /** The day of the new answer, when a decision is taken back. */
  readonly answerDueOn: PlainDate | null
}

/** What comes next: the exam while the approval holds; else that the certificate counts for the next application. */
function nextOf({ language, decidedOn, approvedThrough, examBy, countsThrough }: TrainingText): string {
  const say = speak(trainingWords, language)
  const on = (date: PlainDate) => dateInWords(date, language)
  if (approvedThrough && examBy && !isBefore(approvedThrough, decidedOn)) return `${say('nextExam', on(approvedThrough))} ${examInWords(examBy, decidedOn, language)}`
  return say('nextApplication', on(countsThrough))
}

/** Everything that the letter of a decision about a certificate says: one function, so that the preview and what leaves are the same. */
export function factsOfTraining(text: TrainingText, { site, phone }: { readonly site: string; readonly phone: string | undefined }): LetterFacts {
  const { language, reference, points, answerDueOn } = text
  const address = `${site}/apply/${reference}/training`
  return {
    name: text.addressedAs, reference, address, questions: `${site}/questions/ask?about=${reference}`, next: nextOf(text),
    countsThrough: dateInWords(text.countsThrough, language), answerBy: answerDueOn ? dateInWords(answerDueOn, language) : '',
    call: phone ? speak(trainingWords, language)('orCall', phone) : '',
    points: points.map((point) => entryOf(point, language, address)),
  }
}
