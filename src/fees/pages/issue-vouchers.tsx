import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { DateField } from '#design/date-field.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { TextField } from '#design/text-field.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { chargeKinds } from '../charge-kinds.ts'
import { issueVouchers } from '../issue-vouchers.server.ts'
import { kindWords, words } from '../messages.ts'
import { feeProblems } from '../problems-in-words.ts'
import { voucherManagers } from '../routes.ts'
import { readVoucherWish } from '../voucher-form.ts'
import type { Route } from './+types/issue-vouchers'

/** The language switch sends this form first, so that nothing typed is lost. */
export const handle = { form: () => 'issue' }

export const loader = ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, voucherManagers), async (unit) => ({ formId: newId(), kept: await keptForm(unit, visit.url.pathname) }))
}

export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, staffOf(visit, voucherManagers), async (unit, { typed, chosen }) => {
    const issued = await issueVouchers(unit, readVoucherWish(typed, chosen))
    await forgetKeptForm(unit, visit.url.pathname)
    return `/vouchers?view=open&issued=${issued.length}`
  })
}

export default function IssueVouchers({ loaderData: { formId, kept }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const problems = feeProblems(actionData?.problems, language)
  const { typed, chosen } = actionData ?? kept ?? {}
  const field = (name: string) => ({ name, language, problem: problemAt(problems, name), value: typed?.[name] })
  const day = (name: string) => ({
    ...field(name), hint: say('dateHint'),
    value: { year: typed?.[`${name}-year`] ?? '', month: typed?.[`${name}-month`] ?? '', day: typed?.[`${name}-day`] ?? '' },
  })
  return (
    <>
      <title>{`${say('issue')} · Alongside`}</title>
      <Page title={say('issue')} lead={say('issueLead')} back={{ href: '/vouchers', text: say('backToVouchers') }}>
        <ErrorSummary language={language} problems={problems} />
        {kept && !actionData && <KeptNotice />}
        <Form id="issue" formId={formId} language={language}>
          <TextField {...field('program')} label={say('program')} hint={say('programHint')} maxLength={120} />
          <Choices
            name="kinds" language={language} problem={problemAt(problems, 'kinds')} kind="checkbox" legend={say('kinds')}
            chosen={chosen?.kinds ?? []} options={chargeKinds.map((value) => ({ value, label: kindWords[value][language] }))}
          />
          <TextField {...field('amount')} label={say('amount')} hint={say('amountHint')} width="short" inputMode="decimal" />
          <DateField {...day('validFrom')} legend={say('validFrom')} />
          <DateField {...day('validThrough')} legend={say('validThrough')} />
          <TextField {...field('forEmail')} label={say('forEmail')} hint={say('forEmailHint')} type="email" optional autoComplete="off" />
          <TextField {...field('count')} value={typed?.count ?? '1'} label={say('count')} width="short" inputMode="numeric" />
          <Actions>
            <Button>{say('issueButton')}</Button>
            <ButtonLink href="/vouchers" kind="quiet">{say('backToVouchers')}</ButtonLink>
          </Actions>
        </Form>
      </Page>
    </>
  )
}
