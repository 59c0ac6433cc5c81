import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { blueprint } from '#library/exam-items.server.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { areas } from '../area-names.server.ts'
import { myAssessments } from '../assessment-store.server.ts'
import { practiceHintWords } from '../practice-hint-messages.ts'
import { practiceWords } from '../practice-messages.ts'
import { progressOf } from '../practice-progress.ts'
import { practiceScores } from '../practice-store.server.ts'
import { ProgressPlot } from '../progress-plot.tsx'
import { percentOf, type Score } from '../score.ts'
import { Spark } from '../score-bars.tsx'
import type { Route } from './+types/practice-progress'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { runs, scores } = await read(visit, selfOf(visit), async (unit) => ({ runs: await myAssessments(unit, 'practice'), scores: await practiceScores(unit) }))
  const ended = runs.flatMap(({ id, counted, correct }) => (counted === null ? [] : [{ id, counted, correct: correct ?? 0 }]))
  // What the exam does not ask is no part of it, unless it was asked before.
  const named = areas(visit.language).filter(({ id }) => (blueprint().weights[id] ?? 0) > 0 || scores.some(({ competency }) => competency === id))
  const { rows, ...progress } = progressOf(ended, scores, named.map(({ id }) => id))
  return { ...progress, rows: rows.map((row) => ({ ...row, name: named.find(({ id }) => id === row.id)?.name ?? '' })) }
}
type Row = Awaited<ReturnType<typeof loader>>['rows'][number]

/** How somebody gets on: all of it as a line, and each area in numbers. */
export default function PracticeProgress({ loaderData: { points, count, rows } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(practiceWords, language)
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
        {points.length === 0 ? <p>{say('noEarlier')}</p> : (
          <>
            <ProgressPlot points={points} />
            {points.some(({ partial }) => partial) && <p>{practiceHintWords.partial[language]}</p>}
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
