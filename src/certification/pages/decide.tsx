import { ClockChip } from '#design/clock-chip.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts, SummaryList } from '#design/summary-list.tsx'
import { MoneySection, moneyFormId, RecordChequeForm, ReturnPaymentForm } from '#fees/public.tsx'
import { QuestionsBeside } from '#questions/public.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { dateInWords, daysBetween } from '#platform/dates.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { languageNames, speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { ApplicationPath } from '../application-path.tsx'
import { decideOrRecord } from '../decide-or-record.server.ts'
import { DecisionPart, PastDecisions } from '../decision-part.tsx'
import { DocumentCards } from '../document-cards.tsx'
import { words } from '../messages.ts'
import { ReviewNames } from '../name-comparison.tsx'
import { applicationProblems } from '../problems-in-words.ts'
import { reviewers } from '../routes.ts'
import { SubmissionDifference } from '../submission-difference.tsx'
import { seeReview } from '../see-review.server.ts'
import type { Route } from './+types/decide'

/** The language switch sends this form first, so that nothing typed is lost; where there is no such form it is a link. */
export const handle = {
  form: (loaderData: unknown) => {
    const seen = loaderData as Seen | undefined
    return seen && !seen.isOwn ? moneyFormId(dueIn(seen), chequesIn(seen)) : undefined
  },
}

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, reviewers), async (unit) =>
    ({ ...(await seeReview(unit, params.reference, visit.language)), kept: (await keptForm(unit, visit.url.pathname))?.typed }))
}

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, staffOf(visit, reviewers), async (unit, { typed }) => {
    await decideOrRecord(unit, params.reference, typed, visit.language)
    if (typed._money) await forgetKeptForm(unit, visit.url.pathname)
    return `/review/${params.reference}`
  })
}

type Seen = Awaited<ReturnType<typeof loader>>
const dueIn = ({ charges }: Seen) => charges.find(({ due }) => due > 0)
const chequesIn = ({ charges }: Seen) =>
  charges.flatMap(({ ended, payments }) => (ended ? [] : payments)).filter(({ method, reversed }) => method === 'cheque' && !reversed)

/** The fee: how it stands, and for what is open a form. */
function Money({ seen, typed, problems }: { seen: Seen; typed: Record<string, string> | undefined; problems: { field?: string; text: string }[] }) {
  const [charge, cheques] = [dueIn(seen), chequesIn(seen)]
  const [filled, kept] = [typed ?? seen.kept, !typed]
  const of = (money: string, id: string) =>
    (filled?._money === money && [filled.charge, filled.payment].includes(id) ? { typed: filled, kept, problems } : { problems: [] })
  return (
    <>
      <MoneySection charges={seen.charges} reader="staff" />
      {!seen.isOwn && charge && <RecordChequeForm charge={charge} formId={seen.formIds.record} {...of('record', charge.chargeId)} />}
      {!seen.isOwn && cheques.map((payment) => (
        <ReturnPaymentForm key={payment.id} payment={payment} formId={seen.formIds.takeBack} {...of('return', payment.id)} />
      ))}
    </>
  )
}

export default function Decide({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const inWords = (date: string) => dateInWords(date, language)
  const { dates, today } = seen
  const problems = applicationProblems(actionData?.problems, language)
  const due = dates.state === 'submitted'
  return (
    <>
      <title>{`${seen.name} · Alongside`}</title>
      <Page
        title={seen.name} back={{ href: '/review', text: say('backToQueue') }}
        lead={due ? (
          <ClockChip label={say('due')} date={inWords(dates.answerDueOn!)} daysLeft={daysBetween(today, dates.answerDueOn!)} language={language} />
        ) : undefined}
        aside={<ApplicationPath dates={dates} today={today} language={language} readBy="reviewer" />}
      >
        <ErrorSummary language={language} problems={problems} />
        <Facts facts={[{ term: say('reference'), detail: seen.reference }]} />
        {seen.difference && <SubmissionDifference {...seen.difference} sentOn={seen.sentOn} />}
        <Section title={say('submissionTitle')}>
          <p>{say('submissionIn', languageNames[seen.language], inWords(seen.sentOn))}</p>
          <div lang={seen.language}>
            <SummaryList rows={seen.answers.map(({ wording, answer }) => ({ question: wording, answer }))} />
          </div>
        </Section>
        <Section title={say('documentsTitle')}>
          {seen.comparison && <ReviewNames comparison={seen.comparison} />}
          <DocumentCards documents={seen.documents} under={`/review/${seen.reference}`} />
        </Section>
        {seen.isOwn && dates.state === 'submitted' && <Notice tone="info" title={say('ownTitle')}>{say('ownText')}</Notice>}
        <DecisionPart decision={seen.decision} reference={seen.reference} />
        <PastDecisions decision={seen.decision} />
        <Money seen={seen} typed={actionData?.typed} problems={problems} />
        <QuestionsBeside threads={seen.threads} reference={seen.reference} readBy="program" />
        <Section title={say('historyTitle')}>
          <ul>
            {seen.history.map(({ id, step, byRole, on }) => (
              <li key={id}>
                {say(`step-${step}` as 'step-send')} · {say(`role-${byRole}` as 'role-applicant')} · {inWords(on)}
              </li>
            ))}
          </ul>
        </Section>
      </Page>
    </>
  )
}
