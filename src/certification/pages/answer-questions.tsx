import { Actions, Button } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Saved } from '#design/saved.tsx'
import { answerEveryTime } from '#platform/answer-form.server.ts'
import { formIn, notFound } from '#platform/answers.server.ts'
import { timeInWords } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keptForm } from '#platform/kept-forms.server.ts'
import { isLanguage, speak } from '#platform/languages.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { answerFrom, isPageName, questionsOn, type Answers, type PageName, type Question } from '../application-form.ts'
import { findApplication } from '../application-store.server.ts'
import { pageWords, words } from '../messages.ts'
import { applicationProblems } from '../problems-in-words.ts'
import { NoLongerDraft } from '../no-longer-draft.tsx'
import { QuestionField } from '../question-field.tsx'
import { problemsOfAge, problemsOfPage } from '../requirements.ts'
import { saveAnswers } from '../save-answers.server.ts'
import { seeDraft } from '../see-draft.server.ts'
import { settleAnswers } from '../settle-answers.server.ts'
import { nextPage } from '../tasks.ts'
import { TwoAnswers } from '../two-answers.tsx'
import { shownText, typedAnswers } from '../typed-answers.ts'
import type { Route } from './+types/answer-questions'

type Seen = Awaited<ReturnType<typeof loader>>

/** The language switch sends this form first, so that nothing typed is lost; where there is no such form it is a link. */
export const handle = {
  form: (loaderData: unknown) => {
    const seen = loaderData as Seen | undefined
    return seen?.isDraft && seen.two.length === 0 ? 'answers' : undefined
  },
}

const pageOf = (params: { page: string }): PageName => {
  if (!isPageName(params.page)) throw notFound()
  return params.page
}

/** The answers that a kept form had on this page, over what is saved. */
async function withKept(unit: Unit<Self>, page: PageName, address: string, answers: Answers) {
  const kept = await keptForm(unit, address)
  if (!kept) return { answers, kept: false, shown: undefined }
  const typed = Object.fromEntries(questionsOn(page).map((question) => [question, answerFrom(question, kept.typed, kept.chosen)]))
  return { answers: { ...answers, ...typed }, kept: true, shown: kept.typed.shown }
}

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const page = pageOf(params)
  return read(visit, selfOf(visit), async (unit) => {
    const application = await findApplication(unit, params.reference)
    const draft = await seeDraft(unit, application)
    const here = draft.saved.filter(({ question }) => questionsOn(page).includes(question))
    const { answers, kept, shown } = await withKept(unit, page, visit.url.pathname, draft.answers)
    const latest = here.map(({ savedAt }) => savedAt).sort((a, b) => b.getTime() - a.getTime())[0]
    return {
      page, answers, kept, policy: draft.policy, reference: params.reference, formId: newId(),
      isDraft: application.state === 'draft',
      shown: shown ?? shownText(here),
      two: here.filter(({ other }) => other !== undefined),
      problems: visit.url.searchParams.has('check')
        ? [...problemsOfPage(page, draft.answers, unit.today), ...(page === 'birth-date' ? problemsOfAge(draft.answers, draft.policy) : [])]
        : [],
      savedAt: latest && timeInWords(latest, visit.language, visit.house.timeZone),
    }
  })
}

/** Where to go after saving: as the button says; onwards only when this page has nothing wrong in it. */
async function goOnFrom(unit: Unit<Self>, page: PageName, reference: string, then: string): Promise<string> {
  const here = `/apply/${reference}`
  const [kind, language] = then.split(':')
  if (kind === 'language' && isLanguage(language)) return `${here}/${page}?lang=${language}`
  if (kind === 'stop') return `${here}?stopped`
  const draft = await seeDraft(unit, await findApplication(unit, reference))
  if (draft.pages.find((one) => one.page === page)!.status !== 'done') return `${here}/${page}?check`
  return `${here}/${nextPage(page, draft.pages) ?? 'check'}`
}

export const action = ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const page = pageOf(params)
  return answerEveryTime(visit, request, selfOf(visit), async (unit, { typed, chosen }) => {
    if (typed._then === 'settle') {
      const choices = questionsOn(page).flatMap((question): [Question, 'saved' | 'other'][] => {
        const choice = typed[`keep-${question}`]
        return choice === 'saved' || choice === 'other' ? [[question, choice]] : []
      })
      await settleAnswers(unit, params.reference, new Map(choices))
    } else {
      const asked = await saveAnswers(unit, params.reference, typedAnswers(page, typed, chosen), visit.url.pathname, formIn(typed))
      if (asked.length > 0) return `/apply/${params.reference}/${page}`
    }
    return goOnFrom(unit, page, params.reference, typed._then ?? '')
  })
}

export default function AnswerQuestions({ loaderData, actionData }: Route.ComponentProps) {
  const { page, reference, formId, shown, two, kept, savedAt } = loaderData
  const language = useLanguage()
  const say = speak(words, language)
  const title = pageWords[page].title[language]
  const problems = applicationProblems(actionData?.problems ?? loaderData.problems, language)
  const answers: Answers = actionData
    ? Object.fromEntries(questionsOn(page).map((question) => [question, answerFrom(question, actionData.typed, actionData.chosen)]))
    : loaderData.answers
  if (!loaderData.isDraft) {
    return <NoLongerDraft title={title} reference={reference} page={page} typed={actionData && answers} />
  }
  return (
    <>
      <title>{`${title} · Alongside`}</title>
      <Page title={title} lead={pageWords[page].lead[language](loaderData.policy)} back={{ href: `/apply/${reference}`, text: say('back') }}>
        <ErrorSummary language={language} problems={problems} />
        {kept && !actionData && <Notice tone="warning" title={say('keptTitle')}>{say('kept')}</Notice>}
        {two.length > 0 ? (
          <TwoAnswers two={two} formId={formId} />
        ) : (
          <Form id="answers" formId={formId} language={language} autosave={`/apply/${reference}/${page}/save`}>
            <Hidden name="shown" value={actionData?.typed.shown ?? shown} />
            {questionsOn(page).map((question) => (
              <QuestionField key={question} question={question} answer={answers[question]} problems={problems} />
            ))}
            <Saved text={savedAt && say('savedAt', savedAt)} />
            <Actions>
              <Button>{say('save')}</Button>
              <Button kind="second" name="_then" value="stop">{say('stop')}</Button>
            </Actions>
          </Form>
        )}
      </Page>
    </>
  )
}
