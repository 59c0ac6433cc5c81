import { Actions, Button } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { TextArea } from '#design/text-field.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt, problemsInWords } from '#platform/problem-words.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { settleQuestion } from '../close-question.server.ts'
import { Conversation } from '../conversation.tsx'
import { problemWords, words } from '../messages.ts'
import { openMyQuestion } from '../open-question.server.ts'
import { shortened } from '../public.tsx'
import { questionLifecycle } from '../question-lifecycle.ts'
import { QuestionPath } from '../question-path.tsx'
import { longestText } from '../question-text.ts'
import { shownThread } from '../shown-thread.ts'
import { writeAgain } from '../write-again.server.ts'
import type { Route } from './+types/see-question'

/** The language switch sends this form first, so that nothing typed is lost. */
export const handle = { form: () => 'again' }

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, selfOf(visit), async (unit) => {
    const { thread, messages } = await openMyQuestion(unit, params.thread)
    const kept = await keptForm(unit, visit.url.pathname)
    return {
      ...shownThread(thread, messages, visit.language), reference: thread.application_reference,
      mayClose: questionLifecycle.allowed(thread.state, 'person').includes('settle'),
      kept: kept?.typed.text ?? '', formId: newId(), closeFormId: newId(), justAsked: visit.url.searchParams.has('asked'),
    }
  })
}

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, selfOf(visit), async (unit, { typed }) => {
    if (typed.do === 'close') await settleQuestion(unit, params.thread)
    else {
      await writeAgain(unit, params.thread, typed.text ?? '')
      await forgetKeptForm(unit, visit.url.pathname)
    }
    return `/questions/${params.thread}`
  })
}

const leads = { open: 'leadOpen', answered: 'leadAnswered', closed: 'leadClosed' } as const

export default function SeeQuestion({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const problems = problemsInWords(actionData?.problems, problemWords, language)
  return (
    <>
      <title>{`${say('question')} · Alongside`}</title>
      <Page
        title={shortened(seen.messages[0]!.text, 60)} lead={say(leads[seen.state])} back={{ href: '/questions', text: say('backToMine') }}
        notice={seen.justAsked && <Notice tone="success" title={say('asked')}>{say('askedText')}</Notice>}
        aside={<QuestionPath {...seen} readBy="person" />}
      >
        <ErrorSummary language={language} problems={problems} />
        {seen.reference && <p><a href={`/apply/${seen.reference}`}>{say('aboutApplication', seen.reference)}</a></p>}
        <Section title={say('said')}><Conversation messages={seen.messages} readBy="person" /></Section>
        <Section title={say('writeAgain')}>
          {seen.kept && !actionData && <KeptNotice />}
          <Form id="again" formId={seen.formId} language={language}>
            <TextArea
              name="text" label={say('yourQuestion')} hint={say('textHint', longestText)} value={actionData?.typed.text ?? seen.kept}
              language={language} problem={problemAt(problems, 'text')}
            />
            <Actions><Button>{say('writeAgainButton')}</Button></Actions>
          </Form>
        </Section>
        {seen.mayClose && (
          <Form formId={seen.closeFormId} language={language}>
            <Hidden name="do" value="close" />
            <p>{say('closeMeans')}</p>
            <Actions><Button kind="second">{say('close')}</Button></Actions>
          </Form>
        )}
      </Page>
    </>
  )
}
