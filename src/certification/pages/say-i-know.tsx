import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { TextArea } from '#design/text-field.tsx'
import { conflictKinds, conflictKindWords, longestNote } from '#people/public.ts'
import { answerForm } from '#platform/answer-form.server.ts'
import type { Typed } from '#platform/answers.server.ts'
import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { findApplication } from '../application-store.server.ts'
import { assignmentWords } from '../assignment-messages.ts'
import { applicationProblems } from '../problems-in-words.ts'
import { reviewers } from '../routes.ts'
import { sayIKnow } from '../say-i-know.server.ts'
import { keptApart } from '../see-assignment.server.ts'
import type { Route } from './+types/say-i-know'

/** The language switch sends this form first, so that nothing typed is lost. */
export const handle = { form: (loaderData: unknown) => ((loaderData as Seen | undefined)?.form ? 'conflict' : undefined) }

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, reviewers), async (unit) => {
    const apart = await keptApart(unit, params.reference)
    if (apart) return { apart, waits: visit.url.searchParams.get('handed') === 'nobody', form: undefined }
    const { id, reference, sent_name } = await findApplication(unit, params.reference)
    await audit(unit, { action: 'opened', kind: 'application', ids: [id], detail: 'conflict' })
    return { apart: undefined, form: { formId: newId(), reference, name: sent_name!, kept: (await keptForm(unit, visit.url.pathname))?.typed } }
  })
}
type Seen = Awaited<ReturnType<typeof loader>>

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, staffOf(visit, reviewers), async (unit, { typed }) => {
    const handed = await sayIKnow(unit, params.reference, { kind: typed.kind ?? '', note: typed.note ?? '' })
    await forgetKeptForm(unit, visit.url.pathname)
    return `${visit.url.pathname}${handed === 'nobody' ? '?handed=nobody' : ''}`
  })
}

/** What somebody sees who must not see more: that a colleague decides, and nothing about the person. */
function KeptApart({ why, reference, waits }: { readonly why: 'known' | 'own'; readonly reference: string; readonly waits: boolean }) {
  const say = speak(assignmentWords, useLanguage())
  const own = why === 'own'
  return (
    <Page title={say(own ? 'ownTitle' : 'knownTitle')} lead={say(own ? 'ownText' : waits ? 'knownWaits' : 'knownText')}>
      <p>{say('knownNothing')}</p>
      <Actions>
        <ButtonLink href="/review">{say('backToQueue')}</ButtonLink>
        {own && <ButtonLink kind="second" href={`/apply/${reference}`}>{say('ownOpen')}</ButtonLink>}
      </Actions>
    </Page>
  )
}

interface KnowFormProps {
  readonly form: NonNullable<Seen['form']>
  readonly typed: Typed | undefined
  readonly problems: readonly { field?: string; text: string }[]
}

function KnowForm({ form, typed, problems }: KnowFormProps) {
  const language = useLanguage()
  const say = speak(assignmentWords, language)
  const filled = typed ?? form.kept
  return (
    <Page title={say('iKnowTitle')} back={{ href: `/review/${form.reference}`, text: say('backToApplication') }}>
      <ErrorSummary language={language} problems={problems} />
      {form.kept && !typed && <KeptNotice />}
      <Facts facts={[{ term: say('applicant'), detail: form.name }, { term: say('reference'), detail: form.reference }]} />
      <p>{say('iKnowMeans')}</p>
      <ul>
        <li>{say('iKnowMeansHidden')}</li>
        <li>{say('iKnowMeansHanded')}</li>
        <li>{say('iKnowMeansManager')}</li>
      </ul>
      <Form id="conflict" formId={form.formId} language={language}>
        <Choices
          kind="radio" name="kind" legend={say('howKnown')} language={language} problem={problemAt(problems, 'kind')} chosen={[filled?.kind ?? '']}
          options={conflictKinds.map((kind) => ({ value: kind, label: conflictKindWords[kind][language] }))}
        />
        <TextArea
          name="note" label={say('knowNote')} hint={say('knowNoteHint', longestNote)} rows={3} optional value={filled?.note}
          language={language} problem={problemAt(problems, 'note')}
        />
        <Actions><Button>{say('sayIKnow')}</Button></Actions>
      </Form>
    </Page>
  )
}

export default function SayIKnow({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(assignmentWords, language)
  return (
    <>
      <title>{`${say('iKnow')} · Alongside`}</title>
      {seen.apart ? <KeptApart {...seen.apart} waits={seen.waits} />
        : <KnowForm form={seen.form} typed={actionData?.typed} problems={applicationProblems(actionData?.problems, language)} />}
    </>
  )
}
