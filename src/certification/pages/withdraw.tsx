import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { feeStanding } from '#fees/public.server.ts'
import { answerForm } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { inMoney } from '#platform/money.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { findApplication } from '../application-store.server.ts'
import { words } from '../messages.ts'
import { applicationProblems } from '../problems-in-words.ts'
import { withdrawApplication } from '../withdraw-application.server.ts'
import type { Route } from './+types/withdraw'

export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, selfOf(visit), async (unit) => {
    const { id, reference, jurisdiction_id } = await findApplication(unit, params.reference)
    const paid = (await feeStanding(unit, id)).reduce((sum, charge) => sum + charge.paid, 0)
    return { reference, paid, refund: policyOn(unit.house, jurisdiction_id, unit.today).withdrawalRefund, formId: newId() }
  })
}

export const action = ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, selfOf(visit), async (unit) => {
    await withdrawApplication(unit, params.reference)
    return `/apply/${params.reference}`
  })
}

export default function Withdraw({ loaderData: { reference, paid, refund, formId }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <>
      <title>{`${say('withdrawTitle')} · Alongside`}</title>
      <Page title={say('withdrawTitle')} lead={say('withdrawLead')} back={{ href: `/apply/${reference}`, text: say('back') }}>
        <ErrorSummary language={language} problems={applicationProblems(actionData?.problems, language)} />
        {paid > 0 && (
          <p>
            {say('withdrawPaid', inMoney(paid, language), refund)}{' '}
            {say('withdrawUnverified')} <a href={`/questions/ask?about=${reference}`}>{say('askProgram')}</a>
          </p>
        )}
        <Form formId={formId} language={language}>
          <Actions>
            <Button kind="stop">{say('withdrawYes')}</Button>
            <ButtonLink href={`/apply/${reference}`} kind="second">{say('withdrawNo')}</ButtonLink>
          </Actions>
        </Form>
      </Page>
    </>
  )
}
