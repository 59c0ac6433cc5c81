import { Fragment } from 'react'
import { redirect } from 'react-router'
import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ClockChip } from '#design/clock-chip.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { Pager } from '#design/pager.tsx'
import { TextField } from '#design/text-field.tsx'
import { dateInWords, daysBetween } from '#platform/dates.ts'
import { languageNames, speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { coordinatorWords } from '../coordinator-messages.ts'
import { listCompletions, longestSearch } from '../list-completions.server.ts'
import { trainingKindWords, words } from '../messages.ts'
import { coordinators } from '../routes.ts'
import { seeTraining } from '../see-training.server.ts'
import { TrainingLines } from '../training-lines.tsx'
import type { Route } from './+types/training'

const addressOf = (q: string, page = 1) => {
  const query = new URLSearchParams({ ...(q ? { q } : {}), ...(page > 1 ? { page: String(page) } : {}) }).toString()
  return query ? `/training?${query}` : '/training'
}

export const loader = ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const asked = visit.url.searchParams
  const q = (asked.get('q') ?? '').replaceAll('\u0000', '').trim().slice(0, longestSearch)
  const page = /^[1-9]\d{0,4}$/.test(asked.get('page') ?? '') ? Number(asked.get('page')) : 1
  return read(visit, staffOf(visit, coordinators), async (unit) => {
    const { rows, pages } = await listCompletions(unit, q, page)
    if (rows.length === 0 && page > 1) throw redirect(addressOf(q))
    const { ending, ...seen } = await seeTraining(unit)
    return { ...seen, ending: ending.map((line) => ({ ...line, days: daysBetween(unit.today, line.through!) })), rows, pages, page, q, longestSearch }
  })
}
type Seen = Awaited<ReturnType<typeof loader>>
type Row = Seen['rows'][number]

function WhatWaits({ suspended, ending }: Pick<Seen, 'suspended' | 'ending'>) {
  const language = useLanguage()
  const say = speak(coordinatorWords, language)
  return (
    <Section title={say('waits')}>
      {suspended.length + ending.length === 0 && <p>{say('nothingWaits')}</p>}
      {suspended.map((line) => (
        <Notice key={`${line.training} ${line.language}`} tone="warning" title={say('isSuspended', trainingKindWords[line.training][language], languageNames[line.language])}>
          <p>{say('suspendedText', dateInWords(line.from!, language))}</p>
          {line.why && <p>{say('itsReason')} <q dir="auto">{line.why}</q></p>}
        </Notice>
      ))}
      {ending.map((line) => (
        <Fragment key={`${line.training} ${line.language}`}>
          <p>{trainingKindWords[line.training][language]}, {languageNames[line.language]}</p>
          <p><ClockChip label={say('endsSoon')} date={dateInWords(line.through!, language)} daysLeft={line.days} atEnd={say('atEnd')} language={language} /></p>
        </Fragment>
      ))}
    </Section>
  )
}

function Issued({ rows, page, pages, q, longestSearch: most }: Pick<Seen, 'rows' | 'page' | 'pages' | 'q' | 'longestSearch'>) {
  const language = useLanguage()
  const say = speak(coordinatorWords, language)
  const columns: Column<Row>[] = [
    { id: 'person', head: say('person'), main: true, cell: ({ name }) => name },
    { id: 'email', head: say('email'), cell: ({ email }) => email },
    { id: 'training', head: speak(words, language)('training'), cell: (row) => `${trainingKindWords[row.training][language]}, ${languageNames[row.language]}` },
    { id: 'completed', head: say('completed'), cell: ({ completedOn }) => dateInWords(completedOn, language) },
    { id: 'number', head: say('number'), code: true, cell: ({ certificateNumber }) => certificateNumber },
    { id: 'state', head: say('state'), cell: ({ withdrawn }) => say(withdrawn ? 'is-withdrawn' : 'is-issued') },
  ]
  return (
    <Section title={say('issued')}>
      <form className="search" role="search" action="/training">
        <TextField type="search" name="q" label={say('searchCompletions')} value={q} maxLength={most} autoComplete="off" spellCheck={false} language={language} />
        <Button kind="second">{say('searchButton')}</Button>
      </form>
      <DataTable
        captionUnseen caption={say('issued')} rows={rows} columns={columns} keyOf={({ id }: Row) => id} hrefOf={({ id }: Row) => `/training/${id}`}
        empty={q ? <><p>{say('noneFound')}</p><p><a href="/training">{say('seeAll')}</a></p></> : say('noneIssued')}
      />
      <Pager language={language} page={page} pages={pages} hrefOf={(to) => addressOf(q, to)} />
    </Section>
  )
}

/** A provider's own page: what needs its coordinators, what it is approved for, and what it issued. */
export default function Training({ loaderData: seen }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(coordinatorWords, language)
  return (
    <>
      <title>{`${say('training')} · Alongside`}</title>
      <Page title={say('training')} lead={say('trainingLead', seen.name)}>
        <WhatWaits suspended={seen.suspended} ending={seen.ending} />
        <Section title={say('yourApprovals')}>
          {seen.lines.length > 0 ? <TrainingLines lines={seen.lines} /> : <p>{say('noApprovals')}</p>}
        </Section>
        <Actions>
          <ButtonLink href="/training/issue">{say('issue')}</ButtonLink>
          <ButtonLink href="/training/issue-many" kind="second">{say('issueMany')}</ButtonLink>
        </Actions>
        <Issued {...seen} />
      </Page>
    </>
  )
}
