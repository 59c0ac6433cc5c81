import { Actions, Button } from '#design/button.tsx'
import { ClockChip } from '#design/clock-chip.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts, SummaryList } from '#design/summary-list.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { dateInWords, daysBetween, lastDayOf } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { languageNames, speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { datesOf } from '../application-dates.ts'
import { applicationLifecycle } from '../application-lifecycle.ts'
import { ApplicationPath } from '../application-path.tsx'
import { approveApplication } from '../approve-application.server.ts'
import { words } from '../messages.ts'
import { openForReview } from '../open-for-review.server.ts'
import { applicationProblems } from '../problems-in-words.ts'
import { reviewers } from '../routes.ts'
import type { Route } from './+types/decide'

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, reviewers), async (unit) => {
    const { application, submission, history } = await openForReview(unit, params.reference)
    const { approvalValidity } = policyOn(application.jurisdiction_id, unit.today)
    return {
      today: unit.today, dates: datesOf(application), reference: application.reference, name: application.sent_name!,
      answers: submission.answers, language: submission.language, sentOn: submission.sent_on,
      isOwn: application.subject_id === unit.actor.personId,
      steps: applicationLifecycle.allowed(application.state, 'reviewer'),
      history: history.map(({ step, by_role, effective_on }) => ({ step, byRole: by_role, on: effective_on })),
      wouldBeValidThrough: lastDayOf(unit.today, { months: approvalValidity }),
      formId: newId(),
    }
  })
}

export const action = ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, staffOf(visit, reviewers), async (unit) => {
    await approveApplication(unit, params.reference)
    return `/review/${params.reference}`
  })
}

export default function Decide({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const inWords = (date: string) => dateInWords(date, language)
  const { dates, today } = seen
  return (
    <>
      <title>{`${seen.name} · Alongside`}</title>
      <Page
        title={seen.name} back={{ href: '/review', text: say('backToQueue') }}
        lead={dates.state === 'submitted' ? (
          <ClockChip label={say('due')} date={inWords(dates.answerDueOn!)} daysLeft={daysBetween(today, dates.answerDueOn!)} language={language} />
        ) : undefined}
        aside={<ApplicationPath dates={dates} today={today} language={language} readBy="reviewer" />}
      >
        <ErrorSummary language={language} problems={applicationProblems(actionData?.problems, language)} />
        <Facts facts={[{ term: say('reference'), detail: seen.reference }]} />
        <Section title={say('submissionTitle')}>
          <p>{say('submissionIn', languageNames[seen.language], inWords(seen.sentOn))}</p>
          <div lang={seen.language}>
            <SummaryList rows={seen.answers.map(({ wording, answer }) => ({ question: wording, answer }))} />
          </div>
        </Section>
        {seen.isOwn && seen.steps.length > 0 && <Notice tone="info" title={say('ownTitle')}>{say('ownText')}</Notice>}
        {!seen.isOwn && seen.steps.includes('approve') && (
          <Section title={say('decide')}>
            <p>{say('approveMeans', inWords(seen.wouldBeValidThrough))}</p>
            <Form formId={seen.formId} language={language}>
              <Actions><Button>{say('approve')}</Button></Actions>
            </Form>
          </Section>
        )}
        <Section title={say('historyTitle')}>
          <ul>
            {seen.history.map(({ step, byRole, on }) => (
              <li key={step}>
                {say(`step-${step}` as 'step-send')} · {say(`role-${byRole}` as 'role-applicant')} · {inWords(on)}
              </li>
            ))}
          </ul>
        </Section>
      </Page>
    </>
  )
}
