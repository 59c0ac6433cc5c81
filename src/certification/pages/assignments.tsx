import { redirect } from 'react-router'
import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { Tabs } from '#design/tabs.tsx'
import { answerPartly, resultOf } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { read, staffOf, visitOf, type Visit } from '#platform/visit.server.ts'
import { AssignmentList } from '../assignment-list.tsx'
import { assignmentWords } from '../assignment-messages.ts'
import { assignmentViews, askedAssignments, assignmentsAddress, pageSizes } from '../assignment-views.ts'
import { assignMany } from '../assign-many.server.ts'
import { applicationProblems } from '../problems-in-words.ts'
import { ReviewerLoads } from '../reviewer-loads.tsx'
import { managers } from '../routes.ts'
import { seeAssignments } from '../see-assignments.server.ts'
import { readAssignTo, readChosen } from '../typed-assignment.ts'
import type { Route } from './+types/assignments'

/** The language switch sends this form first, so that nothing chosen is lost. */
export const handle = { form: (loaderData: unknown) => ((loaderData as Seen | undefined)?.rows.length ? 'many' : undefined) }

/** What the last form gave away, and what of it stayed; read from its stored answer, so that loading the page again changes nothing. */
async function outcomeOf(unit: Unit<Staff>, { url }: Visit) {
  const result = await resultOf(unit, url.pathname, url.searchParams.get('done') ?? '')
  const asked = result && new URL(result.to, url).searchParams
  return asked && { given: Number(asked.get('given')), toNobody: asked.get('to') === 'nobody', problems: result.problems ?? [] }
}

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, managers), async (unit) => {
    const asked = askedAssignments(visit.url.searchParams)
    const seen = await seeAssignments(unit, asked)
    if (seen.rows.length === 0 && asked.page > 1) throw redirect(assignmentsAddress(seen.asked))
    return { ...seen, today: unit.today, formId: newId(), outcome: await outcomeOf(unit, visit), kept: await keptForm(unit, visit.url.pathname) }
  })
}
type Seen = Awaited<ReturnType<typeof loader>>

export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerPartly(visit, request, staffOf(visit, managers), async (unit, { typed, chosen }) => {
    const picked = typed.all === 'page' ? chosen.shown : chosen.chosen
    const { assigned, problems } = await assignMany(unit, (picked ?? []).map(readChosen), readAssignTo(typed.to))
    await forgetKeptForm(unit, visit.url.pathname)
    const asked = askedAssignments(visit.url.searchParams)
    const told = new URLSearchParams({ done: typed._form ?? '', given: String(assigned), ...(typed.to === 'nobody' ? { to: 'nobody' } : {}) })
    return { to: `${assignmentsAddress(asked)}&${told}`, problems }
  })
}

/** What became of many: how many are with somebody else, and of the others each with its number and why. */
function Outcome({ outcome: { given, toNobody, problems } }: { readonly outcome: NonNullable<Seen['outcome']> }) {
  const language = useLanguage()
  const say = speak(assignmentWords, language)
  const reasons = applicationProblems(problems, language).map(({ text }, place) => ({ text, reference: problems[place]!.facts?.reference }))
  return (
    <>
      {given > 0 && <Notice tone="success" title={say(toNobody ? 'takenBack' : 'given', given)} />}
      {reasons.length > 0 && (
        <Notice tone="warning" title={say('notGiven', reasons.length)}>
          <ul>
            {reasons.map(({ text, reference }, place) => <li key={place}>{reference ? <><strong>{reference}</strong>: {text}</> : text}</li>)}
          </ul>
        </Notice>
      )}
    </>
  )
}

/** Each view with how many are in it; and the one colleague whose applications are shown. */
function Views({ seen }: { readonly seen: Seen }) {
  const say = speak(assignmentWords, useLanguage())
  const { asked, of, unassigned, everything } = seen
  const counts = { unassigned: unassigned.count, late: everything.late, all: everything.count }
  return (
    <Tabs label={say('assignments')} tabs={[
      ...assignmentViews.map((view) => ({
        href: assignmentsAddress(asked, { view, of: undefined }), text: say(`view-${view}`), count: counts[view], current: !of && view === asked.view,
      })),
      ...(of ? [{ href: assignmentsAddress(asked), text: of.name || say('noName'), current: true }] : []),
    ]} />
  )
}

/** To whom the chosen ones go. */
function GiveTo({ seen, to, problem }: { readonly seen: Seen; readonly to: string | undefined; readonly problem: string | undefined }) {
  const language = useLanguage()
  const say = speak(assignmentWords, language)
  return (
    <Section title={say('giveChosen')}>
      <Choices
        kind="radio" name="to" legend={say('giveTo')} language={language} problem={problem} chosen={[to ?? '']}
        options={[
          { value: 'fairTurn', label: say('fairTurn'), hint: say('fairTurnHintMany') },
          ...seen.reviewers.map(({ id, name, count }) => ({ value: id, label: name || say('noName'), hint: say('has', count) })),
          { value: 'nobody', label: say('nobody') },
        ]}
      />
      <Actions><Button>{say('give')}</Button></Actions>
    </Section>
  )
}

export default function Assignments({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(assignmentWords, language)
  const problems = applicationProblems(actionData?.problems, language)
  const { asked } = seen
  const filled = actionData ?? seen.kept
  return (
    <>
      <title>{`${say('assignments')} · Alongside`}</title>
      <Page
        title={say('assignments')} lead={say('assignmentsLead')} back={{ href: '/review', text: say('backToQueue') }}
        notice={seen.outcome && !actionData && <Outcome outcome={seen.outcome} />}
      >
        <ErrorSummary language={language} problems={problems} />
        <ReviewerLoads reviewers={seen.reviewers} unassigned={seen.unassigned} today={seen.today} />
        <p><a href="/review/conflicts">{say('conflictsLink')}</a></p>
        <Views seen={seen} />
        {seen.rows.length === 0 ? <p>{asked.of ? say('emptyOf') : say(`empty-${asked.view}`)}</p> : (
          <Form id="many" formId={seen.formId} language={language}>
            <AssignmentList seen={seen} chosen={filled?.chosen.chosen ?? []} all={filled?.typed.all === 'page'} />
            <GiveTo seen={seen} to={filled?.typed.to} problem={problemAt(problems, 'to')} />
          </Form>
        )}
        <nav aria-label={say('onAPage')} className="sizes">
          {asked.page > 1 && <a href={assignmentsAddress(asked, { page: asked.page - 1 })} rel="prev">{say('previous')}</a>}
          {seen.more && <a href={assignmentsAddress(asked, { page: asked.page + 1 })} rel="next">{say('next')}</a>}
          <span>{say('onAPage')}:</span>
          {pageSizes.map((size) => (
            <a key={size} href={assignmentsAddress(asked, { size })} aria-current={size === asked.size ? 'true' : undefined}>{size}</a>
          ))}
        </nav>
      </Page>
    </>
  )
}
