import { Actions, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { MoneySection } from '#fees/public.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { speak, type Language } from '#platform/languages.ts'
import { Refused } from '#platform/problems.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { askForExam } from '../ask-for-exam.server.ts'
import { elsewhereWords } from '../elsewhere-messages.ts'
import { TwoDates } from '../elsewhere-parts.tsx'
import { ExamPath } from '../exam-path.tsx'
import { seatStage } from '../exam-steps.ts'
import { BringYourId, PastExams, WhatIfNot, WhatNext } from '../exam-parts.tsx'
import { words } from '../messages.ts'
import { stepWords } from '../path-messages.ts'
import { examProblems } from '../problems-in-words.ts'
import { seeMyExam, type MyExam } from '../see-exam.server.ts'
import { VendorBookingPart } from '../vendor-booking-part.tsx'
import { vendorWords } from '../vendor-messages.ts'
import type { Route } from './+types/exam'

const happenings = { paid: 'paidTitle', withdrawn: 'withdrawnTitle' } as const

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const happened = (['paid', 'withdrawn'] as const).find((one) => visit.url.searchParams.has(one))
  return { exam: await read(visit, selfOf(visit), seeMyExam), happened }
}

export const action = ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, selfOf(visit), async (unit, { typed }) => {
    if (typed._do !== 'ask') throw new Refused([{ code: 'formIncomplete' }])
    return (await askForExam(unit)) === 'due' ? '/apply/exam/pay?asked' : '/apply/exam'
  })
}

function Exam({ exam }: { readonly exam: MyExam }) {
  const say = speak(words, useLanguage())
  const goesOn = ['ask', 'askAgain', 'pay', 'answer', 'schedule'].includes(exam.stage)
  return (
    <>
      {exam.booking && <VendorBookingPart booking={exam.booking} />}
      {exam.counts && <TwoDates counts={exam.counts} />}
      <WhatNext exam={exam} />
      {goesOn && (
        <Section title={say('accommodations')}>
          <p>{say('accommodationsText')}</p>
          <p><a href="/apply/exam/accommodation">{say('toAccommodations')}</a></p>
        </Section>
      )}
      {goesOn && <BringYourId exam={exam} />}
      {goesOn && (
        <Section title={say('practice')}>
          <p>{say('practiceText')}</p>
          <p><a href="/practice-exam">{say('toPracticeExam')}</a></p>
        </Section>
      )}
      <PastExams exam={exam} />
      {goesOn && <WhatIfNot exam={exam} />}
      <MoneySection charges={exam.charges} reader="person" />
    </>
  )
}

/** In a sentence where the exam is. */
function leadOf({ stage, steps, today, booking }: MyExam, language: Language): string {
  if (booking && !steps.seatOn && stage === 'schedule') return vendorWords.bookedLead[language]
  if (steps.elsewhere && stage === 'schedule') return elsewhereWords.lead[language]
  const seat = stage === 'schedule' ? seatStage(steps, today) : 'schedule'
  return seat === 'schedule' ? speak(words, language)(`lead-${stage}`) : speak(stepWords, language)(`${seat}-lead`)
}

export default function MyExamPage({ loaderData: { exam, happened }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <>
      <title>{`${say('title')} · Alongside`}</title>
      <Page
        title={say('title')} lead={exam ? leadOf(exam, language) : say('none')}
        back={{ href: exam ? `/apply/${exam.reference}` : '/apply', text: say('myApplication') }}
        notice={happened && !actionData && <Notice tone="success" title={say(happenings[happened])} />}
        aside={exam && <ExamPath steps={exam.steps} today={exam.today} language={language} />}
      >
        <ErrorSummary language={language} problems={examProblems(actionData?.problems, language)} />
        {exam ? <Exam exam={exam} /> : <Actions><ButtonLink href="/apply">{say('toApplication')}</ButtonLink></Actions>}
      </Page>
    </>
  )
}
