import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { inMoney } from '#platform/money.ts'
import { correctionWords } from './correction-messages.ts'
import { VendorWrites } from './elsewhere-parts.tsx'
import { words } from './messages.ts'
import { stepWords } from './path-messages.ts'
import { scheduleWords } from './schedule-messages.ts'
import { seatStage } from './exam-steps.ts'
import type { MyExam } from './see-exam.server.ts'

interface Props {
  readonly exam: MyExam
}

/** Asking for the exam: what it costs, until when, how many attempts are left, and the button. */
function AskNow({ exam: { steps, stage, fee, askForm } }: Props) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <Form id="ask" formId={askForm} language={language}>
      <Hidden name="_do" value="ask" />
      <p>{fee === 0 ? say('askFree') : say('askFee', inMoney(fee, language))}</p>
      <p>{say('askUntilText', dateInWords(steps.askUntil, language))} {say('attempts', steps.attemptsAllowed - steps.attemptsUsed, steps.attemptsAllowed)}</p>
      <Actions><Button>{say(stage === 'askAgain' ? 'askAgain' : 'ask')}</Button></Actions>
    </Form>
  )
}

/** Where there is nothing to ask any more: why, and what one can do. */
function WhyNot({ exam: { steps, stage } }: Props) {
  const language = useLanguage()
  const say = speak(words, language)
  const on = (date: string) => dateInWords(date, language)
  const sayStep = speak(stepWords, language)
  if (stage === 'passed') {
    return <><p>{sayStep('certificate-ready', on(steps.last?.satOn ?? steps.validThrough))}</p><Actions><ButtonLink href="/my-certificate">{sayStep('certificate-see')}</ButtonLink></Actions></>
  }
  if (stage === 'tooLate') return <p>{say('tooLateText', on(steps.askUntil), on(steps.validThrough))}</p>
  if (stage === 'noAttempts') return <p>{say('noAttemptsText', steps.attemptsAllowed, on(steps.validThrough))}</p>
  if (stage === 'over') return <p>{say('overText', on(steps.validThrough))}</p>
  return <p>{say('closedText')}</p>
}

/** The one thing that comes next. */
export function WhatNext({ exam }: Props) {
  const language = useLanguage()
  const say = speak(words, language)
  const { stage, steps } = exam
  const [sayStep, seat] = [speak(stepWords, language), seatStage(steps, exam.today)]
  const on = (date: string) => dateInWords(date, language)
  const number = steps.request && <Facts facts={[{ term: say('requestNumber'), detail: steps.request.reference }]} />
  return (
    <Section title={say('next')} id="next">
      {exam.unpaidUntil && <Notice tone="warning" title={say('unpaidTitle')}>{say('unpaidText', on(exam.unpaidUntil))}</Notice>}
      {stage === 'ask' || stage === 'askAgain' ? <AskNow exam={exam} /> : stage === 'pay' ? (
        <>
          <p>{say('payUntilText', on(steps.request!.payUntil))}</p>
          {number}
          <Actions><ButtonLink href="/apply/exam/pay">{say('payNow')}</ButtonLink><ButtonLink href="/apply/exam/withdraw" kind="quiet">{say('withdraw')}</ButtonLink></Actions>
        </>
      ) : stage === 'answer' || stage === 'schedule' ? (
        <>
          <p>{stage === 'answer' ? say('answerText', on(steps.request!.answerDueOn!)) : seat === 'schedule' ? say('scheduleText', on(steps.validThrough)) : sayStep(`${seat}-text`, on(steps.seatOn!))}</p>
          {stage === 'schedule' && steps.elsewhere && !exam.booking && <VendorWrites />}
          {stage === 'schedule' && steps.accommodationDueOn && <Notice tone="warning">{say('waitsForAccommodation', on(steps.accommodationDueOn))}</Notice>}
          {number}
          <Actions>
            {stage === 'schedule' && (seat === 'seat' || (!steps.accommodationDueOn && !exam.booking && !steps.elsewhere)) && <ButtonLink href="/apply/exam/schedule">{seat === 'schedule' ? scheduleWords.seeOrChoose[language] : sayStep('seat-button')}</ButtonLink>}
            {seat !== 'sat' && <ButtonLink href="/apply/exam/withdraw" kind="quiet">{say('withdraw')}</ButtonLink>}
          </Actions>
        </>
      ) : <WhyNot exam={exam} />}
    </Section>
  )
}

/** Which name the ID has to show; where it is another, the time to say so is before. */
export function BringYourId({ exam: { name, reference } }: Props) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <Section title={say('idTitle')}>
      <p>{say('idText', name)} <a href="/apply/exam/day">{scheduleWords.toDay[language]}</a></p>
      <p>{say('idOther')} <a href={`/questions/ask?about=${reference}`}>{say('askProgram')}</a></p>
    </Section>
  )
}

/** That a result was wrong, what it said before, and why, in the words of whoever corrected it. */
function Corrected({ was, on, why }: NonNullable<MyExam['past'][number]['corrected']>) {
  const language = useLanguage()
  const say = speak(correctionWords, language)
  return <><p>{say('corrected', say(`outcome-${was}`), dateInWords(on, language))}</p><p dir="auto">{why}</p></>
}

/** How the exams until now went. */
export function PastExams({ exam: { past } }: Props) {
  const language = useLanguage()
  const say = speak(words, language)
  if (past.length === 0) return null
  return (
    <Section title={say('past')} id="past">
      <Facts facts={past.map(({ attempt, outcome, on, corrected }) => ({
        term: say('pastLine', attempt, dateInWords(on, language)), detail: <>{say(`outcome-${outcome}`)}{corrected && <Corrected {...corrected} />}</>,
      }))} />
    </Section>
  )
}

/** What happens when one does not pass, said before. */
export function WhatIfNot({ exam: { steps, another } }: Props) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <Section title={say('ifNotTitle')} id="if-not">
      <p>{say('ifNotText', steps.attemptsAllowed, dateInWords(steps.askUntil, language), inMoney(another.fee, language), another.days)}</p>
      {another.missedCounts && <p>{say('ifMissedText')}</p>}
    </Section>
  )
}
