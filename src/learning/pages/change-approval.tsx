import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { DateField } from '#design/date-field.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { TextArea } from '#design/text-field.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { dateInWords } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { languageNames, speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { longestWhy, possibleChanges } from '../approval-form.ts'
import { stretchesOf, type Stretch } from '../approvals.ts'
import { changeApproval, findApproval } from '../change-approval.server.ts'
import { standingWords, trainingKindWords, words } from '../messages.ts'
import { learningProblems } from '../problems-in-words.ts'
import { providerKeepers } from '../routes.ts'
import type { Route } from './+types/change-approval'

/** The language switch sends this form first, so that nothing typed is lost; where there is no such form it is a link. */
export const handle = { form: (loaderData: unknown) => ((loaderData as Seen | undefined)?.possible.length ? 'happens' : undefined) }

export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const staff = staffOf(visit, providerKeepers)
  return read(visit, staff, async (unit) => {
    const { name, approval } = await findApproval(unit, params.provider, params.approval)
    const { training, language, from, through, changes } = approval
    return {
      provider: params.provider, name, training, language, from, through, stretches: stretchesOf(approval), seen: String(changes.length),
      possible: staff.role === 'programManager' ? possibleChanges(approval, unit.today) : [], isManager: staff.role === 'programManager',
      formId: newId(), kept: await keptForm(unit, visit.url.pathname), done: visit.url.searchParams.get('done') === 'recorded',
    }
  })
}
type Seen = Awaited<ReturnType<typeof loader>>

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, staffOf(visit, providerKeepers), async (unit, { typed }) => {
    await changeApproval(unit, params.provider, params.approval, typed)
    await forgetKeptForm(unit, visit.url.pathname)
    return `${visit.url.pathname}?done=recorded`
  })
}

function Stretches({ stretches }: { readonly stretches: readonly Stretch[] }) {
  const language = useLanguage()
  const say = speak(words, language)
  if (stretches.length === 0) return <p>{say('noStretches')}</p>
  return (
    <ul>
      {stretches.map(({ standing, from, through }) => (
        <li key={from}>{standingWords[standing][language]}: {say('fromThrough', dateInWords(from, language), dateInWords(through, language))}</li>
      ))}
    </ul>
  )
}

interface HappensProps {
  readonly seen: Seen
  readonly typed: Readonly<Record<string, string>> | undefined
  readonly problems: readonly { field?: string; text: string }[]
}

function HappensForm({ seen, typed, problems }: HappensProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const hints = { suspended: say('kind-suspended-hint'), lifted: undefined, ended: say('kind-ended-hint') }
  return (
    <Form id="happens" formId={seen.formId} language={language}>
      <Hidden name="seen" value={seen.seen} />
      <Choices
        name="kind" kind="radio" legend={say('whatHappens')} chosen={[typed?.kind ?? '']} language={language} problem={problemAt(problems, 'kind')}
        options={seen.possible.map((value) => ({ value, label: say(`kind-${value}`), hint: hints[value] }))}
      />
      <DateField
        name="from" legend={say('fromWhichDay')} hint={say('fromWhichDayHint')} language={language} problem={problemAt(problems, 'from')}
        value={{ year: typed?.['from-year'] ?? '', month: typed?.['from-month'] ?? '', day: typed?.['from-day'] ?? '' }}
      />
      <TextArea name="why" label={say('why')} hint={say('whyHint')} rows={3} maxLength={longestWhy} value={typed?.why} language={language} problem={problemAt(problems, 'why')} />
      <Actions><Button kind="stop">{say('recordButton')}</Button></Actions>
    </Form>
  )
}

/** One approval, day by day; and what a manager can do about it. */
export default function ChangeApproval({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const problems = learningProblems(actionData?.problems, language)
  const title = `${trainingKindWords[seen.training][language]}, ${languageNames[seen.language]}`
  return (
    <>
      <title>{`${title} · Alongside`}</title>
      <Page
        title={title} lead={`${seen.name}: ${say('fromThrough', dateInWords(seen.from, language), dateInWords(seen.through, language))}`}
        back={{ href: `/review/providers/${seen.provider}`, text: say('backToProvider') }}
        notice={seen.done && !actionData && <Notice tone="success" title={say('recorded')} />}
      >
        <ErrorSummary language={language} problems={problems} />
        <Section title={say('stretches')}><Stretches stretches={seen.stretches} /></Section>
        {!seen.isManager && <p>{say('onlyManagers')}</p>}
        {seen.possible.length > 0 && (
          <Section title={say(seen.possible.includes('suspended') ? 'changeApproval' : seen.possible.includes('lifted') ? 'liftApproval' : 'endSooner')}>
            {seen.kept && !actionData && <KeptNotice />}
            <HappensForm seen={seen} typed={actionData?.typed ?? seen.kept?.typed} problems={problems} />
          </Section>
        )}
      </Page>
    </>
  )
}
