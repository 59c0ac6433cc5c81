import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ClockChip } from '#design/clock-chip.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { MoneySection, RecordChequeForm, ReturnPaymentForm } from '#fees/public.tsx'
import { dateInWords, daysBetween } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { correctionWords } from './correction-messages.ts'
import type { ExamOf } from './see-exam-of.server.ts'
import { staffWords } from './staff-messages.ts'

interface Props {
  readonly seen: ExamOf
}
type Request = ExamOf['requests'][number]

/** The checks that can be taken back. */
export const chequesIn = ({ charges }: Pick<ExamOf, 'charges'>) =>
  charges.flatMap(({ ended, payments }) => (ended ? [] : payments)).filter(({ method, reversed }) => method === 'cheque' && !reversed)

/** Who it is, as a photo ID has to show it; until when; how many attempts. */
export function WhoAndUntilWhen({ seen }: Props) {
  const language = useLanguage()
  const say = speak(staffWords, language)
  const on = (date: string) => dateInWords(date, language)
  return (
    <Section title={say('eligibility')}>
      <Facts facts={[
        { term: say('letterName'), detail: seen.name }, { term: say('application'), detail: seen.reference }, { term: say('state'), detail: say(`eligibility-${seen.state}`) },
        { term: say('openSince'), detail: on(seen.begins) }, { term: say('askUntil'), detail: on(seen.askUntil) }, { term: say('validThrough'), detail: on(seen.validThrough) },
        { term: say('attempts'), detail: say('attemptsOf', seen.attemptsUsed, seen.attemptsAllowed) },
      ]} />
      <p><a href={`/review/${seen.reference}`}>{say('seeApplication')}</a></p>
    </Section>
  )
}

/** What was wrong with its result, and who was told why; the newest first. */
function Corrections({ one: { corrections, firstOutcome } }: { readonly one: Request }) {
  const language = useLanguage()
  const say = speak(correctionWords, language)
  return corrections.map(({ which, why, on }, place) => (
    <p key={which}>{say('corrected', say(`outcome-${corrections[place + 1]?.outcome ?? firstOutcome!}`), dateInWords(on, language))} <span dir="auto">{why}</span></p>
  ))
}

/** One request: its days, and what can be done with it. */
function OneRequest({ one, seen }: Props & { readonly one: Request }) {
  const language = useLanguage()
  const say = speak(staffWords, language)
  const on = (date: string) => dateInWords(date, language)
  const line = (term: string, date: string | null) => (date ? [{ term, detail: on(date) }] : [])
  const clock = one.state === 'submitted' ? { label: say('answerBy'), date: one.answerDueOn! } : one.state === 'awaitingFee' ? { label: say('payUntil'), date: one.payUntil } : undefined
  return (
    <>
      <h3>{say('requestLine', one.attempt, one.reference)}</h3>
      <p>{say(`request-${one.state}`)}</p>
      {clock && <p><ClockChip label={clock.label} date={on(clock.date)} daysLeft={daysBetween(seen.today, clock.date)} language={language} /></p>}
      <Facts facts={[
        ...line(say('asked'), one.askedOn), ...line(say('paid'), one.paidOn), ...line(say('authorizedOn'), one.authorizedOn), ...line(say('endedOn'), one.endedOn),
      ]} />
      <Corrections one={one} />
      {seen.isManager && one.firstOutcome && <p><a href={`/exams/${seen.reference}/correct/${one.reference}`}>{speak(correctionWords, language)('link')}</a></p>}
      {one.state === 'submitted' && seen.state === 'open' && (
        <Form formId={seen.formIds.authorize} language={language}>
          <Hidden name="_do" value="authorize" />
          <Hidden name="_request" value={one.reference} />
          <Actions><Button>{say('authorize')}</Button></Actions>
        </Form>
      )}
    </>
  )
}

/** Everything that was asked for; and for a manager the way to a result by hand. */
export function Requests({ seen }: Props) {
  const say = speak(staffWords, useLanguage())
  const waits = seen.requests.some(({ state, authorizedOn }) => state === 'authorized' || (state === 'lapsed' && authorizedOn !== null))
  return (
    <Section title={say('requests')} id="requests">
      {seen.requests.length === 0 && <p>{say('noRequests')}</p>}
      {seen.requests.map((one) => <OneRequest key={one.id} one={one} seen={seen} />)}
      {seen.isManager && waits && <Actions><ButtonLink href={`/exams/${seen.reference}/result`} kind="second">{say('recordResult')}</ButtonLink></Actions>}
    </Section>
  )
}

interface MoneyProps extends Props {
  readonly typed: Readonly<Record<string, string>> | undefined
  readonly kept: boolean
  readonly problems: { field?: string; text: string }[]
}

/** The fees: how they stand, a check to record with the day of its arrival, and one to take back. */
export function ExamMoney({ seen, typed, kept, problems }: MoneyProps) {
  const language = useLanguage()
  const charge = seen.unpaid && seen.charges.find(({ chargeId }) => chargeId === seen.unpaid!.chargeId)
  const of = (money: string, id: string) => (typed?._money === money && [typed.charge, typed.payment].includes(id) ? { typed, kept, problems } : { problems: [] })
  return (
    <>
      <MoneySection charges={seen.charges} reader="staff" />
      {charge && (
        <RecordChequeForm
          charge={{ ...charge, due: charge.due || charge.cents - charge.paid }} arrivesBy={dateInWords(seen.unpaid!.payUntil, language)} formId={seen.formIds.record} {...of('record', charge.chargeId)}
        />
      )}
      {chequesIn(seen).map((payment) => <ReturnPaymentForm key={payment.id} payment={payment} formId={seen.formIds.takeBack} {...of('return', payment.id)} />)}
    </>
  )
}

/** Which requests for accommodations there are; what they are about is read on a page of its own. */
export function AccommodationsBeside({ seen }: Props) {
  const language = useLanguage()
  const say = speak(staffWords, language)
  return (
    <Section title={say('accommodations')} id="accommodations">
      {seen.accommodations.length === 0 ? <p>{say('accommodationsNone')}</p> : (
        <>
          <p>{say('accommodationsText')}</p>
          <ul>
            {seen.accommodations.map(({ id, reference, state, asked_on }) => (
              <li key={id}><a href={`/exams/accommodations/${id}`}>{say('openAccommodation', reference)}</a> · {say(`accommodation-${state}`)} · {dateInWords(asked_on, language)}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

/** Every step, the latest first. */
export function ExamHistory({ seen }: Props) {
  const language = useLanguage()
  const say = speak(staffWords, language)
  return (
    <Section title={say('history')} id="history">
      <ul>
        {seen.history.map(({ id, kind, step, byRole, on, request }) => (
          <li key={id}>{request && `${request} · `}{say(`${kind}-${step}` as 'done-start')} · {say(`role-${byRole}`)} · {dateInWords(on, language)}</li>
        ))}
      </ul>
    </Section>
  )
}
