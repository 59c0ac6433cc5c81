import { ClockChip } from '#design/clock-chip.tsx'
import { Path, type PathStep } from '#design/path.tsx'
import { dateInWords, daysBetween, type PlainDate } from '#platform/dates.ts'
import { speak, type Language } from '#platform/languages.ts'
import { examStage, type ExamSteps } from './exam-steps.ts'
import { words } from './messages.ts'

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
    { title: say('pathSchedule'), state: scheduled ? 'now' : stage === 'passed' ? 'done' : 'later', who: scheduled ? say('withYou') : undefined, chip: scheduled ? chip('takeBy', steps.validThrough, shown) : undefined },
    { title: say('pathTake'), state: stage === 'passed' ? 'done' : 'later', when: stage === 'passed' && steps.last ? dateInWords(steps.last.satOn, language) : undefined },
    { title: say('pathCertificate'), state: stage === 'passed' ? 'now' : 'later' },
  ]
  return <Path label={say('pathLabel')} steps={path} language={language} />
}
