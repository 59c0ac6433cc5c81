import { Actions, Button } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { TextField } from '#design/text-field.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { notFound, type Typed } from '#platform/answers.server.ts'
import { isId, newId } from '#platform/identifiers.server.ts'
import { problemAt, problemsInWords } from '#platform/problem-words.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { colleagues } from '#people/public.server.ts'
import { queueProblemWords } from '../queue-messages.ts'
import { queueAddress, queryText, readQueueQuery } from '../queue-query.ts'
import { queryInWords, sayQueue, type OwnerNames } from '../queue-words.ts'
import { reviewers } from '../routes.ts'
import { longestViewName } from '../saved-view-name.ts'
import { removeView, renameView, savedViews, saveView } from '../saved-views.server.ts'
import type { Route } from './+types/saved-views'

const asked = (text: string) => readQueueQuery(new URLSearchParams(text))

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const staff = staffOf(visit, reviewers)
  const query = queryText({ ...readQueueQuery(visit.url.searchParams), page: 1 })
  return read(visit, staff, async (unit) => {
    const views = (await savedViews(unit)).map((view) => ({ ...view, renameId: newId(), removeId: newId() }))
    return { query, views, owners: { me: staff.personId, colleagues: await colleagues(unit) }, saveId: newId() }
  })
}

/** The field with the new name of a view: each has its own on the page. */
const renaming = (id: string) => `name-${id}`

async function change(unit: Unit<Staff>, { what, view = '', name = '', query = '', ...typed }: Typed): Promise<string> {
  if (what === 'save') {
    const kept = { ...asked(query), page: 1 }
    await saveView(unit, name, queryText(kept))
    return queueAddress(kept)
  }
  if (!isId(view)) throw notFound()
  if (what === 'remove') await removeView(unit, view)
  else await renameView(unit, view, typed[renaming(view)] ?? '')
  return '/review/views'
}

export const action = ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, staffOf(visit, reviewers), (unit, { typed }) => change(unit, typed))
}

type View = Route.ComponentProps['loaderData']['views'][number]

export default function SavedViews({ loaderData: { query, views, owners, saveId }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = sayQueue(language)
  const problems = problemsInWords(actionData?.problems, queueProblemWords, language)
  const typed = actionData?.typed
  const renamed = typed?.what === 'rename' ? typed.view : undefined
  const saving = typed?.what === 'save' ? typed.query ?? query : query
  return (
    <>
      <title>{`${say('yourViews')} · Alongside`}</title>
      <Page title={say('yourViews')} lead={say('viewsLead')} back={{ href: queueAddress(asked(saving)), text: say('backToApplications') }}>
        <ErrorSummary language={language} problems={problems.map((one) => (one.field && renamed ? { ...one, field: renaming(renamed) } : one))} />
        <Section title={say('saveThisView')}>
          <p>{say('viewShows')}: {queryInWords(asked(saving), owners, language).join(' · ')}</p>
          <Form formId={saveId} language={language} action={`/review/views?${query}`}>
            <Hidden name="what" value="save" />
            <Hidden name="query" value={saving} />
            <TextField
              name="name" label={say('viewName')} hint={say('viewNameHint')} maxLength={longestViewName} language={language} autoComplete="off"
              value={renamed ? '' : typed?.name} problem={renamed ? undefined : problemAt(problems, 'name')}
            />
            <Actions><Button>{say('saveView')}</Button></Actions>
          </Form>
        </Section>
        {views.length === 0 && <p>{say('noViews')}</p>}
        {views.map((view) => (
          <Section key={view.id} title={view.name}>
            <OneView
              view={view} owners={owners} typed={renamed === view.id ? typed?.[renaming(view.id)] : undefined}
              problem={renamed === view.id ? problemAt(problems, 'name') : undefined}
            />
          </Section>
        ))}
      </Page>
    </>
  )
}

interface OneViewProps {
  readonly view: View
  readonly owners: OwnerNames
  readonly typed: string | undefined
  readonly problem: string | undefined
}

function OneView({ view: { id, name, query, renameId, removeId }, owners, typed, problem }: OneViewProps) {
  const language = useLanguage()
  const say = sayQueue(language)
  return (
    <>
      <p><a href={`/review?${query}`}>{say('openView')}</a>: {queryInWords(asked(query), owners, language).join(' · ')}</p>
      <Form formId={renameId} language={language} action="/review/views">
        <Hidden name="what" value="rename" />
        <Hidden name="view" value={id} />
        <TextField
          name={renaming(id)} label={say('renameNamed', name)} value={typed ?? name} maxLength={longestViewName} problem={problem} language={language}
          autoComplete="off"
        />
        <Actions><Button kind="second">{say('renameView')}</Button></Actions>
      </Form>
      <Form formId={removeId} language={language} action="/review/views">
        <Hidden name="what" value="remove" />
        <Hidden name="view" value={id} />
        <Actions><Button kind="quiet">{say('removeView')}</Button></Actions>
      </Form>
    </>
  )
}
