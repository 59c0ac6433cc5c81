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
import { dateInWords } from '#platform/dates.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { languageNames, speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { acceptNameChange, declineNameChange } from '../decide-name-change.server.ts'
import { NameChangeComparison } from '../name-change-comparison.tsx'
import { declineWords, nameWords } from '../name-change-messages.ts'
import { NameChangePath } from '../name-change-path.tsx'
import { nameProblems } from '../name-change-problems.ts'
import { declineReasons } from '../name-change-rules.ts'
import { NameEvidence } from '../name-evidence.tsx'
import { nameDeciders } from '../routes.ts'
import { seeNameChange } from '../see-name-change.server.ts'
import type { Route } from './+types/decide-name-change'

/** The language switch sends this form first, so that nothing typed is lost; where there is no such form it is a link. */
export const handle = { form: (loaderData: unknown) => ((loaderData as Seen | undefined)?.steps.length ? 'decline' : undefined) }

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const done = visit.url.searchParams.has('done')
  return read(visit, staffOf(visit, nameDeciders), async (unit) =>
    ({ ...(await seeNameChange(unit, params.change)), done, kept: (await keptForm(unit, visit.url.pathname))?.typed }))
}

export const action = async ({ request, context, params: { change } }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, staffOf(visit, nameDeciders), async (unit, { typed }) => {
    if (typed.do === 'decline') await declineNameChange(unit, change, { reason: typed.reason ?? '', note: typed.note ?? '' })
    else await acceptNameChange(unit, change)
    await forgetKeptForm(unit, visit.url.pathname)
    return `/name-changes/${change}?done`
  })
}

type Seen = Awaited<ReturnType<typeof loader>>
interface Part {
  readonly seen: Seen
  readonly typed: Typed | undefined
  readonly problems: readonly { field?: string; text: string }[]
}

/** One click changes the name; not changing it asks why. */
function Decide({ seen, typed: sent, problems }: Part) {
  const language = useLanguage()
  const say = speak(nameWords, language)
  const typed = sent ?? seen.kept
  return (
    <>
      <Section title={say('decide')}>
        <p>{say('acceptMeans', seen.newName, dateInWords(seen.startsOn, language))}</p>
        {seen.startsOn !== seen.since && <p>{say('laterMeans')}</p>}
        <Form formId={seen.formIds.accept} language={language}>
          <Hidden name="do" value="accept" />
          <Actions><Button>{say('accept')}</Button></Actions>
        </Form>
      </Section>
      <Section title={say('decline')}>
        {seen.kept && !sent && <KeptNotice />}
        <Form id="decline" formId={seen.formIds.decline} language={language}>
          <Hidden name="do" value="decline" />
          <Choices
            kind="radio" name="reason" legend={say('reason')} chosen={[typed?.reason ?? '']} language={language} problem={problemAt(problems, 'reason')}
            options={declineReasons.map((value) => ({ value, label: declineWords[value][language] }))}
          />
          <TextArea
            name="note" label={say('note', languageNames[seen.language])} hint={say('noteHint')} lang={seen.language} rows={4} optional
            value={typed?.note ?? ''} language={language} problem={problemAt(problems, 'note')}
          />
          <Actions><Button kind="second">{say('decline')}</Button></Actions>
        </Form>
      </Section>
    </>
  )
}

export default function DecideNameChange({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(nameWords, language)
  const inWords = (date: string) => dateInWords(date, language)
  const problems = nameProblems(actionData?.problems, language)
  return (
    <>
      <title>{`${seen.newName} · Alongside`}</title>
      <Page
        title={seen.newName} back={{ href: '/name-changes', text: say('queue') }} aside={<NameChangePath {...seen} readBy="program" />}
        notice={seen.done && !actionData && <Notice tone="success">{say('done')}</Notice>}
      >
        <ErrorSummary language={language} problems={problems} />
        <Facts facts={[
          { term: say('oldName'), detail: seen.oldName }, { term: say('newName'), detail: <strong>{seen.newName}</strong> },
          { term: say('sinceShort'), detail: inWords(seen.since) },
          ...(seen.state === 'accepted' ? [{ term: say('countsSince'), detail: inWords(seen.startsOn) }] : []),
          { term: say('language'), detail: <span lang={seen.language}>{languageNames[seen.language]}</span> },
          ...(seen.reason ? [{ term: say('reason'), detail: declineWords[seen.reason][language] }] : []),
          ...(seen.note ? [{ term: say('noteShort'), detail: <span lang={seen.language}>{seen.note}</span> }] : []),
        ]} />
        <NameChangeComparison comparison={seen.comparison} />
        <Section title={say('evidence')}><NameEvidence evidence={seen.evidence} under={`/name-changes/${seen.id}`} /></Section>
        {seen.isOwn && seen.state === 'asked' && <Notice tone="info" title={say('ownTitle')}>{say('ownText')}</Notice>}
        {seen.steps.length > 0 && <Decide seen={seen} typed={actionData?.typed} problems={problems} />}
        <Section title={say('history')}>
          <ul>
            {seen.history.map(({ id, step, by_role, effective_on }) => (
              <li key={id}>{say(`step-${step}` as 'step-start')} · {say(`role-${by_role}`)} · {inWords(effective_on)}</li>
            ))}
          </ul>
        </Section>
      </Page>
    </>
  )
}
