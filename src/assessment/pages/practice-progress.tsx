import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { dateInWords, dayAt } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { areas } from '../area-names.server.ts'
import { myAssessments } from '../assessment-store.server.ts'
import { sumOf } from '../practice.ts'
import { practiceWords } from '../practice-messages.ts'
import { practiceScores } from '../practice-store.server.ts'
import { ProgressPlot } from '../progress-plot.tsx'
import { percentOf, type Score } from '../score.ts'
import type { Route } from './+types/practice-progress'

/** The plot has room for so many, the table for so many. */
const mostInPlot = 30
const mostInTable = 5

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { house, language } = visit
  const { runs, scores } = await read(visit, selfOf(visit), async (unit) => ({ runs: await myAssessments(unit, 'practice'), scores: await practiceScores(unit) }))
  const ended = runs.flatMap(({ id, counted, correct, started_at }) =>
    (counted === null ? [] : [{ id, counted, correct: correct ?? 0, day: dateInWords(dayAt(started_at, house.timeZone), language) }]))
  const shown = ended.slice(0, mostInTable).reverse()
  const scoreIn = (run: string, area: string): Score | undefined => {
    const found = scores.filter(({ assessment_id, competency }) => assessment_id === run && competency === area)
    return found.length > 0 ? sumOf(found) : undefined
  }
  const rowOf = (id: string, name: string, cells: readonly (Score | undefined)[]) => ({ id, name, cells: cells.map((one) => one ?? null) })
  return {
    percents: ended.slice(0, mostInPlot).reverse().map(percentOf), runs: shown.map(({ id, day }) => ({ id, day })),
    rows: shown.length === 0 ? [] : [
      rowOf('all', '', shown),
      ...areas(language).map(({ id, name }) => rowOf(id, name, shown.map((run) => scoreIn(run.id, id)))).filter(({ cells }) => cells.some((one) => one !== null)),
    ],
  }
}
type Row = Awaited<ReturnType<typeof loader>>['rows'][number]

/** How somebody gets on: all of it as a line, and each area in numbers. */
export default function PracticeProgress({ loaderData: { percents, runs, rows } }: Route.ComponentProps) {
  const say = speak(practiceWords, useLanguage())
  const inCell = (score: Score | null | undefined) => (score ? say('of', score.correct, score.counted) : <span className="soft">{say('notAsked')}</span>)
  const columns: Column<Row>[] = [
    { id: 'area', head: say('area'), main: true, cell: ({ name }) => name || say('together') },
    ...runs.map(({ id, day }, at) => ({ id, head: day, plain: true, cell: ({ cells }: Row) => inCell(cells[at]) })),
  ]
  return (
    <>
      <title>{`${say('progressTitle')} · Alongside`}</title>
      <Page title={say('progressTitle')} lead={say('progressLead')} back={{ href: '/practice-exam', text: say('toPractice') }}>
        {percents.length === 0 ? <p>{say('noEarlier')}</p> : (
          <>
            <ProgressPlot percents={percents} />
            <Section title={say('overTime')}>
              <p>{say('overTimeHelp')}</p>
              <DataTable captionUnseen caption={say('overTime')} rows={rows} columns={columns} keyOf={({ id }) => id} />
            </Section>
          </>
        )}
      </Page>
    </>
  )
}
