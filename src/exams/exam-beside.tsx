import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Section } from '#design/page.tsx'
import type { PlainDate } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { examStage, seatStage, type ExamSteps } from './exam-steps.ts'
import { stepWords } from './path-messages.ts'

interface BesideProps {
  readonly steps: ExamSteps | undefined
  /** The number of the application. */
  readonly reference: string
  readonly today: PlainDate
}

/** The exam on the screen of its application, for staff: where it is, and the way there. Nothing before it was opened. */
export function ExamBeside({ steps, reference, today }: BesideProps) {
  const say = speak(stepWords, useLanguage())
  if (!steps) return null
  const stage = examStage(steps, today)
  return (
    <Section title={say('beside')} id="exam">
      <p>{say(`${stage === 'schedule' ? seatStage(steps, today) : stage}-reviewer`)}</p>
      <p><a href={`/exams/${reference}`}>{say('open')}</a></p>
    </Section>
  )
}

/** The way to the exams; where requests wait for staff, with how many. */
export function ExamsWaiting({ count }: { readonly count: number }) {
  const say = speak(stepWords, useLanguage())
  if (count === 0) return <p><a href="/exams">{say('toExams')}</a></p>
  return <Notice tone="info"><p>{say('waiting', count)} <a href="/exams">{say('toExams')}</a></p></Notice>
}
