import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { dateInWords, type PlainDate } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { inMoney } from '#platform/money.ts'
import { approvalWords } from './approval-messages.ts'
import { documentKinds } from './documents.ts'
import { examWindow, type ExamSteps } from '#exams/public.ts'
import type { KeptForAgain } from './kept-for-again.server.ts'

const examWords = { open: 'leftExam', lastDay: 'leftExamToday', over: 'leftExamOver' } as const

interface ApprovedProps {
  readonly validThrough: PlainDate
  readonly examBy: PlainDate
  readonly today: PlainDate
  /** The training certificate is accepted: then only the exam is left. */
  readonly trainingDone?: boolean | undefined
  /** The training certificate is with the program. */
  readonly trainingWithUs?: boolean | undefined
  /** The exam can be asked for here. */
  readonly isOpen?: boolean | undefined
  /** How far the exam is, once it was opened: what is asked for is not asked for again. */
  readonly exam?: Pick<ExamSteps, 'request' | 'seatOn'> | undefined
}

/** What is left to do while an approval is valid, in its order, and what happens at the end. */
export function WhatIsLeft({ validThrough, examBy, today, trainingDone, trainingWithUs, isOpen, exam }: ApprovedProps) {
  const language = useLanguage()
  const say = speak(approvalWords, language)
  const on = (date: PlainDate) => dateInWords(date, language)
  return (
    <>
      <Section title={say('leftTitle')}>
        <ol>
          {!trainingDone && <li>{say(trainingWithUs ? 'leftTrainingWithUs' : 'leftTraining')}</li>}
          {!exam?.request && <li>{say(examWords[examWindow(examBy, today)], on(examBy))}</li>}
          {exam?.request?.state === 'awaitingFee' && <li>{say('leftPay', on(exam.request.payUntil))}</li>}
          <li>{exam?.seatOn ? say('leftSeat', on(exam.seatOn)) : say('leftTake', on(validThrough))}</li>
        </ol>
        {isOpen && <Actions><ButtonLink href="/apply/exam">{say('toExam')}</ButtonLink></Actions>}
      </Section>
      <Section title={say('atEndTitle')}>
        <p>{say('atEndText', on(validThrough))}</p>
      </Section>
    </>
  )
}

/** What the end of an approval means, what a new application begins with, and what it costs. */
export function AfterTheEnd({ kept }: { readonly kept: KeptForAgain }) {
  const language = useLanguage()
  const say = speak(approvalWords, language)
  const { training } = kept
  const countsThrough = training ? dateInWords(training.countsThrough, language) : ''
  return (
    <>
      <Section title={say('meansTitle')}>
        <p>{say('meansText')}</p>
        <p>{say('newFee', inMoney(kept.fee, language))}</p>
      </Section>
      <Section title={say('keptTitle')}>
        <ul>
          <li>{say('keptAnswers')}</li>
          {kept.signature && <li>{say('keptSignature')}</li>}
          {documentKinds.filter((kind) => kept.documents.includes(kind)).map((kind) => <li key={kind}>{say(`kept-${kind}`)}</li>)}
          {training && !training.isOver && <li>{say('keptTraining', countsThrough)}</li>}
        </ul>
        {documentKinds.filter((kind) => !kept.documents.includes(kind)).map((kind) => <p key={kind}>{say(`gone-${kind}`)}</p>)}
        {training?.isOver && <p>{say('goneTraining', countsThrough)}</p>}
      </Section>
    </>
  )
}
