import { Actions, Button } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { TextArea } from '#design/text-field.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt, problemsInWords } from '#platform/problem-words.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { askQuestion, ownApplication } from '../ask-question.server.ts'
import { problemWords, words } from '../messages.ts'
import { longestText } from '../question-text.ts'
import type { Route } from './+types/ask'

/** The language switch sends this form first, so that nothing typed is lost. */
export const handle = { form: () => 'question' }

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const about = visit.url.searchParams.get('about') ?? undefined
  return read(visit, selfOf(visit), async (unit) => {
    const application = await ownApplication(unit, about)
    const kept = await keptForm(unit, visit.url.pathname)
    return { formId: newId(), about: application?.reference ?? '', kept: kept?.typed.text ?? '' }
  })
}

export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, selfOf(visit), async (unit, { typed }) => {
    const thread = await askQuestion(unit, { text: typed.text ?? '', about: typed.about || undefined })
    await forgetKeptForm(unit, visit.url.pathname)
    return `/questions/${thread}?asked`
  })
}

export default function Ask({ loaderData: { formId, about, kept }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const problems = problemsInWords(actionData?.problems, problemWords, language)
  return (
    <>
      <title>{`${say('ask')} · Alongside`}</title>
      <Page title={say('ask')} lead={say('askLead')} back={{ href: '/questions', text: say('backToMine') }}>
        <ErrorSummary language={language} problems={problems} />
        {kept && !actionData && <KeptNotice />}
        {about && <p>{say('aboutApplication', about)}</p>}
        <Form id="question" formId={formId} language={language}>
          <Hidden name="about" value={about} />
          <TextArea
            name="text" label={say('yourQuestion')} hint={`${say('askPrivate')} ${say('textHint', longestText)}`} rows={7}
            value={actionData?.typed.text ?? kept} language={language} problem={problemAt(problems, 'text')}
          />
          <Actions><Button>{say('sendQuestion')}</Button></Actions>
        </Form>
      </Page>
    </>
  )
}
