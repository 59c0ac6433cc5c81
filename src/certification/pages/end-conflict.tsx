import { Actions, Button } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { TextArea } from '#design/text-field.tsx'
import { endConflict } from '#people/public.server.ts'
import { conflictKindWords } from '#people/public.ts'
import { answerForm } from '#platform/answer-form.server.ts'
import { dateInWords } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { assignmentWords } from '../assignment-messages.ts'
import { applicationProblems } from '../problems-in-words.ts'
import { managers } from '../routes.ts'
import { seeConflict } from '../see-conflicts.server.ts'
import type { Route } from './+types/end-conflict'

/** The language switch sends this form first, so that nothing typed is lost. */
export const handle = { form: (loaderData: unknown) => (mayEnd(loaderData as Seen | undefined) ? 'end' : undefined) }

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, managers), async (unit) => ({
    ...(await seeConflict(unit, params.conflict)), formId: newId(), kept: (await keptForm(unit, visit.url.pathname))?.typed.why,
  }))
}
type Seen = Awaited<ReturnType<typeof loader>>
const mayEnd = (seen: Seen | undefined) => seen !== undefined && !seen.isMine && !seen.ended

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, staffOf(visit, managers), async (unit, { typed }) => {
    await endConflict(unit, params.conflict, typed.why ?? '')
    await forgetKeptForm(unit, visit.url.pathname)
    return '/review/conflicts'
  })
}

export default function EndConflict({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(assignmentWords, language)
  const problems = applicationProblems(actionData?.problems, language)
  const { ended, kept } = seen
  const title = say('conflictTitle', seen.colleague || say('noName'), seen.person ?? seen.reference)
  return (
    <>
      <title>{`${say('conflicts')} · Alongside`}</title>
      <Page title={title} back={{ href: '/review/conflicts', text: say('conflicts') }}>
        <ErrorSummary language={language} problems={problems} />
        <Facts facts={[
          { term: say('howShort'), detail: conflictKindWords[seen.kind][language] },
          { term: say('saidOn'), detail: dateInWords(seen.on, language) },
          { term: say('reference'), detail: seen.person ? <a href={`/review/${seen.reference}`}>{seen.reference}</a> : seen.reference },
          ...(ended ? [{ term: say('ended'), detail: say('endedOn', dateInWords(ended.on, language), ended.by || say('noName'), ended.why) }] : []),
        ]} />
        {seen.note && <Section title={say('note')}><p className="said" dir="auto">{seen.note}</p></Section>}
        {seen.isMine && !ended && <Notice tone="info">{say('conflictOwn')}</Notice>}
        {mayEnd(seen) && (
          <Section title={say('endTitle')}>
            <p>{say('endMeans')}</p>
            {kept && !actionData && <KeptNotice />}
            <Form id="end" formId={seen.formId} language={language}>
              <TextArea name="why" label={say('endWhy')} rows={3} value={actionData?.typed.why ?? kept} language={language} problem={problemAt(problems, 'why')} />
              <Actions><Button kind="second">{say('end')}</Button></Actions>
            </Form>
          </Section>
        )}
      </Page>
    </>
  )
}
