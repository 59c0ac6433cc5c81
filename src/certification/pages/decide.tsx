import { ClockChip } from '#design/clock-chip.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Section } from '#design/page.tsx'
import { Facts, SummaryList } from '#design/summary-list.tsx'
import { WorkPage } from '#design/work-page.tsx'
import { MoneySection, moneyFormId, RecordChequeForm, ReturnPaymentForm } from '#fees/public.tsx'
import { LettersBeside } from '#people/public.tsx'
import { ExamBeside } from '#exams/public.tsx'
import { QuestionsBeside } from '#questions/public.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { dateInWords, daysBetween } from '#platform/dates.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { languageNames, speak, type Language } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { ApplicationPath } from '../application-path.tsx'
import { AssignTo } from '../assign-to.tsx'
import { decideOrRecord } from '../decide-or-record.server.ts'
import { DecisionPart, PastDecisions } from '../decision-part.tsx'
import { DocumentsBeside } from '../documents-beside.tsx'
import { IKnowThisPerson } from '../i-know-this-person.tsx'
import { words } from '../messages.ts'
import { presenceInWords } from '../presence-in-words.ts'
import { applicationProblems } from '../problems-in-words.ts'
import { ReviewKeys } from '../review-keys.tsx'
import { NamesAndId } from '../review-names.tsx'
import { presenceBeat } from '../review-presence.ts'
import { reviewScreenWords } from '../review-screen-messages.ts'
import { reviewSheets } from '../review-sheets.ts'
import { refuseApart } from '../refuse-apart.server.ts'
import { reviewers } from '../routes.ts'
import { seeReview } from '../see-review.server.ts'
import { placeOfRow, SentRequirements } from '../sent-requirements.tsx'
import { SubmissionDifference } from '../submission-difference.tsx'
import { TrainingOfApplication } from '../training-of-application.tsx'
import { withTraining } from '../training-evidence.ts'
import type { Route } from './+types/decide'

/** The language switch sends this form first, so that nothing typed is lost; where there is no such form it is a link. */
export const handle = {
  form: (loaderData: unknown) => {
    const seen = loaderData as Seen | undefined
    return seen && !seen.isOwn ? moneyFormId(dueIn(seen) ?? lateIn(seen), chequesIn(seen)) : undefined
  },
}

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, reviewers), async (unit) => {
    await refuseApart(unit, params.reference)
    return seen(await seeReview(unit, params.reference, visit.language, visit.session?.name), await keptForm(unit, visit.url.pathname))
  })

  function seen({ present, ...rest }: Awaited<ReturnType<typeof seeReview>>, kept: Awaited<ReturnType<typeof keptForm>>) {
    return { ...rest, alsoHere: presenceInWords(present, visit.language, visit.house.timeZone), kept: kept?.typed }
  }
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
/** Of an application that ended unpaid: its check may have come in time, which a manager can say. */
const lateIn = ({ charges, isManager }: Seen) => (isManager ? charges.find(({ ended, paid, cents }) => ended === 'void' && paid < cents) : undefined)
const chequesIn = ({ charges }: Seen) =>
  charges.flatMap(({ ended, payments }) => (ended ? [] : payments)).filter(({ method, reversed }) => method === 'cheque' && !reversed)

/** The fee: how it stands, and for what is open a form. */
function Money({ seen, typed, problems }: { seen: Seen; typed: Record<string, string> | undefined; problems: { field?: string; text: string }[] }) {
  const language = useLanguage()
  const [charge, cheques, late] = [dueIn(seen), chequesIn(seen), lateIn(seen)]
  const [filled, kept] = [typed ?? seen.kept, !typed]
  const of = (money: string, id: string) =>
    (filled?._money === money && [filled.charge, filled.payment].includes(id) ? { typed: filled, kept, problems } : { problems: [] })
  return (
    <>
      <MoneySection charges={seen.charges} reader="staff" />
      {!seen.isOwn && charge && <RecordChequeForm charge={charge} formId={seen.formIds.record} {...of('record', charge.chargeId)} />}
      {!seen.isOwn && late && (
        <RecordChequeForm charge={late} lateFor={dateInWords(seen.dates.heldUntil!, language)} formId={seen.formIds.record} {...of('late', late.chargeId)} />
      )}
      {!seen.isOwn && cheques.map((payment) => (
        <ReturnPaymentForm key={payment.id} payment={payment} formId={seen.formIds.takeBack} {...of('return', payment.id)} />
      ))}
    </>
  )
}

/** Who else is here; the page's script keeps it up to date. */
function AlsoHere({ seen }: { readonly seen: Seen }) {
  return <p className="presence" role="status" data-beat={`/review/${seen.reference}/presence`} data-every={presenceBeat}>{seen.alsoHere}</p>
}

/** What can be decided now. */
function Decision({ seen }: { readonly seen: Seen }) {
  const say = speak(words, useLanguage())
  if (seen.isOwn && seen.dates.state === 'submitted') return <Notice tone="info" title={say('ownTitle')}>{say('ownText')}</Notice>
  return <DecisionPart decision={seen.decision} reference={seen.reference} />
}

/** Until when we answer; of an approved application, until when it is valid. */
function clockOf({ dates: { state, answerDueOn, validThrough }, today }: Pick<Seen, 'dates' | 'today'>, language: Language) {
  const say = speak(words, language)
  const [label, date] = state === 'approved' ? [say('validThrough'), validThrough!] : [say('due'), state === 'submitted' ? answerDueOn! : undefined]
  return date && <ClockChip label={label} date={dateInWords(date, language)} daysLeft={daysBetween(today, date)} language={language} />
}

function WhatHappened({ seen }: { readonly seen: Seen }) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <Section title={say('historyTitle')} id="history">
      <ul>
        {seen.history.map(({ id, step, byRole, on }) => (
          <li key={id}>
            {say(`step-${step}` as 'step-send')} · {say(`role-${byRole}` as 'role-applicant')} · {dateInWords(on, language)}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What was sent, row by row, as its person saw it. */
function WhatWasSent({ seen }: { readonly seen: Seen }) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <Section title={say('submissionTitle')} id="sent">
      <p>{say('submissionIn', languageNames[seen.language], dateInWords(seen.sentOn, language))}</p>
      <div lang={seen.language}>
        <SummaryList rows={seen.answers.map(({ question, wording, answer }) => ({ id: placeOfRow(question), question: wording, answer }))} />
      </div>
    </Section>
  )
}

export default function Decide({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const [say, sayHere] = [speak(words, language), speak(reviewScreenWords, language)]
  const { dates, today } = seen
  const problems = applicationProblems(actionData?.problems, language)
  const sheets = reviewSheets(seen.documents, `/review/${seen.reference}`, language)
  return (
    <>
      <title>{`${seen.name} · Alongside`}</title>
      <WorkPage
        title={seen.name} back={{ href: '/review', text: say('backToQueue') }}
        neighbours={{ label: sayHere('neighbours'), before: sayHere('previousApplication'), after: sayHere('nextApplication') }}
        lead={clockOf(seen, language)}
        notice={<AlsoHere seen={seen} />}
        beside={<DocumentsBeside sheets={sheets} />}
        decision={<Decision seen={seen} />}
        aside={(
          <>
            <AssignTo reference={seen.reference} assignment={seen.assignment} />
            {!seen.isOwn && <IKnowThisPerson reference={seen.reference} />}
            <ApplicationPath dates={dates} today={today} language={language} readBy="reviewer" training={seen.training} exam={seen.exam} />
            <ReviewKeys ways={seen.decision.ways} />
          </>
        )}
      >
        <ErrorSummary language={language} problems={problems} />
        <Facts facts={[{ term: say('reference'), detail: seen.reference }]} />
        {seen.difference && <SubmissionDifference {...seen.difference} sentOn={seen.sentOn} />}
        <NamesAndId {...seen} changes={seen.nameChanges} sheets={sheets} />
        <SentRequirements {...seen} evidence={withTraining(seen.evidence, seen.training, language)} sentIn={seen.language} sheets={sheets} />
        <TrainingOfApplication training={seen.training} />
        <ExamBeside steps={seen.exam} reference={seen.reference} today={today} />
        <WhatWasSent seen={seen} />
        <PastDecisions decision={seen.decision} />
        <Money seen={seen} typed={actionData?.typed} problems={problems} />
        <QuestionsBeside threads={seen.threads} reference={seen.reference} readBy="program" />
        <LettersBeside letters={seen.letters} />
        <WhatHappened seen={seen} />
      </WorkPage>
    </>
  )
}
