import { Actions, Button, ButtonLink } from '#design/button.tsx'
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
import { longestName, longestNumber, typedCompletion } from '../completion.ts'
import { coordinatorWords } from '../coordinator-messages.ts'
import { words } from '../messages.ts'
import { issueCompletion } from '../issue-completion.server.ts'
import { learningProblems } from '../problems-in-words.ts'
import { coordinators } from '../routes.ts'
import { seeTraining } from '../see-training.server.ts'
import { WhichTraining } from '../which-training.tsx'
import type { Route } from './+types/issue-completion'

/** The language switch sends this form first, so that nothing typed is lost. */
export const handle = { form: () => 'issue' }

export const loader = ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, coordinators), async (unit) => {
    const { lines } = await seeTraining(unit)
    return { taught: lines.map(({ training, language }) => ({ training, language })), formId: newId(), kept: await keptForm(unit, visit.url.pathname) }
  })
}

export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, staffOf(visit, coordinators), async (unit, { typed }) => {
    const id = await issueCompletion(unit, typedCompletion(typed))
    await forgetKeptForm(unit, visit.url.pathname)
    return `/training/${id}?done=issued`
  })
}

/** A completion for one person. */
export default function IssueCompletion({ loaderData: { taught, formId, kept }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(coordinatorWords, language)
  const problems = learningProblems(actionData?.problems, language)
  const { typed } = actionData ?? kept ?? {}
  const field = (name: string) => ({ name, language, problem: problemAt(problems, name), value: typed?.[name], autoComplete: 'off' })
  const day = (name: string) => ({
    name, language, problem: problemAt(problems, name), hint: speak(words, language)('dayHint'),
    value: { year: typed?.[`${name}-year`] ?? '', month: typed?.[`${name}-month`] ?? '', day: typed?.[`${name}-day`] ?? '' },
  })
  return (
    <>
      <title>{`${say('issue')} · Alongside`}</title>
      <Page title={say('issue')} lead={say('issueLead')} back={{ href: '/training', text: say('back') }}>
        <ErrorSummary language={language} problems={problems} />
        {kept && !actionData && <KeptNotice />}
        <Form id="issue" formId={formId} language={language}>
          <TextField {...field('name')} label={say('fullName')} maxLength={longestName} spellCheck={false} />
          <TextField {...field('email')} label={say('email')} hint={say('emailHint')} type="email" />
          <WhichTraining taught={taught} typed={typed} problems={problems} />
          <TextField {...field('hours')} label={say('hours')} hint={say('hoursHint')} width="short" inputMode="numeric" />
          <DateField {...day('started')} legend={say('startedOn')} />
          <DateField {...day('completed')} legend={say('completedOn')} />
          <TextField {...field('number')} label={say('number')} hint={say('numberHint')} width="medium" maxLength={longestNumber} spellCheck={false} />
          <Actions>
            <Button>{say('issueButton')}</Button>
            <ButtonLink href="/training" kind="quiet">{say('back')}</ButtonLink>
          </Actions>
        </Form>
      </Page>
    </>
  )
}
