import { ClockChip } from '#design/clock-chip.tsx'
import { Path, type PathStep } from '#design/path.tsx'
import { dateInWords, daysBetween, type PlainDate } from '#platform/dates.ts'
import { speak, type Language } from '#platform/languages.ts'
import { approvalWords } from './approval-messages.ts'
import { words } from './messages.ts'
import type { ShortTraining } from './see-training.server.ts'
import { trainingWords } from './training-messages.ts'

/** What a path needs of a certificate. */
export type OnPath = Pick<ShortTraining, 'state' | 'reviewDueOn' | 'decidedOn' | 'addedOn' | 'isOver'>

interface StepProps {
  readonly training: OnPath | undefined
  readonly isApproved: boolean
  readonly today: PlainDate
  readonly language: Language
  readonly readBy: 'applicant' | 'reviewer'
}

/** The step of the training certificate on the path of an application. */
export function trainingStep({ training, isApproved, today, language, readBy }: StepProps): PathStep {
  const [say, sayOf] = [speak(trainingWords, language), speak(approvalWords, language)]
  const state = training?.state ?? 'none'
  const accepted = state === 'accepted' && !training?.isOver
  const mine = isApproved && !accepted && state !== 'inReview' && state !== 'stored'
  return {
    title: accepted || state === 'inReview' ? say(`path-${readBy}`) : sayOf(`pathTraining-${readBy}`),
    state: accepted ? 'done' : state === 'inReview' ? 'waiting' : mine ? 'now' : 'later',
    who: mine ? say(readBy === 'applicant' ? 'withYou' : 'withApplicant') : state === 'inReview' ? say('withUs') : undefined,
    when: accepted && training?.decidedOn ? dateInWords(training.decidedOn, language) : undefined,
    detail: state === 'stored' || state === 'refused' ? say(`state-${state}`) : mine && readBy === 'applicant' ? sayOf('pathTrainingText') : undefined,
    chip: state === 'inReview' && training?.reviewDueOn
      ? <AnswerDue due={training.reviewDueOn} today={today} language={language} readBy={readBy} /> : undefined,
  }
}

/** What comes after an approval that is not there yet: the certificate may be stored already. */
export function stepsAfterApproval({ training, language, readBy }: Pick<StepProps, 'training' | 'language' | 'readBy'>): PathStep[] {
  const [say, sayOf] = [speak(words, language), speak(approvalWords, language)]
  return [
    { title: say('pathApproved'), state: 'later' },
    { ...trainingStep({ training, isApproved: false, today: '', language, readBy }), chip: undefined },
    { title: sayOf(`pathExam-${readBy}`), state: 'later' },
  ]
}

/** The day of our answer, the same on both sides. */
export function AnswerDue({ due, today, language, readBy }: { readonly due: PlainDate } & Pick<StepProps, 'today' | 'language' | 'readBy'>) {
  const say = speak(trainingWords, language)
  return (
    <ClockChip
      label={say('answerDue')} date={dateInWords(due, language)} daysLeft={daysBetween(today, due)} language={language}
      atEnd={say(readBy === 'applicant' ? 'answerDueEnd' : 'answerDueEndReviewer')}
    />
  )
}

interface PathProps {
  readonly training: OnPath | undefined
  /** The last day of the approval; none while there is none. */
  readonly approvedThrough: PlainDate | null
  readonly today: PlainDate
  readonly language: Language
}

/** The path of the certificate alone, for its own page: what is done, with whom it is, and what comes next. */
export function TrainingPath({ training, approvedThrough, today, language }: PathProps) {
  const say = speak(trainingWords, language)
  const on = (date: PlainDate | null | undefined) => (date ? dateInWords(date, language) : undefined)
  const state = training?.state
  const there = state !== undefined && state !== 'refused' && !training?.isOver
  const answered = state === 'accepted'
  const steps: PathStep[] = [
    { title: say(there ? 'pathAdded' : 'pathAdd'), state: there ? 'done' : 'now', when: there ? on(training?.addedOn) : undefined, who: there ? undefined : say('withYou') },
    ...(approvedThrough || answered ? [] : [{ title: say('pathApproval'), state: 'later' as const }]),
    {
      title: say(answered ? 'pathReadDone' : 'pathRead'), state: answered ? 'done' : state === 'inReview' ? 'waiting' : 'later',
      who: state === 'inReview' ? say('withUs') : undefined, when: answered ? on(training?.decidedOn) : undefined,
      chip: state === 'inReview' && training?.reviewDueOn ? <AnswerDue due={training.reviewDueOn} today={today} language={language} readBy="applicant" /> : undefined,
    },
    {
      title: say('pathExam'), state: 'later',
      chip: approvedThrough ? <ClockChip label={say('approvalThrough')} date={on(approvedThrough)!} daysLeft={daysBetween(today, approvedThrough)} language={language} atEnd={say('approvalThroughEnd')} /> : undefined,
    },
  ]
  return <Path label={say('pathLabel')} steps={steps} language={language} />
}
