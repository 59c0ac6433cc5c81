import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { DateField } from '#design/date-field.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { TextArea, TextField } from '#design/text-field.tsx'
import { speak } from '#platform/languages.ts'
import { inMoney } from '#platform/money.ts'
import { problemAt } from '#platform/problem-words.ts'
import { words } from './messages.ts'
import type { ChargeStanding, PaymentStanding } from './standing.ts'

type Typed = Readonly<Record<string, string | undefined>>
type ProblemText = { readonly field?: string | undefined; readonly text: string }

interface FormOfStaff {
  readonly formId: string
  /** What was typed into this form, when it was not accepted. */
  readonly typed?: Typed | undefined
  /** It was typed before, and is only filled in again. */
  readonly kept?: boolean
  /** Its problems in words. */
  readonly problems: readonly ProblemText[]
}

const chequeFormId = 'record-check'
const returnFormId = ({ id }: Pick<PaymentStanding, 'id'>) => `take-back-${id}`

/** Which of these forms the language switch sends first: the check to record, else the first payment that can be taken back. */
export const moneyFormId = (due: unknown, payments: readonly Pick<PaymentStanding, 'id'>[]) =>
  due ? chequeFormId : payments[0] && returnFormId(payments[0])

const typedDate = (typed: Typed | undefined, name: string) =>
  ({ year: typed?.[`${name}-year`] ?? '', month: typed?.[`${name}-month`] ?? '', day: typed?.[`${name}-day`] ?? '' })

interface RecordProps extends FormOfStaff {
  readonly charge: ChargeStanding
  /** It had come in time, and is recorded after the end: until when it had to be here, in words. */
  readonly lateFor?: string
  /** Where the day of the arrival decides whether it is in time: until when it has to be here, in words. Then the form asks for that day. */
  readonly arrivesBy?: string
}

/** Staff record a check: sends `_money=record` (or `late`) and what `readCheque` reads, with the charge. */
export function RecordChequeForm({ charge, lateFor, arrivesBy, formId, typed, kept, problems }: RecordProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const field = (name: string) => ({ name, language, problem: problemAt([...problems] as { field?: string; text: string }[], name) })
  return (
    <Form id={chequeFormId} formId={formId} language={language}>
      {kept && <KeptNotice />}
      <Hidden name="_money" value={lateFor ? 'late' : 'record'} />
      <Hidden name="charge" value={charge.chargeId} />
      <p>{lateFor ? say('lateLead', inMoney(charge.cents - charge.paid, language), lateFor) : say('recordChequeLead', inMoney(charge.due, language))}</p>
      {arrivesBy && <p>{say('arrivesBy', arrivesBy)}</p>}
      {(lateFor || arrivesBy) && <DateField {...field('arrivedOn')} legend={say('arrivedOn')} hint={say('arrivedHint')} value={typedDate(typed, 'arrivedOn')} />}
      <TextField {...field('chequeNumber')} label={say('chequeNumber')} value={typed?.chequeNumber} width="medium" inputMode="numeric" autoComplete="off" />
      <DateField {...field('chequeDated')} legend={say('chequeDated')} hint={say('dateHint')} value={typedDate(typed, 'chequeDated')} />
      <TextField {...field('chequeAmount')} label={say('chequeAmount')} hint={say('amountHint')} value={typed?.chequeAmount} width="short" inputMode="decimal" autoComplete="off" />
      <Actions><Button>{say(lateFor ? 'lateButton' : 'recordButton')}</Button></Actions>
    </Form>
  )
}

/** Staff take a check back: sends `_money=return`, `payment`, `kind` and `why`. */
export function ReturnPaymentForm({ payment, formId, typed, kept, problems }: FormOfStaff & { readonly payment: PaymentStanding }) {
  const language = useLanguage()
  const say = speak(words, language)
  const field = (name: string) => ({ name, language, problem: problemAt([...problems] as { field?: string; text: string }[], name) })
  return (
    <Form id={returnFormId(payment)} formId={formId} language={language}>
      {kept && <KeptNotice />}
      <Hidden name="_money" value="return" />
      <Hidden name="payment" value={payment.id} />
      <p>{say('takeBackLead')}</p>
      <Choices
        {...field('kind')} kind="radio" legend={say('whatHappened')} chosen={[typed?.kind ?? 'returned']}
        options={(['returned', 'mistake'] as const).map((value) => ({ value, label: say(value) }))}
      />
      <TextArea {...field('why')} label={say('why')} hint={say('whyHint')} value={typed?.why} rows={2} maxLength={500} />
      <Actions><Button kind="stop">{say('takeBackButton')}</Button></Actions>
    </Form>
  )
}
