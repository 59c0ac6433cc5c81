import { Actions, Button } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { KeysHelp } from '#design/keys-help.tsx'
import { useLanguage } from '#design/language.tsx'
import { Letter } from '#design/letter.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { TextArea } from '#design/text-field.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { notFound, readForm } from '#platform/answers.server.ts'
import { dateInWords } from '#platform/dates.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { decideTraining } from '../decide-training.server.ts'
import { decisionWords } from '../decision-messages.ts'
import { Grounds } from '../grounds.tsx'
import { NoteLanguage } from '../note-language.tsx'
import { applicationProblems } from '../problems-in-words.ts'
import { previewLetter } from '../preview-letter.server.ts'
import { reviewers } from '../routes.ts'
import { previewTrainingDecision, readTrainingDecision, seeTrainingDecisionPage, type TrainingDecisionPage } from '../see-training-review.server.ts'
import { isTrainingDecisionKind, type TrainingDecisionKind } from '../training-letter.ts'
import { trainingReviewWords } from '../training-review-messages.ts'
import type { Route } from './+types/take-training-decision'

/** The language switch sends this form first, so that nothing typed is lost. */
export const handle = { form: (page: unknown) => ((page as TrainingDecisionPage | undefined)?.isOpen ? 'decision' : undefined) }

const kindOf = ({ decision }: { decision: string }): TrainingDecisionKind => {
  if (!isTrainingDecisionKind(decision)) throw notFound()
  return decision
}

export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const kind = kindOf(params)
  return read(visit, staffOf(visit, reviewers), async (unit) =>
    ({ ...(await seeTrainingDecisionPage(unit, params.certificate, kind)), kept: await keptForm(unit, visit.url.pathname) }))
}

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const kind = kindOf(params)
  await keepOnSwitch(visit, request)
  if ((await readForm(request.clone())).get('_then') === 'preview') {
    return previewLetter(visit, request, (unit, fields) => previewTrainingDecision(unit, params.certificate, kind, fields, visit.language))
  }
  return answerForm(visit, request, staffOf(visit, reviewers), async (unit, fields) => {
    await decideTraining(unit, params.certificate, kind, readTrainingDecision(kind, fields, visit.language))
    await forgetKeptForm(unit, visit.url.pathname)
    return kind === 'reopen' ? `/review/training/${params.certificate}` : `/review/training?decided=${params.certificate}`
  })
}

interface PartProps {
  readonly page: TrainingDecisionPage
  readonly typed: Readonly<Record<string, string>>
  readonly chosen: Readonly<Record<string, readonly string[]>>
  readonly problems: ReturnType<typeof applicationProblems>
}

/** Another one than the key that leads here: nobody accepts by pressing one key twice. */
const confirmKey = 'y'

/** What is decided, with its letter once it was read. */
function DecisionForm({ letter, ...parts }: PartProps & { readonly letter: TrainingDecisionPage['letter'] }) {
  const language = useLanguage()
  const [say, sayOf] = [speak(decisionWords, language), speak(trainingReviewWords, language)]
  const { page, typed, problems } = parts
  const { kind } = page
  return (
    <Form id="decision" formId={page.formId} language={language}>
      {kind === 'accept' && page.isShort && <Notice tone="warning">{sayOf('acceptAnyway')}</Notice>}
      {kind === 'accept' && page.withdrawnOn && <Notice tone="warning">{sayOf('acceptWithdrawn', dateInWords(page.withdrawnOn, language))}</Notice>}
      {kind === 'refuse' && <Grounds legend={sayOf('reasons')} grounds={page.reasons} {...parts} />}
      {kind === 'reopen' && (
        <TextArea name="why" label={say('why')} hint={sayOf('whyHint')} language={language} value={typed.why} problem={problemAt(problems, 'why')} />
      )}
      {kind !== 'accept' && <NoteLanguage letterLanguage={page.letterLanguage} typed={typed} />}
      {letter && <Section title={say('previewTitle')} id="letter"><Letter html={letter.html} lang={letter.language} /></Section>}
      <p>{say('previewText')}</p>
      <Actions>
        <Button shortcut={kind === 'accept' ? confirmKey : undefined}>{sayOf(`do-${kind}`)}</Button>
        {kind !== 'accept' && <Button kind="second" name="_then" value="preview" formAction="#letter">{say('preview')}</Button>}
      </Actions>
    </Form>
  )
}

const leads = { accept: undefined, refuse: 'refuseLead', reopen: 'reopenMeans' } as const

export default function TakeTrainingDecision({ loaderData: page, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const sayOf = speak(trainingReviewWords, language)
  const { kind, id } = page
  const problems = applicationProblems(actionData?.problems, language)
  const { typed, chosen } = actionData ?? page.kept ?? { typed: {}, chosen: {} }
  const previewed = actionData && 'letter' in actionData ? (actionData.letter as TrainingDecisionPage['letter']) : undefined
  return (
    <>
      <title>{`${sayOf(`title-${kind}`)} · ${page.name} · Alongside`}</title>
      <Page
        keys title={sayOf(`title-${kind}`)} back={{ href: `/review/training/${id}`, text: `${page.name} · ${page.reference}` }}
        lead={leads[kind] && sayOf(leads[kind])}
      >
        <ErrorSummary language={language} problems={problems} />
        {page.kept && !actionData && <KeptNotice />}
        {page.isOpen
          ? <DecisionForm letter={previewed ?? page.letter} {...{ page, typed, chosen, problems }} />
          : <Notice tone="info" title={sayOf('notNow')}>{sayOf('notNowText')}</Notice>}
        {page.isOpen && kind === 'accept' && <KeysHelp language={language} keys={[{ key: confirmKey, does: sayOf('do-accept') }]} />}
      </Page>
    </>
  )
}
