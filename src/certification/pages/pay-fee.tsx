import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ClockChip } from '#design/clock-chip.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { TextField } from '#design/text-field.tsx'
import { MoneySection } from '#fees/public.tsx'
import { countVoucherTry } from '#fees/public.server.ts'
import { answerPreparedForm } from '#platform/answer-form.server.ts'
import { dateInWords, daysBetween } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { datesOf } from '../application-dates.ts'
import { leadOf } from '../application-lead.ts'
import { findApplication } from '../application-store.server.ts'
import { questionHints, questionWords } from '../form-messages.ts'
import { feeAsOfToday } from '../fee-as-of-today.server.ts'
import { words } from '../messages.ts'
import { payByVoucher } from '../pay-by-voucher.server.ts'
import { applicationProblems } from '../problems-in-words.ts'
import type { Route } from './+types/pay-fee'

/** The language switch sends this form first, so that nothing typed is lost; where there is no such form it is a link. */
export const handle = { form: (loaderData: unknown) => ((loaderData as Shown | undefined)?.dates.state === 'awaitingFee' ? 'voucher' : undefined) }

export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, selfOf(visit), async (unit) => {
    const application = await findApplication(unit, params.reference)
    return {
      reference: application.reference, dates: datesOf(application), today: unit.today, formId: newId(),
      charges: await feeAsOfToday(unit, application), kept: (await keptForm(unit, visit.url.pathname))?.typed.voucher,
    }
  })
}
type Shown = Awaited<ReturnType<typeof loader>>

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerPreparedForm(visit, request, selfOf(visit), async (fields) => {
    await countVoucherTry(visit)
    return fields
  }, async (unit, { typed }) => {
    await payByVoucher(unit, params.reference, typed.voucher ?? '')
    await forgetKeptForm(unit, visit.url.pathname)
    return `/apply/${params.reference}?paid`
  })
}

export default function PayFee({ loaderData: { reference, dates, today, charges, kept, formId }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const problems = applicationProblems(actionData?.problems, language)
  const waits = dates.state === 'awaitingFee'
  return (
    <>
      <title>{`${say('payTitle')} · Alongside`}</title>
      <Page
        title={say('payTitle')} back={{ href: `/apply/${reference}`, text: say('back') }}
        lead={waits ? (
          <ClockChip
            label={say('feeDue')} date={dateInWords(dates.heldUntil!, language)} daysLeft={daysBetween(today, dates.heldUntil!)}
            atEnd={say('feeDueEnd')} language={language}
          />
        ) : leadOf(dates, today, language)}
      >
        <ErrorSummary language={language} problems={problems} />
        <MoneySection charges={charges} reader="person" />
        {waits && (
          <>
            <Section title={say('payByCheque')}>
              <p>{say('payByChequeText')}</p>
              <Actions><ButtonLink href={`/apply/${reference}/payment-slip`}>{say('printSlip')}</ButtonLink></Actions>
            </Section>
            <Section title={say('payByVoucher')}>
              {kept && !actionData && <KeptNotice />}
              <Form id="voucher" formId={formId} language={language}>
                <TextField
                  name="voucher" label={questionWords.voucher[language]} hint={questionHints.voucher![language]} language={language}
                  value={actionData?.typed.voucher ?? kept ?? ''} problem={problemAt(problems, 'voucher')} width="medium" autoComplete="off" spellCheck={false}
                />
                <Actions><Button kind="second">{say('useVoucher')}</Button></Actions>
              </Form>
            </Section>
          </>
        )}
      </Page>
    </>
  )
}
