import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ClockChip } from '#design/clock-chip.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { TextField } from '#design/text-field.tsx'
import { countVoucherTry } from '#fees/public.server.ts'
import { MoneySection } from '#fees/public.tsx'
import { answerPreparedForm } from '#platform/answer-form.server.ts'
import { dateInWords, daysBetween } from '#platform/dates.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { words } from '../messages.ts'
import { payExamByVoucher } from '../pay-exam-by-voucher.server.ts'
import { examProblems } from '../problems-in-words.ts'
import { seePayment } from '../see-payment.server.ts'
import type { Route } from './+types/pay-exam'

type Seen = Awaited<ReturnType<typeof loader>>

/** The language switch sends this form first, so that nothing typed is lost; where there is no such form it is a link. */
export const handle = { form: (loaderData: unknown) => ((loaderData as Seen | undefined)?.due ? 'voucher' : undefined) }

export const loader = ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, selfOf(visit), async (unit) => ({
    ...(await seePayment(unit)), kept: (await keptForm(unit, visit.url.pathname))?.typed.voucher, asked: visit.url.searchParams.has('asked'),
  }))
}

export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerPreparedForm(visit, request, selfOf(visit), async (fields) => {
    await countVoucherTry(visit)
    return fields
  }, async (unit, { typed }) => {
    await payExamByVoucher(unit, typed.voucher ?? '')
    await forgetKeptForm(unit, visit.url.pathname)
    return '/apply/exam?paid'
  })
}

export default function PayExam({ loaderData: { charges, due, payUntil, today, kept, formId, asked }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const problems = examProblems(actionData?.problems, language)
  return (
    <>
      <title>{`${say('payTitle')} · Alongside`}</title>
      <Page
        title={say('payTitle')} back={{ href: '/apply/exam', text: say('title') }}
        notice={asked && due && !actionData && <Notice tone="success" title={say('askedTitle')}>{say('askedText')}</Notice>}
        lead={due && payUntil ? (
          <ClockChip label={say('payLabel')} date={dateInWords(payUntil, language)} daysLeft={daysBetween(today, payUntil)} atEnd={say('payEnd')} language={language} />
        ) : say('nothingDue')}
      >
        <ErrorSummary language={language} problems={problems} />
        {due && (
          <>
            <Section title={say('byVoucher')}>
              {kept && !actionData && <KeptNotice />}
              <Form id="voucher" formId={formId} language={language}>
                <TextField
                  name="voucher" label={say('voucher')} hint={say('voucherHint')} language={language} value={actionData?.typed.voucher ?? kept ?? ''}
                  problem={problemAt(problems, 'voucher')} width="medium" autoComplete="off" spellCheck={false}
                />
                <Actions><Button>{say('useVoucher')}</Button></Actions>
              </Form>
            </Section>
            <Section title={say('byCheque')}>
              <p>{say('byChequeText')}</p>
              <Actions><ButtonLink href="/apply/exam/payment-slip" kind="second">{say('printSlip')}</ButtonLink></Actions>
            </Section>
          </>
        )}
        <MoneySection charges={charges} reader="person" />
      </Page>
    </>
  )
}
