import { ClockChip } from '#design/clock-chip.tsx'
import type { PathStep } from '#design/path.tsx'
import type { ExamSteps } from '#exams/public.ts'
import { examPathStep } from '#exams/public.tsx'
import { dateInWords, daysBetween, type PlainDate } from '#platform/dates.ts'
import { speak, type Language } from '#platform/languages.ts'
import type { ApplicationDates } from './application-path.tsx'
import { approvalWords } from './approval-messages.ts'
import { certifiedWords } from './certified-messages.ts'
import { words } from './messages.ts'
import { trainingStep, type OnPath } from './training-path.tsx'

interface Asked {
  readonly dates: ApplicationDates
  readonly today: PlainDate
  readonly language: Language
  readonly readBy: 'applicant' | 'reviewer'
  readonly training?: OnPath | undefined
  /** How far the exam is, once it was opened. */
  readonly exam?: ExamSteps | undefined
}

/** Until when the exam can be asked for; when that is over, only that it is. */
function untilTheExam({ dates: { examBy }, today, language }: Asked): Pick<PathStep, 'chip' | 'detail'> {
  const say = speak(approvalWords, language)
  if (!examBy) return {}
  const [date, daysLeft] = [dateInWords(examBy, language), daysBetween(today, examBy)]
  if (daysLeft < 0) return { detail: say('examOver', date) }
  return { chip: <ClockChip label={say('examBy')} date={date} daysLeft={daysLeft} atEnd={say('examByEnd')} language={language} /> }
}

/** The steps of the path from the approval on: how long it is valid and what is left, or that it has ended. */
export function approvalSteps(asked: Asked): PathStep[] {
  const { dates: { state, validThrough, endedOn, decidedOn }, today, language, readBy, training } = asked
  const [say, sayOf] = [speak(words, language), speak(approvalWords, language)]
  const approved = { title: say('pathApproved'), state: 'done' as const }
  if (state === 'expired') {
    return [{ ...approved, when: dateInWords(decidedOn!, language) }, { title: sayOf('pathExpired'), state: 'ended', when: dateInWords(endedOn!, language) }]
  }
  if (state === 'certified') {
    return [
      { ...approved, when: dateInWords(decidedOn!, language) },
      { title: speak(certifiedWords, language)(`pathCertified-${readBy}`), state: 'done', when: dateInWords(endedOn!, language) },
    ]
  }
  const chip = (
    <ClockChip
      label={say('validThrough')} date={dateInWords(validThrough!, language)} daysLeft={daysBetween(today, validThrough!)}
      atEnd={say('validThroughEnd')} language={language}
    />
  )
  return [
    { ...approved, chip },
    trainingStep({ training, isApproved: true, today, language, readBy }),
    asked.exam ? examPathStep({ steps: asked.exam, today, language, readBy }) : { title: sayOf(`pathExam-${readBy}`), state: 'later', ...untilTheExam(asked) },
  ]
}
