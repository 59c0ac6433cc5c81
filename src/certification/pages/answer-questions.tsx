import { Actions, Button } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { Saved } from '#design/saved.tsx'
import { answerEveryTime, answerForm, type Fields } from '#platform/answer-form.server.ts'
import { notFound } from '#platform/answers.server.ts'
import { answerFileForm } from '#platform/file-form.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { answerFrom, isPageName, questionsOn, type Answers, type PageName } from '../application-form.ts'
import { AgreementPart } from '../agreement-part.tsx'
import { CorrectionNotes } from '../correction-notes.tsx'
import { documentWords } from '../document-messages.ts'
import { DocumentsPart } from '../documents-part.tsx'
import { documentKindOf } from '../documents.ts'
import { pageWords } from '../form-messages.ts'
import { seeFormPage, type FormPage } from '../form-page.server.ts'
import { words } from '../messages.ts'
import { NameComparison } from '../name-comparison.tsx'
import { NoLongerDraft } from '../no-longer-draft.tsx'
import { applicationProblems } from '../problems-in-words.ts'
import { QuestionField } from '../question-field.tsx'
import { roomForFiles } from '../room-for-files.server.ts'
import { chooseFeeWay, saveBeforeFee } from '../choose-fee-way.server.ts'
import { saveFormPage, signFormPage } from '../save-form-page.server.ts'
import { TwoAnswers } from '../two-answers.tsx'
import { VoucherSetAside } from '../voucher-set-aside.tsx'
import type { Route } from './+types/answer-questions'

/** The language switch sends this form first, so that nothing typed is lost; where there is no such form it is a link. */
export const handle = {
  form: (loaderData: unknown) => {
    const seen = loaderData as FormPage | undefined
    return seen?.isOpen && seen.two.length === 0 ? 'answers' : undefined
  },
}

const pageOf = (params: { page: string }): PageName => {
  if (!isPageName(params.page)) throw notFound()
  return params.page
}

export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const page = pageOf(params)
  return read(visit, selfOf(visit), (unit) => seeFormPage(unit, visit, params.reference, page))
}

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const self = selfOf(visit)
  const page = pageOf(params)
  const sent = { page, reference: params.reference, address: visit.url.pathname, language: visit.language }
  if (page === 'ethics') {
    await keepOnSwitch(visit, request)
    return answerForm(visit, request, self, (unit, fields) => signFormPage(unit, sent, fields))
  }
  if (page === 'fee') {
    const first = (fields: Fields) => saveBeforeFee(visit, sent, fields)
    return answerEveryTime(visit, request, self, (unit, fields) => chooseFeeWay(unit, sent, fields), first)
  }
  if (!documentKindOf(page)) return answerEveryTime(visit, request, self, (unit, fields) => saveFormPage(unit, sent, fields))
  const room = await read(visit, self, (unit) => roomForFiles(unit, params.reference))
  return answerFileForm(visit, request, self, room.limits, (unit, fields) => saveFormPage(unit, sent, fields, fields.files, room.most), 'saved')
}

export default function AnswerQuestions({ loaderData, actionData }: Route.ComponentProps) {
  const { page, reference, shown, two, kept, savedAt, kind, agreement } = loaderData
  // A form that comes back with something wrong is the same form: what it saved already is its own, and no other device's.
  const formId = actionData?.typed._form ?? loaderData.formId
  const language = useLanguage()
  const say = speak(words, language)
  const title = pageWords[page].title[language]
  const problems = applicationProblems(actionData?.problems ?? loaderData.problems, language)
  const answers: Answers = actionData
    ? Object.fromEntries(questionsOn(page).map((question) => [question, answerFrom(question, actionData.typed, actionData.chosen)]))
    : loaderData.answers
  if (!loaderData.isOpen) {
    return <NoLongerDraft title={title} reference={reference} page={page} returned={loaderData.isReturned} typed={actionData && answers} />
  }
  return (
    <>
      <title>{`${title} · Alongside`}</title>
      <Page title={title} lead={pageWords[page].lead[language](loaderData.policy)} back={{ href: `/apply/${reference}`, text: say('back') }}>
        <ErrorSummary language={language} problems={problems} />
        {kept && !actionData && <KeptNotice more={kind && documentWords.filesNotKept[language]} />}
        {loaderData.points.length > 0 && <CorrectionNotes points={loaderData.points} />}
        {two.length > 0 && <TwoAnswers two={two} formId={formId} />}
        {two.length === 0 && agreement && (
          <AgreementPart {...loaderData} agreement={agreement} problems={problems} typedName={actionData?.typed.typedName ?? loaderData.typedName ?? ''} />
        )}
        {two.length === 0 && !agreement && (
          <Form
            id="answers" formId={formId} language={language} autosave={`/apply/${reference}/${page}/save`}
            {...(kind ? { enctype: 'multipart/form-data' } : {})}
          >
            <Hidden name="shown" value={actionData?.typed.shown ?? shown} />
            {page === 'fee' && loaderData.voucher && answers.feeWay === 'voucher' && <VoucherSetAside voucher={loaderData.voucher} fee={loaderData.policy.applicationFee} />}
            {kind && <DocumentsPart {...loaderData} kind={kind} problems={problems} />}
            {loaderData.questions.map((question) => (
              <QuestionField key={question} question={question} answer={answers[question]} problems={problems} />
            ))}
            {loaderData.comparison && <NameComparison comparison={loaderData.comparison} reference={reference} />}
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
