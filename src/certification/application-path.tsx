import { ClockChip } from '#design/clock-chip.tsx'
import { Path, type PathStep } from '#design/path.tsx'
import type { ExamSteps } from '#exams/public.ts'
import { dateInWords, daysBetween, type PlainDate } from '#platform/dates.ts'
import { speak, type Language } from '#platform/languages.ts'
import type { ApplicationState } from './application-lifecycle.ts'
import { approvalSteps } from './approval-steps.tsx'
import { correctionWords } from './correction-messages.ts'
import { words } from './messages.ts'
import { stepsAfterApproval, type OnPath } from './training-path.tsx'

export interface ApplicationDates {
  readonly state: ApplicationState
  readonly startedOn: PlainDate
  readonly sentOn: PlainDate | null
  readonly answerDueOn: PlainDate | null
  readonly heldUntil: PlainDate | null
  readonly endedOn: PlainDate | null
  readonly decidedOn: PlainDate | null
  readonly validThrough: PlainDate | null
  /** Of an approved application: the last day on which the exam can be asked for. */
  readonly examBy?: PlainDate | undefined
}

interface Props {
  readonly dates: ApplicationDates
  readonly today: PlainDate
  readonly language: Language
  /** Whose words: the applicant's ("You write it") or the program's ("Written"). */
  readonly readBy: 'applicant' | 'reviewer'
  /** The training certificate, once there is one. */
  readonly training?: OnPath | undefined
  /** How far the exam is, once it was opened. */
  readonly exam?: ExamSteps | undefined
}

/** The path of an application: what is done, with whom it is, and until when. */
export function ApplicationPath({ dates, today, language, readBy, training, exam }: Props) {
  const say = speak(words, language)
  const sayOf = speak(correctionWords, language)
  const step = (name: 'Write' | 'Send' | 'Review', done: boolean) =>
    say(readBy === 'applicant' && done ? `path${name}-applicant-done` : `path${name}-${readBy}`)
  const { state, startedOn, sentOn, answerDueOn, heldUntil, endedOn, decidedOn, validThrough } = dates
  const on = (date: PlainDate | null) => (date ? dateInWords(date, language) : undefined)
  const chip = (label: string, date: PlainDate, atEnd: string) =>
    <ClockChip label={label} date={on(date)!} daysLeft={daysBetween(today, date)} atEnd={atEnd} language={language} />
  const draft = state === 'draft'
  const unpaid = state === 'awaitingFee'
  const [returned, denied] = [state === 'returned', state === 'denied']
  const ended = state === 'withdrawn' || state === 'void'
  const steps: PathStep[] = [
    {
      title: step('Write', !draft && state !== 'discarded'), state: draft ? 'now' : state === 'discarded' ? 'ended' : 'done',
      who: draft ? say('withYou') : undefined, when: on(startedOn),
    },
    { title: step('Send', sentOn !== null), state: sentOn ? 'done' : 'later', when: on(sentOn) },
    ...(unpaid ? [{ title: say(`pathFee-${readBy}`), state: 'now' as const, who: say(readBy === 'applicant' ? 'withYou' : 'withApplicant'), chip: chip(say('feeDue'), heldUntil!, say('feeDueEnd')) }] : []),
    ...(returned ? [{
      title: sayOf(`pathCorrect-${readBy}`), state: 'now' as const, who: say(readBy === 'applicant' ? 'withYou' : 'withApplicant'),
      chip: chip(sayOf('correctBy'), heldUntil!, sayOf('correctByEnd')),
    }] : []),
    ...(ended ? [{ title: say(state === 'void' ? 'pathVoid' : 'pathWithdrawn'), state: 'ended' as const, when: on(endedOn) }] : []),
    ...(ended ? [] : [{
      title: step('Review', decidedOn !== null), state: decidedOn ? 'done' as const : state === 'submitted' ? 'waiting' as const : 'later' as const,
      when: on(decidedOn), who: state === 'submitted' ? say('withUs') : undefined,
      chip: state === 'submitted' ? chip(say('answerDue'), answerDueOn!, say(`answerDueEnd-${readBy}`)) : undefined,
    }]),
    ...(denied ? [{ title: sayOf('pathDenied'), state: 'ended' as const, when: on(decidedOn) }] : []),
    ...(ended || denied ? [] : validThrough ? approvalSteps({ dates, today, language, readBy, training, exam }) : stepsAfterApproval({ training, language, readBy })),
  ]
  return <Path label={say('pathLabel')} steps={steps} language={language} />
}
