import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { DateField } from '#design/date-field.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { TextArea, TextField } from '#design/text-field.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import type { Typed } from '#platform/answers.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { languageNames, languages, speak } from '#platform/languages.ts'
import { problemAt, problemsInWords } from '#platform/problem-words.ts'
import { Refused } from '#platform/problems.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { enterQuestion } from '../enter-question.server.ts'
import { channels, readEntered, type TypedQuestion } from '../entered-question.ts'
import { problemWords, words } from '../messages.ts'
import { longestText } from '../question-text.ts'
import { answerers } from '../routes.ts'
import type { Route } from './+types/enter-question'

/** The language switch sends this form first, so that nothing typed is lost. */
export const handle = { form: () => 'entered' }

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, answerers), async (unit) => {
    const kept = await keptForm(unit, visit.url.pathname)
    const [year, month, day] = unit.today.split('-').map((part) => String(Number(part)))
    const first: Typed = {
      reference: visit.url.searchParams.get('reference') ?? '', channel: 'phone',
      'happenedOn-year': year!, 'happenedOn-month': month!, 'happenedOn-day': day!,
    }
    return { formId: newId(), first: { ...first, ...kept?.typed }, kept: kept !== undefined }
  })
}

const questionFrom = (typed: Typed): TypedQuestion => ({
  reference: typed.reference ?? '', email: typed.email ?? '', channel: typed.channel ?? '', language: typed.language ?? '', text: typed.text ?? '',
  day: { month: typed['happenedOn-month'] ?? '', day: typed['happenedOn-day'] ?? '', year: typed['happenedOn-year'] ?? '' },
})

export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, staffOf(visit, answerers), async (unit, { typed }) => {
    const said = readEntered(questionFrom(typed), unit.today)
    if ('problems' in said) throw new Refused(said.problems)
    const thread = await enterQuestion(unit, said.entered)
    await forgetKeptForm(unit, visit.url.pathname)
    return `/program-questions/${thread}?done=entered`
  })
}

export default function EnterQuestion({ loaderData: { formId, first, kept }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const problems = problemsInWords(actionData?.problems, problemWords, language)
  const typed = questionFrom(actionData?.typed ?? first)
  const common = (name: string) => ({ name, language, problem: problemAt(problems, name) })
  return (
    <>
      <title>{`${say('enter')} · Alongside`}</title>
      <Page title={say('enter')} lead={say('enterLead')} back={{ href: '/program-questions', text: say('backToQueue') }}>
        <ErrorSummary language={language} problems={problems} />
        {kept && !actionData && <KeptNotice />}
        <Form id="entered" formId={formId} language={language}>
          <TextField {...common('reference')} label={say('reference')} hint={say('referenceHint')} value={typed.reference} width="medium" autoComplete="off" spellCheck={false} />
          <TextField {...common('email')} label={say('email')} hint={say('emailHint')} value={typed.email} type="email" autoComplete="off" spellCheck={false} optional />
          <Choices
            {...common('channel')} kind="radio" legend={say('channel')} chosen={[typed.channel]}
            options={channels.map((value) => ({ value, label: say(`channel-${value}`) }))}
          />
          <DateField {...common('happenedOn')} legend={say('happenedOn')} value={typed.day} />
          <Choices
            {...common('language')} kind="radio" legend={say('spokenLanguage')} chosen={[typed.language]}
            options={languages.map((value) => ({ value, label: <span lang={value}>{languageNames[value]}</span> }))}
          />
          <TextArea
            {...common('text')} label={say('theirQuestion')} rows={6} value={typed.text}
            hint={`${say('theirQuestionHint')} ${say('textHint', longestText)}`}
          />
          <Actions><Button>{say('save')}</Button></Actions>
        </Form>
      </Page>
    </>
  )
}
