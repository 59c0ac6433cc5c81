import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { areas } from '../area-names.server.ts'
import { myAssessments } from '../assessment-store.server.ts'
import { sumOf } from '../practice.ts'
import { practiceWords } from '../practice-messages.ts'
import { practiceScores } from '../practice-store.server.ts'
import { ProgressPlot } from '../progress-plot.tsx'
import { percentOf, type Score } from '../score.ts'
import { Spark } from '../score-bars.tsx'
import type { Route } from './+types/practice-progress'

/** The plot has room for so many, a row of the table for so many. */
const mostInPlot = 30
const mostInRow = 5

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { runs, scores } = await read(visit, selfOf(visit), async (unit) => ({ runs: await myAssessments(unit, 'practice'), scores: await practiceScores(unit) }))
  const ended = runs.flatMap(({ id, counted, correct }) => (counted === null ? [] : [{ id, counted, correct: correct ?? 0 }]))
  const shown = ended.slice(0, mostInRow).reverse()
  const scoreIn = (run: string, area: string): Score | null =>
    scores.find(({ assessment_id, competency }) => assessment_id === run && competency === area) ?? null
  const rowOf = (id: string, name: string, each: readonly (Score | null)[]) => ({ id, name, each, sum: sumOf(each.filter((one) => one !== null)) })
  const rows = [rowOf('all', '', shown), ...areas(visit.language).map(({ id, name }) => rowOf(id, name, shown.map((run) => scoreIn(run.id, id))))]
  return { percents: ended.slice(0, mostInPlot).reverse().map(percentOf), count: shown.length, rows: rows.filter(({ sum }) => sum.counted > 0) }
}
type Row = Awaited<ReturnType<typeof loader>>['rows'][number]

/** How somebody gets on: all of it as a line, and each area in numbers. */
export default function PracticeProgress({ loaderData: { percents, count, rows } }: Route.ComponentProps) {
  const say = speak(practiceWords, useLanguage())
  const said = (score: Score | null) => (score ? say('of', score.correct, score.counted) : say('notAsked'))
  const columns: Column<Row>[] = [
    { id: 'area', head: say('area'), main: true, cell: ({ name }) => name || say('areasAll') },
    { id: 'each', head: say('oneByOne'), plain: true, cell: ({ each }) => <>{each.map(said).join(', ')}<Spark scores={each} /></> },
    { id: 'sum', head: say('together'), plain: true, cell: ({ sum }) => `${said(sum)} (${say('inPercent', percentOf(sum))})` },
  ]
  return (
    <>
      <title>{`${say('progressTitle')} · Alongside`}</title>
      <Page title={say('progressTitle')} lead={say('progressLead')} back={{ href: '/practice-exam', text: say('toPractice') }}>
        {percents.length === 0 ? <p>{say('noEarlier')}</p> : (
          <>
            <ProgressPlot percents={percents} />
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
