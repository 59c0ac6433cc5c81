import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { TextArea } from '#design/text-field.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { dateInWords } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { longestWhy } from '../approval-form.ts'
import { CompletionFacts } from '../completion-facts.tsx'
import { coordinatorWords } from '../coordinator-messages.ts'
import { learningProblems } from '../problems-in-words.ts'
import { coordinators } from '../routes.ts'
import { seeCompletion } from '../see-completion.server.ts'
import { withdrawCompletion } from '../withdraw-completion.server.ts'
import type { Route } from './+types/see-completion'

/** The language switch sends this form first, so that nothing typed is lost; where there is no such form it is a link. */
export const handle = { form: (loaderData: unknown) => ((loaderData as Seen | undefined)?.completion.withdrawn ? undefined : 'withdraw') }

const happenings = { issued: 'justIssued', withdrawn: 'itIsWithdrawn' } as const

export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, coordinators), async (unit) => ({
    completion: await seeCompletion(unit, params.completion), formId: newId(), kept: (await keptForm(unit, visit.url.pathname))?.typed.why,
    done: (['issued', 'withdrawn'] as const).find((one) => one === visit.url.searchParams.get('done')),
  }))
}
type Seen = Awaited<ReturnType<typeof loader>>

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, staffOf(visit, coordinators), async (unit, { typed }) => {
    await withdrawCompletion(unit, params.completion, typed.why ?? '')
    await forgetKeptForm(unit, visit.url.pathname)
    return `${visit.url.pathname}?done=withdrawn`
  })
}

/** One completion of the provider; and withdrawing it. */
export default function SeeCompletion({ loaderData: { completion, formId, kept, done }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(coordinatorWords, language)
  const problems = learningProblems(actionData?.problems, language)
  const { withdrawn } = completion
  return (
    <>
      <title>{`${completion.name} · Alongside`}</title>
      <Page
        title={completion.name} lead={withdrawn ? say('withdrawnOn', dateInWords(withdrawn.on, language)) : say('is-issued')}
        back={{ href: '/training', text: say('back') }} notice={done && !actionData && <Notice tone="success" title={say(happenings[done])} />}
      >
        <ErrorSummary language={language} problems={problems} />
        {withdrawn && <Notice tone="info" title={say('withdrawnOn', dateInWords(withdrawn.on, language))}><p dir="auto">{withdrawn.why}</p></Notice>}
        <CompletionFacts completion={completion} forWhom="provider" />
        {done === 'issued' && <Actions><ButtonLink href="/training/issue">{say('issue')}</ButtonLink></Actions>}
        {!withdrawn && (
          <Section title={say('withdraw')}>
            <p>{say('withdrawLead')}</p>
            {kept && !actionData && <KeptNotice />}
            <Form id="withdraw" formId={formId} language={language}>
              <TextArea
                name="why" label={say('withdrawWhy')} hint={say('withdrawWhyHint')} rows={2} maxLength={longestWhy} language={language}
                value={actionData?.typed.why ?? kept} problem={problemAt(problems, 'why')}
              />
              <Actions><Button kind="stop">{say('withdrawButton')}</Button></Actions>
            </Form>
          </Section>
        )}
      </Page>
    </>
  )
}
