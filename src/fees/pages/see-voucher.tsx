import { Actions, Button } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { TextArea } from '#design/text-field.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { notFound } from '#platform/answers.server.ts'
import { dateInWords } from '#platform/dates.ts'
import { isId, newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { inMoney } from '#platform/money.ts'
import { problemAt } from '#platform/problem-words.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { cancelVoucher } from '../cancel-voucher.server.ts'
import type { ChargeKind } from '../charge-kinds.ts'
import { kindWords, stateWords, words } from '../messages.ts'
import { feeProblems } from '../problems-in-words.ts'
import { voucherManagers } from '../routes.ts'
import { openVoucher } from '../voucher-list.server.ts'
import { voucherLifecycle } from '../voucher-lifecycle.ts'
import type { Route } from './+types/see-voucher'

/** The language switch sends this form first, so that nothing typed is lost; where there is no such form it is a link. */
export const handle = { form: (loaderData: unknown) => ((loaderData as Seen | undefined)?.mayCancel ? 'cancel' : undefined) }

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, voucherManagers), async (unit) => {
    const { voucher, history } = await openVoucher(unit, params.voucher)
    const { code, program, state, cents, for_email, valid_from, valid_through, held_reference } = voucher
    return {
      code, program, state, cents, kinds: voucher.kinds as ChargeKind[], forEmail: for_email, from: valid_from, through: valid_through,
      heldFor: held_reference, mayCancel: voucherLifecycle.allowed(state, 'manager').includes('cancel'), formId: newId(),
      kept: (await keptForm(unit, visit.url.pathname))?.typed.why,
      history: history.map(({ step, about_reference, why, effective_on }) => ({ step, reference: about_reference, why, on: effective_on })),
    }
  })
}

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  if (!isId(params.voucher)) throw notFound()
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, staffOf(visit, voucherManagers), async (unit, { typed }) => {
    await cancelVoucher(unit, params.voucher, typed.why ?? '')
    await forgetKeptForm(unit, visit.url.pathname)
    return `/vouchers/${params.voucher}`
  })
}

type Seen = Route.ComponentProps['loaderData']

function History({ history }: Pick<Seen, 'history'>) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <Section title={say('history')}>
      <ul>
        {history.map(({ step, reference, why, on }, place) => (
          <li key={place} dir="auto">
            {[say(`step-${step}` as 'step-use'), dateInWords(on, language), reference && say('forApplication', reference), why].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </Section>
  )
}

export default function SeeVoucher({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const problems = feeProblems(actionData?.problems, language)
  return (
    <>
      <title>{`${seen.code} · Alongside`}</title>
      <Page title={seen.code} lead={stateWords[seen.state][language]} back={{ href: '/vouchers', text: say('backToVouchers') }}>
        <ErrorSummary language={language} problems={problems} />
        <Facts facts={[
          { term: say('program'), detail: seen.program },
          { term: say('pays'), detail: `${say('upTo', inMoney(seen.cents, language))} · ${seen.kinds.map((kind) => kindWords[kind][language]).join(', ')}` },
          { term: say('forWhom'), detail: seen.forEmail ?? say('anyone') },
          { term: say('validFrom'), detail: dateInWords(seen.from, language) },
          { term: say('validThrough'), detail: dateInWords(seen.through, language) },
          ...(seen.heldFor ? [{ term: say('usedFor'), detail: say('forApplication', seen.heldFor) }] : []),
        ]} />
        <History history={seen.history} />
        {seen.mayCancel && (
          <Section title={say('cancel')}>
            {seen.state === 'reserved' && <Notice tone="warning">{say('cancelReserved', seen.heldFor!)}</Notice>}
            <p>{say('cancelLead')}</p>
            {seen.kept && !actionData && <KeptNotice />}
            <Form id="cancel" formId={seen.formId} language={language}>
              <TextArea
                name="why" language={language} label={say('why')} hint={say('whyHint')} rows={2} maxLength={500}
                value={actionData?.typed.why ?? seen.kept} problem={problemAt(problems, 'why')}
              />
              <Actions><Button kind="stop">{say('cancelButton')}</Button></Actions>
            </Form>
          </Section>
        )}
      </Page>
    </>
  )
}
