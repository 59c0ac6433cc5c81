import { ClockChip } from '#design/clock-chip.tsx'
import type { PathStep } from '#design/path.tsx'
import { dateInWords, daysBetween, type PlainDate } from '#platform/dates.ts'
import { speak, type Language } from '#platform/languages.ts'
import { examStage, seatStage, type ExamStage, type ExamSteps } from './exam-steps.ts'
import { elsewhereWords } from './elsewhere-messages.ts'
import { words } from './messages.ts'
import { stepWords } from './path-messages.ts'

interface Asked {
  readonly steps: ExamSteps
  readonly today: PlainDate
  readonly language: Language
  readonly readBy: 'applicant' | 'reviewer'
}

/** Until when, by where somebody is. */
function clockOf(stage: ExamStage | 'seat' | 'sat', { askUntil, validThrough, request, seatOn }: ExamSteps) {
  if (stage === 'ask' || stage === 'askAgain') return { name: 'askBy', on: askUntil } as const
  if (stage === 'pay') return { name: 'pay', on: request!.payUntil } as const
  if (stage === 'answer') return { name: 'answerBy', on: request!.answerDueOn! } as const
  if (stage === 'seat') return { name: 'seat', on: seatOn! } as const
  return stage === 'schedule' ? ({ name: 'takeBy', on: validThrough } as const) : undefined
}

/** Where the exam is, with whom, and until when: one step on the path of an application. */
export function examPathStep({ steps, today, language, readBy }: Asked): PathStep {
  const [say, sayStep] = [speak(words, language), speak(stepWords, language)]
  const asked = examStage(steps, today)
  const stage = asked === 'schedule' ? seatStage(steps, today) : asked
  const clock = clockOf(stage, steps)
  const withUs = stage === 'answer' || stage === 'sat'
  const state = stage === 'passed' ? 'done' : withUs ? 'waiting' : clock ? 'now' : stage === 'closed' ? 'later' : 'ended'
  const sentence = stage === 'schedule' && steps.elsewhere && readBy === 'applicant' ? elsewhereWords['step-applicant'][language] : sayStep(`${stage}-${readBy}`)
  return {
    title: sayStep(stage === 'passed' ? `done-${readBy}` : `title-${readBy}`), state,
    who: withUs ? say('withUs') : state === 'now' ? sayStep(`with-${readBy}`) : undefined,
    when: stage === 'passed' && steps.last ? dateInWords(steps.last.satOn, language) : undefined,
    detail: readBy === 'applicant' ? <>{sentence} <a href="/apply/exam">{say('title')}</a></> : sentence,
    chip: clock && (
      <ClockChip
        label={clock.name === 'seat' ? sayStep('seat-label') : say(`${clock.name}Label`)} date={dateInWords(clock.on, language)} daysLeft={daysBetween(today, clock.on)} language={language}
        atEnd={readBy !== 'applicant' ? undefined : clock.name === 'seat' ? sayStep('seat-end') : say(`${clock.name}End`)}
      />
    ),
  }
}
