import { ClockChip } from '#design/clock-chip.tsx'
import { Path, type PathStep } from '#design/path.tsx'
import { dateInWords, daysBetween, type PlainDate } from '#platform/dates.ts'
import { speak, type Language } from '#platform/languages.ts'
import { examStage, seatStage, type ExamSteps } from './exam-steps.ts'
import { words } from './messages.ts'
import { stepWords } from './path-messages.ts'

interface Shown {
  readonly steps: ExamSteps
  readonly today: PlainDate
  readonly language: Language
}
type Clock = 'askBy' | 'pay' | 'answerBy' | 'takeBy'

/** The clock of a step: a day, and what happens at its end. */
function chip(clock: Clock, on: PlainDate, { today, language }: Shown) {
  const say = speak(words, language)
  return (
    <ClockChip label={say(`${clock}Label`)} date={dateInWords(on, language)} daysLeft={daysBetween(today, on)} atEnd={say(`${clock}End`)} language={language} />
  )
}

/** The steps after the answer: choosing a date, and the exam on it. */
function takeSteps(shown: Shown): PathStep[] {
  const { steps: { validThrough, seatOn, last }, today, language } = shown
  const [say, sayStep, stage] = [speak(words, language), speak(stepWords, language), examStage(shown.steps, today)]
  const [seat, passed] = [stage === 'schedule' ? seatStage(shown.steps, today) : undefined, stage === 'passed']
  const chooses = seat === 'schedule'
  return [
    {
      title: say('pathSchedule'), state: chooses ? 'now' : seat || passed ? 'done' : 'later',
      who: chooses ? say('withYou') : undefined, chip: chooses ? chip('takeBy', validThrough, shown) : undefined,
    },
    {
      title: say('pathTake'), state: passed ? 'done' : seat === 'sat' ? 'waiting' : seat === 'seat' ? 'now' : 'later', who: seat === 'sat' ? say('withUs') : undefined,
      when: passed && last ? dateInWords(last.satOn, language) : undefined,
      chip: seat === 'seat' ? (
        <ClockChip label={sayStep('seat-label')} date={dateInWords(seatOn!, language)} daysLeft={daysBetween(today, seatOn!)} atEnd={sayStep('seat-end')} language={language} />
      ) : undefined,
    },
  ]
}

/** The step of asking and paying: until when, or that it is done. */
function askStep(shown: Shown): PathStep {
  const { steps, today, language } = shown
  const [say, stage] = [speak(words, language), examStage(steps, today)]
  const title = say('pathAsk')
  if (stage === 'ask' || stage === 'askAgain') return { title, state: 'now', who: say('withYou'), chip: chip('askBy', steps.askUntil, shown) }
  if (stage === 'pay') return { title, state: 'now', who: say('withYou'), chip: chip('pay', steps.request!.payUntil, shown) }
  return stage === 'answer' || stage === 'schedule' || stage === 'passed' ? { title, state: 'done' } : { title, state: 'ended', detail: say(`lead-${stage}`) }
}

/** The way to the exam: what is done, with whom it is, and until when. */
export function ExamPath(shown: Shown) {
  const { steps, today, language } = shown
  const [say, stage] = [speak(words, language), examStage(steps, today)]
  const scheduled = stage === 'schedule'
  const path: PathStep[] = [
    { title: say('pathOpen'), state: 'done' }, askStep(shown),
    {
      title: say('pathAnswer'), state: stage === 'answer' ? 'waiting' : scheduled || stage === 'passed' ? 'done' : 'later',
      who: stage === 'answer' ? say('withUs') : undefined, chip: stage === 'answer' ? chip('answerBy', steps.request!.answerDueOn!, shown) : undefined,
    },
    ...takeSteps(shown), { title: say('pathCertificate'), state: stage === 'passed' ? 'done' : 'later' },
  ]
  return <Path label={say('pathLabel')} steps={path} language={language} />
}
