import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { speak } from '#platform/languages.ts'
import { jobKindWords, words } from './messages.ts'
import type { WatchView } from './watch-view.server.ts'

interface PartProps {
  readonly seen: WatchView
  /** Whoever only reads gets no buttons. */
  readonly mayMend: boolean
}
const form = 'again'

interface News {
  readonly news: string | null
  readonly reaction: string | null
}
const followUp = ({ news, reaction }: News) => [news, reaction].filter(Boolean).join(' → ') || '–'
/** What to do about news, by the English names that both have in the code: they are never anybody's. */
export const FollowUp = ({ row }: { readonly row: News }) => <span lang="en">{followUp(row)}</span>

function Reasons({ reasons }: { readonly reasons: WatchView['reasons'] }) {
  const say = speak(words, useLanguage())
  const columns: Column<WatchView['reasons'][number]>[] = [
    { id: 'what', head: say('what'), main: true, cell: (row) => <FollowUp row={row} /> },
    { id: 'why', head: say('why'), cell: ({ why }) => why },
    { id: 'state', head: say('state'), cell: ({ for_good }) => say(for_good ? 'forGood' : 'stillTried') },
    { id: 'count', head: say('howMany'), numeric: true, cell: ({ how_many }) => how_many },
    { id: 'last', head: say('lastTime'), cell: ({ last }) => last ?? '–' },
  ]
  return <DataTable caption={say('reasons')} rows={reasons} columns={columns} keyOf={(row) => `${followUp(row)} ${row.why} ${row.for_good}`} />
}

/** Jobs by kind, why they failed, and all of them again. */
export function Jobs({ seen: { jobs, reasons }, mayMend }: PartProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const columns: Column<WatchView['jobs'][number]>[] = [
    { id: 'kind', head: say('kind'), main: true, cell: ({ kind }) => jobKindWords[kind]?.[language] ?? kind },
    { id: 'waiting', head: say('waiting'), numeric: true, cell: ({ waiting }) => waiting },
    { id: 'again', head: say('again'), numeric: true, cell: ({ again }) => again },
    { id: 'running', head: say('running'), numeric: true, cell: ({ running }) => running },
    { id: 'failed', head: say('failed'), numeric: true, cell: ({ failed }) => failed },
    { id: 'oldest', head: say('oldest'), code: true, cell: ({ oldest }) => oldest ?? '–' },
  ]
  return (
    <Section title={say('jobs')} id="jobs">
      <p>{say('jobsLead')} {say('ofDatabase')}</p>
      <DataTable
        captionUnseen caption={say('jobs')} rows={jobs} columns={columns} keyOf={({ kind }) => kind}
        hrefOf={({ kind }) => (kind === 'messages' ? '/operations/messages' : `/operations/jobs/${kind}`)}
      />
      {reasons.length > 0 && <Reasons reasons={reasons} />}
      {reasons.length > 0 && mayMend && (
        <Actions><Button kind="second" form={form} name="again" value="reactions">{say('tryAllJobs')}</Button></Actions>
      )}
    </Section>
  )
}

/** Letters that wait, were given up, or came back; and all of them again. */
export function Letters({ seen: { letters, letterReasons }, mayMend }: PartProps) {
  const say = speak(words, useLanguage())
  const { waiting, again, mostTries, oldestAt, nextAt, givenUp, cameBack } = letters
  return (
    <Section title={say('letters')} id="letters">
      <p>{say('ofDatabase')}</p>
      <Facts facts={[
        { term: say('lettersWaiting'), detail: waiting },
        ...(again > 0 ? [{ term: say('lettersAgain'), detail: again }, { term: say('mostTries'), detail: mostTries }] : []),
        ...(oldestAt ? [{ term: say('lettersOldest'), detail: oldestAt }] : []),
        ...(nextAt ? [{ term: say('nextTry'), detail: nextAt }] : []),
        { term: say('lettersGivenUp'), detail: givenUp }, { term: say('lettersCameBack'), detail: cameBack },
      ]} />
      {letterReasons.length > 0 && (
        <DataTable
          caption={say('reasons')} rows={letterReasons} keyOf={({ why }) => why} columns={[
            { id: 'why', head: say('why'), main: true, cell: ({ why }) => why },
            { id: 'count', head: say('howMany'), numeric: true, cell: ({ how_many }) => how_many },
          ]}
        />
      )}
      <Actions>
        {mayMend && (again + givenUp + letters.withoutJob > 0) && (
          <Button kind="second" form={form} name="again" value="letters">{say('tryAllLetters')}</Button>
        )}
        <ButtonLink kind="quiet" href="/operations/messages">{say('openLetters')}</ButtonLink>
      </Actions>
    </Section>
  )
}

/** What the clock does: when, how long, how much, and what went wrong. */
export function Sweeps({ seen: { sweeps, processes, process }, mayMend }: PartProps) {
  const say = speak(words, useLanguage())
  type Row = WatchView['sweeps'][number]
  const columns: Column<Row>[] = [
    { id: 'sweep', head: say('sweep'), main: true, cell: ({ name }) => name },
    { id: 'last', head: say('lastRun'), cell: ({ startedAt, isUnderWay }) => (startedAt ? [startedAt, isUnderWay && say('underWay')].filter(Boolean).join(' · ') : say('never')) },
    { id: 'took', head: say('took'), code: true, cell: ({ took }) => took ?? '–' },
    { id: 'did', head: say('did'), numeric: true, cell: ({ done }) => done ?? '–' },
    { id: 'next', head: say('nextAt'), cell: ({ nextAt }) => nextAt },
    { id: 'fault', head: say('lastFault'), cell: ({ lastFault }) => (lastFault ? `${lastFault.at}: ${lastFault.why ?? say('didNotEnd')}` : say('none')) },
  ]
  return (
    <Section title={say('sweeps')} id="sweeps">
      <p>{say('ofDatabase')}</p>
      <DataTable captionUnseen caption={say('sweeps')} rows={sweeps} columns={columns} keyOf={({ name }) => name} />
      <Facts facts={[{ term: say('processes'), detail: processes.join(', ') || '–' }, { term: say('runningSince'), detail: `${process.id}: ${process.since}` }]} />
      {mayMend && (
        <Actions>
          <Button kind="second" form={form} name="run" value="housekeeping">{say('runHousekeeping')}</Button>
          <Button kind="second" form={form} name="run" value="decisions">{say('runDecisions')}</Button>
        </Actions>
      )}
    </Section>
  )
}
