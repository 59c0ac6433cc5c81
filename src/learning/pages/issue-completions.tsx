import { data } from 'react-router'
import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { CsvField } from '#design/csv-field.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { TextArea } from '#design/text-field.tsx'
import { answerPartly, resultOf } from '#platform/answer-form.server.ts'
import { formIn, notAccepted, readForm, typedIn } from '#platform/answers.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { Refused, type Problem } from '#platform/problems.ts'
import { read, staffOf, visitOf, type Visit } from '#platform/visit.server.ts'
import { coordinatorWords } from '../coordinator-messages.ts'
import { issueCompletions, judgeLines, problemsOfLines } from '../issue-completions.server.ts'
import { GoodLines, RefusedLines, type GoodLine } from '../judged-lines.tsx'
import { hashOfLines, withFileAsLines } from '../lines-form.server.ts'
import { learningProblems } from '../problems-in-words.ts'
import { coordinators } from '../routes.ts'
import { seeTraining } from '../see-training.server.ts'
import { WhichTraining } from '../which-training.tsx'
import type { Route } from './+types/issue-completions'

/** The language switch sends this form first, so that nothing typed is lost. */
export const handle = { form: () => 'lines' }

const example = 'Ana Ruiz Soto, ana@example.org, 80, 2026-02-02, 2026-02-27, RV-1041'

export const loader = ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const asked = visit.url.searchParams
  return read(visit, staffOf(visit, coordinators), async (unit) => {
    const { lines } = await seeTraining(unit)
    const result = await resultOf(unit, visit.url.pathname, asked.get('done') ?? '')
    const issued = Number(new URL(result?.to ?? '/', visit.url).searchParams.get('issued') ?? 0)
    return {
      taught: lines.map(({ training, language }) => ({ training, language })), formId: newId(), kept: await keptForm(unit, visit.url.pathname),
      result: result && { issued, problems: result.problems ?? [] },
    }
  })
}

/** Looks at the lines and changes nothing: the page then shows what can be issued, and what cannot. */
async function check(visit: Visit, request: Request) {
  const form = await readForm(request)
  const { typed, chosen } = typedIn(form)
  try {
    if (typed.file === 'notText') throw new Refused([{ code: 'fileNotText', field: 'file' }])
    const judged = await read(visit, staffOf(visit, coordinators), (unit) =>
      judgeLines(unit, typed.lines ?? '', { training: typed.training ?? '', language: typed.language ?? '' }))
    const good = judged.flatMap((one) => ('completion' in one ? [one] : []))
    return data({ problems: [], typed, chosen, judged: { good, refused: problemsOfLines(judged), compared: hashOfLines(typed) } satisfies Judged })
  } catch (fault) {
    if (fault instanceof Refused) return notAccepted(fault.problems, form)
    throw fault
  }
}

export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  const sent = await withFileAsLines(request)
  const { typed } = typedIn(await readForm(sent.clone()))
  // What was changed after it was looked at is looked at again.
  if (typed.do !== 'issue' || typed.compared !== hashOfLines(typed)) return check(visit, sent)
  return answerPartly(visit, sent, staffOf(visit, coordinators), async (unit, { typed: { lines = '', training = '', language = '', ...rest } }) => {
    const { issued, problems } = await issueCompletions(unit, lines, { training, language })
    await forgetKeptForm(unit, visit.url.pathname)
    return { to: `/training/issue-many?${new URLSearchParams({ done: formIn(rest) ?? '', issued: String(issued) })}`, problems }
  })
}

/** What the page gets back when the lines were looked at. */
interface Judged {
  readonly good: readonly GoodLine[]
  readonly refused: readonly Problem[]
  readonly compared: string
}

/** Completions for a whole class: looked at first, issued then. */
export default function IssueCompletions({ loaderData: { taught, formId, kept, result }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(coordinatorWords, language)
  const problems = learningProblems(actionData?.problems, language)
  const { judged } = (actionData ?? {}) as { readonly judged?: Judged }
  const { typed } = actionData ?? kept ?? {}
  const count = (refused: readonly { field?: string | undefined }[]) => new Set(refused.map(({ field }) => field)).size
  return (
    <>
      <title>{`${say('issueMany')} · Alongside`}</title>
      <Page
        title={say('issueMany')} lead={say('manyLead')} back={{ href: '/training', text: say('back') }}
        notice={result && !actionData && (
          <Notice tone={result.issued > 0 ? 'success' : 'warning'} title={result.issued > 0 ? say('wereIssued', result.issued) : say('noneWereIssued')} />
        )}
      >
        <ErrorSummary language={language} problems={problems} />
        {kept && !actionData && <KeptNotice />}
        {result && !actionData && <RefusedLines problems={result.problems} title={say('cannotBeIssued', count(result.problems))} lead={say('wereNot')} />}
        {judged && <RefusedLines problems={judged.refused} title={say('cannotBeIssued', count(judged.refused))} />}
        {judged && <GoodLines lines={judged.good} />}
        <Form id="lines" formId={formId} language={language} enctype="multipart/form-data">
          {judged && <Hidden name="compared" value={judged.compared} />}
          {judged && judged.good.length > 0 && (
            <Actions><Button name="do" value="issue">{say('issueThem', judged.good.length)}</Button></Actions>
          )}
          <WhichTraining taught={taught} typed={typed} problems={problems} />
          <TextArea
            name="lines" label={say('lines')} rows={8} value={typed?.lines} language={language} problem={problemAt(problems, 'lines')} spellCheck={false}
            hint={<>{say('linesHint')} {say('linesExample')} <code>{example}</code></>} dir="ltr"
          />
          <CsvField name="file" label={say('csvFile')} hint={say('csvHint')} problem={problemAt(problems, 'file')} language={language} />
          <Actions>
            <Button name="do" value="check" kind={judged && judged.good.length > 0 ? 'second' : 'main'}>{say(judged ? 'checkAgain' : 'checkLines')}</Button>
            <ButtonLink href="/training" kind="quiet">{say('back')}</ButtonLink>
          </Actions>
        </Form>
      </Page>
    </>
  )
}
