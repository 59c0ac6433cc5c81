import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Folded } from '#design/folded.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { KeysHelp } from '#design/keys-help.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Letter } from '#design/letter.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { TextArea } from '#design/text-field.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { notFound, readForm } from '#platform/answers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { decide } from '../decide.server.ts'
import { isDecisionKind, type DecisionKind } from '../decision.ts'
import { decisionWords } from '../decision-messages.ts'
import { DocumentCards } from '../document-cards.tsx'
import { Grounds } from '../grounds.tsx'
import { NoteLanguage } from '../note-language.tsx'
import { applicationProblems } from '../problems-in-words.ts'
import { refuseApart } from '../refuse-apart.server.ts'
import { previewLetter } from '../preview-letter.server.ts'
import { reviewers } from '../routes.ts'
import { previewDecision, readTypedDecision, seeDecisionPage, type DecisionPage } from '../see-decision-page.server.ts'
import type { Route } from './+types/take-decision'

/** The language switch sends this form first, so that nothing typed is lost. */
export const handle = { form: (page: unknown) => ((page as DecisionPage | undefined)?.isOpen ? 'decision' : undefined) }

const kindOf = (params: { decision: string }): DecisionKind => {
  if (!isDecisionKind(params.decision)) throw notFound()
  return params.decision
}

export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const kind = kindOf(params)
  return read(visit, staffOf(visit, reviewers), async (unit) => {
    await refuseApart(unit, params.reference)
    const page = await seeDecisionPage(unit, params.reference, kind)
    // Whoever comes from the application read the submission that its page showed, which may not be the last any more.
    return { ...page, seen: visit.url.searchParams.get('seen') ?? String(page.submission), kept: await keptForm(unit, visit.url.pathname) }
  })
}

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const kind = kindOf(params)
  const { reference } = params
  await keepOnSwitch(visit, request)
  if ((await readForm(request.clone())).get('_then') === 'preview') {
    return previewLetter(visit, request, (unit, fields) => previewDecision(unit, reference, kind, fields, visit.language))
  }
  return answerForm(visit, request, staffOf(visit, reviewers), async (unit, fields) => {
    await decide(unit, reference, kind, readTypedDecision(kind, fields, visit.language), Number(fields.typed.seen))
    await forgetKeptForm(unit, visit.url.pathname)
    return kind === 'reopen' ? `/review/${reference}` : `/review?decided=${reference}`
  })
}

type Problems = ReturnType<typeof applicationProblems>
interface PartProps {
  readonly page: DecisionPage & { readonly seen: string }
  readonly typed: Readonly<Record<string, string>>
  readonly chosen: Readonly<Record<string, readonly string[]>>
  readonly problems: Problems
}

/** One thing that can be corrected: what was sent, what can be wrong with it, a note. Open where something was chosen. */
function CorrectionOf({ thing, page, typed, chosen, problems }: PartProps & { readonly thing: DecisionPage['things'][number] }) {
  const language = useLanguage()
  const say = speak(decisionWords, language)
  const { about } = thing
  const [reasons, note] = [`reasons-${about}`, `note-${about}`]
  const wrong = problemAt(problems, reasons) ?? problemAt(problems, note)
  const used = (chosen[reasons]?.length ?? 0) > 0 || (typed[note] ?? '') !== ''
  return (
    <Folded title={thing.wording[language]} more={thing.answer} open={used || wrong !== undefined}>
      {thing.documents.length > 0 && <DocumentCards documents={thing.documents} under={`/review/${page.reference}`} />}
      <Choices
        name={reasons} kind="checkbox" language={language} legend={say('whatIsWrong', thing.wording[language])} legendUnseen
        chosen={chosen[reasons] ?? []} problem={problemAt(problems, reasons)}
        options={thing.reasons.map(({ id, staff, says }) => ({ value: id, label: staff[language], hint: says[language] }))}
      />
      <TextArea
        name={note} label={say('note')} hint={say('noteHint')} language={language} rows={2} optional
        value={typed[note]} problem={problemAt(problems, note)}
      />
    </Folded>
  )
}

/** Another one than the key that leads here: nobody approves by pressing one key twice. */
const confirmKey = 'y'

interface FormProps extends PartProps {
  readonly letter: DecisionPage['letter']
}

/** What is decided, with its letter once it was read. */
function DecisionForm({ letter, ...parts }: FormProps) {
  const language = useLanguage()
  const say = speak(decisionWords, language)
  const { page, typed, problems } = parts
  const { kind } = page
  return (
    <Form id="decision" formId={page.formId} language={language}>
      <Hidden name="seen" value={page.seen} />
      {kind === 'ask' && page.things.map((thing) => <CorrectionOf key={thing.about} thing={thing} {...parts} />)}
      {kind === 'deny' && <Grounds legend={say('grounds')} grounds={page.grounds} {...parts} />}
      {kind === 'reopen' && (
        <TextArea name="why" label={say('why')} hint={say('whyHint')} language={language} value={typed.why} problem={problemAt(problems, 'why')} />
      )}
      {kind !== 'approve' && <NoteLanguage letterLanguage={page.letterLanguage} typed={typed} />}
      {letter && <Section title={say('previewTitle')} id="letter"><Letter html={letter.html} lang={letter.language} /></Section>}
      <p>{say('previewText')}</p>
      <Actions>
        <Button kind={kind === 'deny' ? 'stop' : 'main'} shortcut={kind === 'approve' ? confirmKey : undefined}>{say(`do-${kind}`)}</Button>
        {kind !== 'approve' && <Button kind="second" name="_then" value="preview" formAction="#letter">{say('preview')}</Button>}
      </Actions>
    </Form>
  )
}

const leads = { approve: undefined, ask: 'askLead', deny: 'denyLead', reopen: 'reopenMeans' } as const

export default function TakeDecision({ loaderData: page, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(decisionWords, language)
  const { kind, reference } = page
  const problems = applicationProblems(actionData?.problems, language)
  const { typed, chosen } = actionData ?? page.kept ?? { typed: {}, chosen: {} }
  const previewed = actionData && 'letter' in actionData ? (actionData.letter as DecisionPage['letter']) : undefined
  return (
    <>
      <title>{`${say(`title-${kind}`)} · ${page.name} · Alongside`}</title>
      <Page
        keys title={say(`title-${kind}`)} back={{ href: `/review/${reference}`, text: `${page.name} · ${reference}` }}
        lead={leads[kind] && say(leads[kind])}
      >
        <ErrorSummary language={language} problems={problems} />
        {page.kept && !actionData && <KeptNotice />}
        {page.isOpen
          ? <DecisionForm letter={previewed ?? page.letter} {...{ page, typed, chosen, problems }} />
          : <Notice tone="info" title={say('notNow')}>{say('notNowText')}</Notice>}
        {page.isOpen && kind === 'approve' && <KeysHelp language={language} keys={[{ key: confirmKey, does: say('do-approve') }]} />}
      </Page>
    </>
  )
}
