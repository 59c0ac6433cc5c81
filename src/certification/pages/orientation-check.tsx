import { redirect } from 'react-router'
import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { answerEveryTime } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt, problemsInWords } from '#platform/problem-words.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { orientation } from '#library/orientation.server.ts'
import { orientationWords, problemWords } from '../orientation-messages.ts'
import { addressAfter } from '../orientation-progress.ts'
import { orientationProgress } from '../orientation-progress.server.ts'
import { passOrientationCheck } from '../pass-orientation-check.server.ts'
import type { Route } from './+types/orientation-check'

/** The language switch sends this form first, so that nothing typed is lost. */
export const handle = { form: () => 'check' }

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const [progress, kept] = await read(visit, selfOf(visit), async (unit) => [await orientationProgress(unit), await keptForm(unit, visit.url.pathname)] as const)
  if (progress.check !== 'open' || !progress.allRead) throw redirect('/orientation')
  const { language } = visit
  const titles = new Map(orientation().parts.map(({ id, title }) => [id, title[language]]))
  return {
    formId: newId(), kept: kept?.typed,
    questions: orientation().check.questions.map(({ id, part, asks, options, why }) => ({
      id, part, partTitle: titles.get(part)!, asks: asks[language], why: why[language],
      options: options.map((option) => ({ value: option.id, label: option.says[language] })),
    })),
  }
}

export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerEveryTime(visit, request, selfOf(visit), async (unit, { typed }) => {
    await passOrientationCheck(unit, typed)
    await forgetKeptForm(unit, visit.url.pathname)
    return addressAfter(await orientationProgress(unit))
  })
}

export default function OrientationCheck({ loaderData: { questions, kept, formId }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(orientationWords, language)
  const typed = actionData?.typed ?? kept
  const problems = problemsInWords(actionData?.problems, problemWords, language)
  const isWrong = (id: string) => actionData?.problems.some(({ field, code }) => field === id && code === 'checkAnswerWrong') ?? false
  return (
    <>
      <title>{`${say('questions')} · Alongside`}</title>
      <Page title={say('questions')} lead={say('checkLead')} back={{ href: '/orientation', text: say('back') }}>
        <ErrorSummary language={language} problems={problems} />
        {kept && !actionData && <KeptNotice />}
        <Form id="check" formId={formId} language={language}>
          {questions.map(({ id, part, partTitle, asks, why, options }, place) => (
            <Choices
              key={id} kind="radio" name={id} legend={`${place + 1}. ${asks}`} options={options} chosen={[typed?.[id] ?? '']}
              language={language} problem={isWrong(id) ? why : problemAt(problems, id)}
              hint={isWrong(id) ? <a href={`/orientation/${part}`} target="_blank">{say('readPart', partTitle)}</a> : undefined}
            />
          ))}
          <Actions><Button>{say('sendAnswers')}</Button></Actions>
        </Form>
      </Page>
    </>
  )
}
