import { Button } from '#design/button.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { SelectField } from '#design/select-field.tsx'
import { Tabs } from '#design/tabs.tsx'
import { TextField } from '#design/text-field.tsx'
import { isLanguage, languageNames, languages, speak } from '#platform/languages.ts'
import { read, visitOf } from '#platform/visit.server.ts'
import { trainingKindWords, words } from '../messages.ts'
import { isFound, linesFor, linesOf, publicViews, type ListQuery } from '../provider-list.ts'
import { approvalsOf, providersHere } from '../provider-store.server.ts'
import { placesInWords } from '../standing-in-words.ts'
import { isTrainingKind, trainingKinds } from '../training-kinds.ts'
import { TrainingLines } from '../training-lines.tsx'
import type { Route } from './+types/training-providers'

export const handle = { plain: true }

/** The longest question that a page repeats. */
const longestQuestion = 100

function queryIn(asked: URLSearchParams): ListQuery {
  const [training, language] = [asked.get('training'), asked.get('language')]
  return {
    view: publicViews.find((one) => one === asked.get('view')) ?? 'now', q: (asked.get('q') ?? '').replaceAll('\u0000', '').trim().slice(0, longestQuestion),
    training: isTrainingKind(training) ? training : undefined, language: isLanguage(language) ? language : undefined,
  }
}

const addressOf = (query: ListQuery) =>
  `/training-providers?${new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])))}`

export const loader = ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const query = queryIn(visit.url.searchParams)
  // A public list: nobody's sight of it is recorded, and no name of a person is in it.
  return read(visit, { hat: 'signIn' }, async (unit) => {
    const providers = (await providersHere(unit)).filter((one) => isFound(one, query.q))
    const approvals = await approvalsOf(unit, providers.map(({ id }) => id))
    const all = providers.map(({ id, name, website, counties, online }) => ({ id, name, website, counties, online, lines: linesOf(approvals(id), unit.today) }))
    const inView = (view: ListQuery['view']) =>
      all.map((one) => ({ ...one, lines: linesFor(one.lines, { ...query, view }) })).filter(({ lines }) => lines.length > 0)
    return { query, counts: { now: inView('now').length, other: inView('other').length }, rows: inView(query.view) }
  })
}
type Row = Awaited<ReturnType<typeof loader>>['rows'][number]

function Filters({ query }: { readonly query: ListQuery }) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <form className="search" role="search" action="/training-providers">
      <Hidden name="view" value={query.view} />
      <TextField type="search" name="q" label={say('searchProviders')} value={query.q} maxLength={longestQuestion} autoComplete="off" language={language} />
      <SelectField
        name="training" label={say('training')} chosen={query.training ?? ''} language={language}
        options={[{ value: '', text: say('anyTraining') }, ...trainingKinds.map((value) => ({ value, text: trainingKindWords[value][language] }))]}
      />
      <SelectField
        name="language" label={say('language')} chosen={query.language ?? ''} language={language}
        options={[{ value: '', text: say('anyLanguage') }, ...languages.map((value) => ({ value, text: languageNames[value] }))]}
      />
      <Button kind="second">{say('showButton')}</Button>
    </form>
  )
}

/** Where it teaches, and its website. */
function Place({ website, ...places }: Pick<Row, 'website' | 'counties' | 'online'>) {
  return (
    <>
      {placesInWords(places, useLanguage())}
      {website && <><br /><a href={website} rel="noreferrer">{new URL(website).hostname}</a></>}
    </>
  )
}

/** Who gives training, by what they are approved for: for everyone, without script. */
export default function TrainingProviders({ loaderData: { query, counts, rows } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const columns: Column<Row>[] = [
    { id: 'provider', head: say('provider'), main: true, cell: ({ name }) => name },
    { id: 'approved', head: say('approvedFor'), cell: ({ lines }) => <TrainingLines lines={lines} /> },
    { id: 'where', head: say('where'), cell: (row) => <Place {...row} /> },
  ]
  return (
    <>
      <title>{`${say('list')} · Alongside`}</title>
      <meta name="description" content={say('listLead')} />
      <Page title={say('list')} lead={say('listLead')}>
        <Filters query={query} />
        <Tabs label={say('list')} tabs={publicViews.map((view) => ({
          href: addressOf({ ...query, view }), text: say(`view-${view}`), count: counts[view], current: view === query.view,
        }))} />
        <DataTable captionUnseen caption={say(`view-${query.view}`)} rows={rows} columns={columns} keyOf={({ id }: Row) => id} empty={say(`empty-${query.view}`)} />
      </Page>
    </>
  )
}
