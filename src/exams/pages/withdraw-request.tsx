import { redirect } from 'react-router'
import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { inMoney } from '#platform/money.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { words } from '../messages.ts'
import { examProblems } from '../problems-in-words.ts'
import { seeMyExam } from '../see-exam.server.ts'
import { problemsOfWithdrawing, withdrawExamRequest } from '../withdraw-request.server.ts'
import type { Route } from './+types/withdraw-request'

/** What is paid for the request that is under way. */
const paidFor = ({ stage, charges }: { stage: string; charges: readonly { paid: number; ended: unknown; attempt: number }[] }) =>
  (stage === 'pay' ? 0 : (charges.filter(({ ended }) => !ended).toSorted((a, b) => b.attempt - a.attempt)[0]?.paid ?? 0))

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const seen = await read(visit, selfOf(visit), async (unit) => {
    const exam = await seeMyExam(unit)
    if (!exam?.steps.request) return undefined
    const { withdrawalRefund } = policyOn(unit.house, unit.house.settings.jurisdiction, unit.today)
    return { stage: exam.stage, paid: paidFor(exam), refund: withdrawalRefund, formId: newId(), problems: await problemsOfWithdrawing(unit, exam.steps.request) }
  })
  if (!seen) throw redirect('/apply/exam')
  return seen
}

export const action = ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, selfOf(visit), async (unit) => {
    await withdrawExamRequest(unit)
    return '/apply/exam?withdrawn'
  })
}

export default function WithdrawRequest({ loaderData: { stage, paid, refund, formId, problems }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <>
      <title>{`${say('withdraw')} · Alongside`}</title>
      <Page title={say('withdraw')} lead={problems.length > 0 ? undefined : say('withdrawLead')} back={{ href: '/apply/exam', text: say('title') }}>
        <ErrorSummary language={language} problems={examProblems(actionData?.problems, language)} />
        {problems.length > 0 && !actionData && examProblems(problems, language).map(({ text }) => <p key={text}>{text}</p>)}
        {problems.length > 0 && <Actions><ButtonLink href="/apply/exam/schedule" kind="second">{say('seeSeat')}</ButtonLink></Actions>}
        {problems.length === 0 && <>
        <p>{paid === 0 ? say('withdrawUnpaid') : refund === 0 ? say('withdrawKept', inMoney(paid, language)) : say('withdrawPart', inMoney(Math.ceil((paid * refund) / 100), language))}</p>
        {stage === 'schedule' && <p>{say('withdrawInstead')}</p>}
        <Form formId={formId} language={language}>
          <Actions>
            <Button kind="stop">{say('withdrawButton')}</Button>
            <ButtonLink href="/apply/exam" kind="second">{say('keepIt')}</ButtonLink>
          </Actions>
        </Form>
        </>}
      </Page>
    </>
  )
}
