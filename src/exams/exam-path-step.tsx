import { ClockChip } from '#design/clock-chip.tsx'
import type { PathStep } from '#design/path.tsx'
import { dateInWords, daysBetween, type PlainDate } from '#platform/dates.ts'
import { speak, type Language } from '#platform/languages.ts'
import { examStage, type ExamStage, type ExamSteps } from './exam-steps.ts'
import { words } from './messages.ts'
import { stepWords } from './path-messages.ts'

interface Asked {
  readonly steps: ExamSteps
  readonly today: PlainDate
  readonly language: Language
  readonly readBy: 'applicant' | 'reviewer'
}

/** Until when, by where somebody is. */
function clockOf(stage: ExamStage, { askUntil, validThrough, request }: ExamSteps) {
  if (stage === 'ask' || stage === 'askAgain') return { name: 'askBy', on: askUntil } as const
  if (stage === 'pay') return { name: 'pay', on: request!.payUntil } as const
  if (stage === 'answer') return { name: 'answerBy', on: request!.answerDueOn! } as const
  return stage === 'schedule' ? ({ name: 'takeBy', on: validThrough } as const) : undefined
}

/** Where the exam is, with whom, and until when: one step on the path of an application. */
export function examPathStep({ steps, today, language, readBy }: Asked): PathStep {
  const [say, sayStep] = [speak(words, language), speak(stepWords, language)]
  const stage = examStage(steps, today)
  const clock = clockOf(stage, steps)
  const state = stage === 'passed' ? 'done' : stage === 'answer' ? 'waiting' : clock ? 'now' : stage === 'closed' ? 'later' : 'ended'
  const sentence = sayStep(`${stage}-${readBy}`)
  return {
    title: sayStep(stage === 'passed' ? `done-${readBy}` : `title-${readBy}`), state,
    who: stage === 'answer' ? say('withUs') : state === 'now' ? sayStep(`with-${readBy}`) : undefined,
    when: stage === 'passed' && steps.last ? dateInWords(steps.last.satOn, language) : undefined,
    detail: readBy === 'applicant' ? <>{sentence} <a href="/apply/exam">{say('title')}</a></> : sentence,
    chip: clock && (
      <ClockChip
        label={say(`${clock.name}Label`)} date={dateInWords(clock.on, language)} daysLeft={daysBetween(today, clock.on)} language={language}
        atEnd={readBy === 'applicant' ? say(`${clock.name}End`) : undefined}
      />
    ),
  }
}
