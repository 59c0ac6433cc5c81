import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { SummaryList } from '#design/summary-list.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak, type Language } from '#platform/languages.ts'
import { inMoney, type Cents } from '#platform/money.ts'
import { problemAt } from '#platform/problem-words.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { questions, type Question } from '../application-form.ts'
import { datesOf } from '../application-dates.ts'
import { leadOf } from '../application-lead.ts'
import { correctionWords } from '../correction-messages.ts'
import { inTheWay, isWritten, mayChangeRow } from '../correcting.ts'
import { findApplication } from '../application-store.server.ts'
import { chosenVoucher, hasUnusedCode, signatureInTheirName } from '../draft-facts.ts'
import { words } from '../messages.ts'
import { NameComparison } from '../name-comparison.tsx'
import { comparisonOf, differs } from '../printed-name.ts'
import { applicationProblems } from '../problems-in-words.ts'
import { dueAbout } from '../pay-for-application.server.ts'
import { pageOfProblem, problemsOfSending } from '../requirements.ts'
import { resendApplication } from '../resend-application.server.ts'
import { seeCorrections } from '../see-corrections.server.ts'
import { seeDraft } from '../see-draft.server.ts'
import { sendApplication } from '../send-application.server.ts'
import { submissionText } from '../submission.server.ts'
import type { Route } from './+types/check-and-send'

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const seen = await read(visit, selfOf(visit), async (unit) => {
    const application = await findApplication(unit, params.reference)
    const stands = { today: unit.today, dates: datesOf(application), draft: undefined }
    if (!isWritten(application)) return stands
    const again = application.state === 'returned'
    const { facts, two, policy } = await seeDraft(unit, application)
    const signed = signatureInTheirName(facts) !== undefined
    const missing = problemsOfSending(facts, policy)
    const problems = [...two.map((field) => ({ code: 'twoAnswers', field })), ...(again ? inTheWay(missing, application, signed) : missing)]
    const text = submissionText(facts, visit.language)
    const open = text.answers.filter((row) => mayChangeRow(application, row, signed)).map(({ question }) => question)
    const unchanged = again ? (await seeCorrections(unit, application, facts, visit.language)).filter(({ page, changed }) => page && !changed).map(({ point }) => point.title?.[visit.language] ?? '') : []
    return { ...stands, draft: { again, open, unchanged, ...text, problems, formId: newId(), fee: policy.applicationFee, due: again ? await dueAbout(unit, application.id) : 0, voucher: chosenVoucher(facts)?.cents, unusedCode: hasUnusedCode(facts), comparison: comparisonOf(facts.answers) } }
  })
  return { reference: params.reference, ...seen }
}

export const action = ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, selfOf(visit), async (unit, { typed }) => {
    const sending = { reference: params.reference, language: visit.language, seen: typed.seen ?? '' }
    if (typed.again) {
      await resendApplication(unit, { ...sending, asItIs: typed.asItIs === 'yes' })
      return `/apply/${params.reference}?again`
    }
    await sendApplication(unit, sending)
    return `/apply/${params.reference}?sent`
  })
}

/** What the voucher pays when this is sent, and what is then due. */
function whatSendingCosts({ fee, voucher }: { readonly fee: Cents; readonly voucher: Cents | undefined }, language: Language): string {
  const say = speak(words, language)
  if (voucher === undefined) return say('sendFeeDue', inMoney(fee, language))
  return voucher < fee ? say('sendWithPart', inMoney(voucher, language), inMoney(fee - voucher, language)) : say('sendWithVoucher', inMoney(fee, language))
}

export default function CheckAndSend({ loaderData: { reference, today, dates, draft }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const [say, sayOf] = [speak(words, language), speak(correctionWords, language)]
  const blocking = applicationProblems(draft?.problems, language)
  // What sending found comes first; where it is the page's own problems, they are said once.
  const refused = applicationProblems(actionData?.problems.filter(({ code }) => !draft?.problems.some((one) => one.code === code)), language)
  const placeOf = ({ field, code }: { field?: string; code: string }) => (code === 'orientationFirst' ? '/orientation'
    : `/apply/${reference}/${pageOfProblem(code) ?? questions[field as Question]?.page ?? ''}?check`)
  return (
    <>
      <title>{`${say('checkAndSend')} · Alongside`}</title>
      <Page
        title={say(draft ? 'checkAndSend' : 'myApplication')} lead={draft ? say('checkLead') : leadOf(dates, today, language)}
        back={{ href: `/apply/${reference}`, text: say('back') }}
      >
        <ErrorSummary language={language} problems={refused} />
        {draft && blocking.length > 0 && (
          <Notice tone="warning" title={say('notYet')}>
            <ul>{draft.problems.map((problem, i) => <li key={i}><a href={placeOf(problem)}>{blocking[i]!.text}</a></li>)}</ul>
          </Notice>
        )}
        {draft && draft.open.includes('givenNames') && differs(draft.comparison) && <NameComparison comparison={draft.comparison} reference={reference} />}
        {draft && (
          <SummaryList rows={draft.answers.map(({ question, page, wording, answer }) => ({
            question: wording, answer,
            change: draft.open.includes(question) ? { href: `/apply/${reference}/${page}`, text: say('change'), hidden: `: ${wording}` } : undefined,
          }))} />
        )}
        {draft && blocking.length === 0 && (
          <Form formId={draft.formId} language={language}>
            <Hidden name="seen" value={draft.hash} />
            {draft.again && <Hidden name="again" value="yes" />}
            {draft.unchanged.length > 0 && (
              <Choices
                name="asItIs" kind="checkbox" language={language} legend={sayOf('asItIsLegend')} chosen={actionData?.chosen.asItIs ?? []} problem={problemAt(refused, 'asItIs')}
                options={[{ value: 'yes', label: sayOf('asItIs', draft.unchanged.join(', ')) }]}
              />
            )}
            <p>{draft.again ? (draft.due > 0 ? sayOf('sendAgainDue', inMoney(draft.due, language)) : sayOf('sendAgainText')) : whatSendingCosts(draft, language)}</p>
            {!draft.again && draft.unusedCode && <p>{say('codeNotUsed')} <a href={`/apply/${reference}/fee`}>{say('change')}</a></p>}
            <Actions><Button>{draft.again ? sayOf('sendAgain') : say('send')}</Button></Actions>
          </Form>
        )}
        {!draft && <Actions><ButtonLink href={`/apply/${reference}`}>{say('back')}</ButtonLink></Actions>}
      </Page>
    </>
  )
}
