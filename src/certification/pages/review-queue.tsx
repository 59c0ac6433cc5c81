import { redirect } from 'react-router'
import { Actions, ButtonLink } from '#design/button.tsx'
import { KeysHelp } from '#design/keys-help.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { Pager } from '#design/pager.tsx'
import { examsWaiting } from '#exams/public.server.ts'
import { ExamsWaiting } from '#exams/public.tsx'
import { colleagues, letterCounts } from '#people/public.server.ts'
import { LettersWaiting } from '#people/public.tsx'
import { Tabs } from '#design/tabs.tsx'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { JustDecided } from '../decision-part.tsx'
import { justDecided } from '../see-decision.server.ts'
import { isFiltered, queueAddress, queryText, readQueueQuery, type QueueQuery } from '../queue-query.ts'
import { FilterChips, QueueFilters } from '../queue-filters.tsx'
import { NothingFound, QueueSearch } from '../queue-search.tsx'
import { queueRow, QueueTable } from '../queue-table.tsx'
import { mostCounted, mostFound, queueViews } from '../queue-views.ts'
import { emptyInWords, sayQueue, viewInWords } from '../queue-words.ts'
import { reviewQueue } from '../review-queue.server.ts'
import { reviewers } from '../routes.ts'
import { SavedViewLinks } from '../saved-view-links.tsx'
import { savedViews } from '../saved-views.server.ts'
import { searchApplications } from '../search-applications.server.ts'
import { readSearch, type SearchQuery } from '../search-query.ts'
import { trainingWaiting } from '../training-queue.server.ts'
import { TrainingWaiting } from '../training-waiting.tsx'
import type { Route } from './+types/review-queue'

/** Found among everything that was sent, whatever is filtered; nothing when the search itself cannot be meant. */
const foundFor = async (unit: Unit<Staff>, search: SearchQuery) =>
  ({ search, rows: search.problem === undefined ? await searchApplications(unit, search) : [], listed: undefined })

async function listedFor(unit: Unit<Staff>, query: QueueQuery) {
  const { rows, counts, most } = await reviewQueue(unit, query)
  if (rows.length === 0 && query.page > 1) throw redirect(queueAddress(query))
  const inViews = queueViews.map((view) => ({ view, count: Math.min(counts[view], most(view)), more: counts[view] > most(view) }))
  return { search: undefined, rows, listed: { counts: inViews, pages: Math.ceil(Math.min(counts[query.view], mostCounted) / query.size) } }
}

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { searchParams } = visit.url
  const [query, search] = [readQueueQuery(searchParams), readSearch(searchParams.get('q'))]
  const staff = staffOf(visit, reviewers)
  return read(visit, staff, async (unit) => {
    const [{ rows, ...shown }, all, views, letters, decided, training, exams] = await Promise.all([
      search ? foundFor(unit, search) : listedFor(unit, query), colleagues(unit), savedViews(unit), letterCounts(unit),
      justDecided(unit, searchParams.get('decided'), visit.language), trainingWaiting(unit), examsWaiting(unit),
    ])
    const owners = { me: staff.personId, colleagues: all }
    const inWords = { today: unit.today, language: visit.language, owners }
    return { ...shown, decided, letters, training, exams, query, owners, views, rows: rows.map((row) => queueRow(row, inWords)) }
  })
}
type Seen = Route.ComponentProps['loaderData']

export default function ReviewQueue({ loaderData: seen }: Route.ComponentProps) {
  const language = useLanguage()
  const say = sayQueue(language)
  const { search, query, listed } = seen
  const urgent = !search && query.sort === 'urgent' && ['waiting', 'awaitingFee', 'returned'].includes(query.view)
  return (
    <>
      <title>{`${say('review')} · Alongside`}</title>
      <Page title={say('review')} lead={urgent ? say('reviewLead') : undefined}>
        {seen.decided && <JustDecided {...seen.decided} />}
        <LettersWaiting counts={seen.letters} />
        <TrainingWaiting {...seen.training} />
        <ExamsWaiting count={seen.exams} />
        <QueueSearch typed={search?.typed} problem={search?.problem} />
        {listed ? <Listed seen={seen} listed={listed} /> : <Found {...seen} />}
        <KeysHelp language={language} keys={[
          { key: 'j', does: say('keyNext') }, { key: 'k', does: say('keyBefore') }, { key: 'Enter', does: say('keyOpen') },
          { key: '/', does: say('keySearch') }, { key: '?', does: say('keyHelp') },
        ]} />
      </Page>
    </>
  )
}

function Found({ search, rows }: Seen) {
  const say = sayQueue(useLanguage())
  if (search?.problem) return null
  if (rows.length === 0) return <NothingFound />
  return (
    <>
      <p>{rows.length === mostFound ? say('foundMost', mostFound) : say('found', rows.length)}</p>
      <QueueTable shows="found" caption={say('foundTitle')} rows={rows} empty={undefined} />
      <Actions><ButtonLink href="/review" kind="second">{say('backToQueue')}</ButtonLink></Actions>
    </>
  )
}

function Listed({ seen: { query, owners, views, rows }, listed: { counts, pages } }: { readonly seen: Seen; readonly listed: NonNullable<Seen['listed']> }) {
  const language = useLanguage()
  const say = sayQueue(language)
  const text = queryText({ ...query, page: 1 })
  const empty = isFiltered(query) ? <><p>{say('noMatch')}</p><p>{say('noMatchText')}</p></> : emptyInWords(query.view, language)
  return (
    <>
      <SavedViewLinks views={views} current={text} />
      <Tabs
        label={say('review')}
        tabs={counts.map(({ view, count, more }) => ({
          href: queueAddress(query, { view, sort: 'urgent' }), text: viewInWords(view, language), current: view === query.view,
          count: more ? say('moreThan', count) : count,
        }))}
      />
      <QueueFilters query={query} owners={owners} />
      <FilterChips query={query} owners={owners} />
      <QueueTable shows={query.view} caption={viewInWords(query.view, language)} rows={rows} empty={empty} />
      {pages > 1 && <Pager language={language} page={query.page} pages={pages} hrefOf={(page) => queueAddress(query, { page })} />}
      <Actions>
        <ButtonLink href={`/review/views?${text}`} kind="quiet">{say('saveThisView')}</ButtonLink>
        {rows.length > 0 && <ButtonLink href={`/review/export?${text}`} kind="quiet">{say('export')}</ButtonLink>}
      </Actions>
    </>
  )
}
