import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { TextArea } from '#design/text-field.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import type { Typed } from '#platform/answers.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { languageNames, speak } from '#platform/languages.ts'
import { problemAt, problemsInWords } from '#platform/problem-words.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { answerQuestion } from '../answer-question.server.ts'
import { handOverQuestion, takeQuestion } from '../change-owner.server.ts'
import { closeQuestion } from '../close-question.server.ts'
import { Conversation } from '../conversation.tsx'
import { problemWords, words } from '../messages.ts'
import { openQuestion } from '../open-question.server.ts'
import { shortened } from '../public.tsx'
import { questionLifecycle } from '../question-lifecycle.ts'
import { QuestionPath } from '../question-path.tsx'
import { longestText } from '../question-text.ts'
import { answerers } from '../routes.ts'
import { shownThread } from '../shown-thread.ts'
import type { Route } from './+types/answer-question'

/** The language switch sends this form first, so that nothing typed is lost; where there is no such form it is a link. */
export const handle = { form: (loaderData: unknown) => ((loaderData as Seen | undefined)?.mayAnswer ? 'answer' : undefined) }

const happenings = ['answerSent', 'taken', 'handedOver', 'closed', 'entered'] as const

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const staff = staffOf(visit, answerers)
  return read(visit, staff, async (unit) => {
    const { thread, sent, messages, colleagues, mustNotSee, name, left } = await openQuestion(unit, params.thread)
    const kept = await keptForm(unit, visit.url.pathname)
    const isOwn = thread.person_id === staff.personId
    const steps = isOwn || left ? [] : questionLifecycle.allowed(thread.state, 'program')
    return {
      ...shownThread(thread, messages, visit.language), name, language: thread.language, isOwn, left,
      reference: thread.application_reference, wasSent: sent !== undefined,
      mayAnswer: steps.includes('answer'), mayClose: steps.includes('close'),
      owner: thread.owner_id, me: staff.personId, ownerName: colleagues.find(({ id }) => id === thread.owner_id)?.name,
      // Nobody is handed what they have, or what they asked; and what nobody has is simply taken.
      others: colleagues.filter(({ id }) => id !== (thread.owner_id ?? staff.personId) && id !== thread.person_id && !mustNotSee.has(id)),
      seen: kept?.typed.seen ?? String(thread.message_count), now: String(thread.message_count), kept: kept?.typed.text ?? '', keptTo: kept?.typed.to,
      formIds: { answer: newId(), take: newId(), handOver: newId(), close: newId() },
      done: happenings.find((one) => one === visit.url.searchParams.get('done')),
    }
  })
}
type Seen = Awaited<ReturnType<typeof loader>>

/** What each button of the page does. @returns what happened, for the page to say. */
async function doWhatWasAsked(unit: Unit<Staff>, thread: string, address: string, typed: Typed): Promise<(typeof happenings)[number]> {
  const seen = Number(typed.seen ?? NaN)
  if (typed.do === 'take') return takeQuestion(unit, thread).then(() => 'taken')
  if (typed.do === 'handOver') return handOverQuestion(unit, thread, typed.to ?? '').then(() => 'handedOver')
  if (typed.do === 'close') return closeQuestion(unit, thread, seen).then(() => 'closed')
  await answerQuestion(unit, thread, { text: typed.text ?? '', seen })
  await forgetKeptForm(unit, address)
  return 'answerSent'
}

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, staffOf(visit, answerers), async (unit, { typed }) =>
    `/program-questions/${params.thread}?done=${await doWhatWasAsked(unit, params.thread, visit.url.pathname, typed)}`)
}

/** Who asks, in which language, about what, and who of us has it. */
function AboutQuestion({ seen }: { readonly seen: Seen }) {
  const language = useLanguage()
  const say = speak(words, language)
  const application = seen.reference === null ? say('noApplication')
    : seen.wasSent ? <a href={`/review/${seen.reference}`}>{say('openApplication', seen.reference)}</a>
      : `${seen.reference} (${say('notSent')})`
  const owner = seen.owner === null ? say('nobody') : seen.owner === seen.me ? say('ownerMe') : seen.ownerName ?? say('ownerGone')
  return (
    <Facts facts={[
      { term: say('who'), detail: seen.name ?? say('noName') },
      { term: say('language'), detail: <strong lang={seen.language}>{languageNames[seen.language]}</strong> },
      { term: say('application'), detail: application },
      { term: say('owner'), detail: owner },
    ]} />
  )
}

interface Again {
  readonly seen: Seen
  readonly typed: Typed | undefined
  readonly problems: readonly { field?: string; text: string }[]
  /** Messages came since the page was opened: the page now shows them, and the next sending counts them as read. */
  readonly nowRead: boolean
}

function AnswerForm({ seen, typed, problems, nowRead }: Again) {
  const language = useLanguage()
  const say = speak(words, language)
  const answered = seen.state === 'answered'
  return (
    <Section title={say(answered ? 'answerAgain' : 'yourAnswer')}>
      {seen.kept && !typed && <KeptNotice />}
      <Form id="answer" formId={seen.formIds.answer} language={language}>
        <Hidden name="seen" value={nowRead ? seen.now : typed?.seen ?? seen.seen} />
        <TextArea
          name="text" label={say('answerIn', languageNames[seen.language])} lang={seen.language} rows={8}
          hint={`${say('answerMeans')} ${say('textHint', longestText)}`} value={typed?.text ?? seen.kept}
          language={language} problem={problemAt(problems, 'text')}
        />
        <Actions><Button>{say('sendAnswer')}</Button></Actions>
      </Form>
    </Section>
  )
}

/** Taking, handing over, closing. */
function OtherSteps({ seen, problems }: Omit<Again, 'typed' | 'nowRead'>) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <>
      {seen.owner === null && (
        <Form formId={seen.formIds.take} language={language}>
          <Hidden name="do" value="take" />
          <Actions><Button kind="second">{say('take')}</Button></Actions>
        </Form>
      )}
      {seen.others.length > 0 && (
        <Section title={say('handOver')}>
          <Form formId={seen.formIds.handOver} language={language}>
            <Hidden name="do" value="handOver" />
            <Choices
              kind="radio" name="to" legend={say('handOverTo')} chosen={[seen.keptTo ?? '']} language={language} problem={problemAt(problems, 'to')}
              options={seen.others.map(({ id, name }) => ({ value: id, label: id === seen.me ? say('ownerMe') : name || say('colleague') }))}
            />
            <Actions><Button kind="second">{say('handOverButton')}</Button></Actions>
          </Form>
        </Section>
      )}
      {seen.mayClose && (
        <Section title={say('closeByProgram')}>
          <p>{say('closeByProgramMeans')}</p>
          <Form formId={seen.formIds.close} language={language}>
            <Hidden name="do" value="close" />
            <Hidden name="seen" value={seen.now} />
            <Actions><Button kind="second">{say('closeByProgram')}</Button></Actions>
          </Form>
        </Section>
      )}
    </>
  )
}

export default function AnswerQuestion({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const problems = problemsInWords(actionData?.problems, problemWords, language)
  const nowRead = actionData?.problems.some(({ code }) => code === 'newSinceRead') ?? false
  const typed = actionData?.typed.do ? undefined : actionData?.typed
  return (
    <>
      <title>{`${say('question')} · Alongside`}</title>
      <Page
        title={shortened(seen.messages[0]!.text, 60)} back={{ href: '/program-questions', text: say('backToQueue') }}
        notice={seen.done && !actionData && (
          <Notice tone="success" title={say(seen.done)}>{seen.done === 'entered' ? say('enteredText') : undefined}</Notice>
        )}
        aside={<QuestionPath {...seen} readBy="program" />}
      >
        <ErrorSummary language={language} problems={problems} />
        <AboutQuestion seen={seen} />
        <Section title={say('said')}><Conversation messages={seen.messages} readBy="program" /></Section>
        {seen.isOwn && <Notice tone="info" title={say('ownTitle')}>{say('ownText')}</Notice>}
        {seen.left && <Notice tone="info" title={say('leftTitle')}>{say('leftText')}</Notice>}
        {seen.mayAnswer && <AnswerForm seen={seen} typed={typed} problems={problems} nowRead={nowRead} />}
        {!seen.isOwn && !seen.left && <OtherSteps seen={seen} problems={problems} />}
      </Page>
    </>
  )
}
