import { DataTable, type Column } from '#design/data-table.tsx'
import { Folded } from '#design/folded.tsx'
import { useLanguage } from '#design/language.tsx'
import { LinePlot } from '#design/line-plot.tsx'
import { Page, Section } from '#design/page.tsx'
import { momentInWords } from '#platform/dates.ts'
import { blueprint } from '#library/exam-items.server.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { areas } from '../area-names.server.ts'
import { myAssessments } from '../assessment-store.server.ts'
import { practiceHintWords } from '../practice-hint-messages.ts'
import { practiceWords } from '../practice-messages.ts'
import { progressOf } from '../practice-progress.ts'
import { practiceScores } from '../practice-store.server.ts'
import { percentSaid, type Score } from '../score.ts'
import { Spark } from '../score-bars.tsx'
import type { Route } from './+types/practice-progress'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { runs, scores } = await read(visit, selfOf(visit), async (unit) => ({ runs: await myAssessments(unit, 'practice'), scores: await practiceScores(unit) }))
  const dayOf = (at: Date) => momentInWords(at, visit.language, visit.house.timeZone)
  const ended = runs.flatMap(({ id, counted, correct, started_at }) => (counted === null ? [] : [{ id, counted, correct: correct ?? 0, day: dayOf(started_at) }]))
  // What the exam does not ask is no part of it, unless it was asked before.
  const named = areas(visit.language).filter(({ id }) => (blueprint().weights[id] ?? 0) > 0 || scores.some(({ competency }) => competency === id))
  const { points, count, rows } = progressOf(ended, scores, named.map(({ id }) => id))
  return { runs: points, count, rows: rows.map((row) => ({ ...row, name: named.find(({ id }) => id === row.id)?.name ?? '' })) }
}
type Seen = Route.ComponentProps['loaderData']
type Row = Seen['rows'][number]

/** All of it as a line, and the same as a table. */
function Line({ runs }: Pick<Seen, 'runs'>) {
  const language = useLanguage()
  const say = speak(practiceWords, language)
  const columns: Column<Seen['runs'][number]>[] = [
    { id: 'day', head: say('day'), main: true, cell: ({ day }) => day },
    { id: 'right', head: say('right'), numeric: true, plain: true, cell: ({ correct, counted }) => say('of', correct, counted) },
    { id: 'percent', head: say('percent'), numeric: true, plain: true, cell: percentSaid },
  ]
  return (
    <Section title={say('plotTitle')}>
      <LinePlot
        id="progress" title={say('plotTitle')} description={say('plotText', percentSaid(runs.at(0)!), percentSaid(runs.at(-1)!), runs.length)}
        y={{ label: say('plotLabel'), least: 0, most: 100, ticks: [0, 25, 50, 75, 100].map((at) => ({ at, text: String(at) })) }}
        steps={runs.map((run) => ({ id: run.id, value: run.percent, says: `${run.day}: ${percentSaid(run)}`, marked: run.partial }))}
        {...(runs.some(({ partial }) => partial) ? { note: practiceHintWords.partial[language] } : {})}
      />
      <Folded title={say('plotNumbers')}>
        <DataTable captionUnseen caption={say('plotTitle')} rows={runs} columns={columns} keyOf={({ id }) => id} hrefOf={({ id }) => `/practice-exam/${id}`} />
      </Folded>
    </Section>
  )
}

/** How somebody gets on: all of it as a line, and each area in numbers. */
export default function PracticeProgress({ loaderData: { runs, count, rows } }: Route.ComponentProps) {
  const say = speak(practiceWords, useLanguage())
  const said = (score: Score | null) => (score ? say('of', score.correct, score.counted) : say('notAsked'))
  const columns: Column<Row>[] = [
    { id: 'area', head: say('area'), main: true, cell: ({ name }) => name || say('areasAll') },
    ...(count > 1 ? [{ id: 'each', head: say('oneByOne'), plain: true, cell: ({ each }: Row) => <>{each.map(said).join(', ')}<Spark scores={each} /></> }] : []),
    { id: 'sum', head: say('together'), plain: true, cell: ({ sum }) => `${said(sum)} (${percentSaid(sum)})` },
  ]
  return (
    <>
      <title>{`${say('progressTitle')} · Alongside`}</title>
      <Page title={say('progressTitle')} lead={say('progressLead')} back={{ href: '/practice-exam', text: say('toPractice') }}>
        {runs.length === 0 ? <p>{say('noEarlier')} <a href="/practice-exam/start">{say('begin')}</a></p> : (
          <>
            {runs.length > 1 && <Line runs={runs} />}
            <Section title={say('overTime')}>
              <p>{say('overTimeHelp', count)}</p>
              <DataTable captionUnseen caption={say('overTime')} rows={rows} columns={columns} keyOf={({ id }) => id} />
            </Section>
          </>
        )}
      </Page>
    </>
  )
}
