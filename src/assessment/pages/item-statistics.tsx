import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { ScatterPlot } from '#design/scatter-plot.tsx'
import { competencies } from '#library/exam-items.server.ts'
import { speak } from '#platform/languages.ts'
import { visitOf } from '#platform/visit.server.ts'
import { isTooFew } from '../item-flags.ts'
import { readBank } from '../read-bank.server.ts'
import { seeStatistics } from '../see-statistics.server.ts'
import { flagWords, statisticsWords } from '../statistics-messages.ts'
import { hundredths, percent, tellsOf } from '../statistics-parts.tsx'
import type { Route } from './+types/item-statistics'

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const seen = await readBank(visit, (unit) => seeStatistics(unit, params.bank))
  // Which option is right stays on the server: a list needs it for its flags alone.
  return { ...seen, items: seen.items.map(({ key: _, ...item }) => item), competencies: competencies() }
}

type Seen = Route.ComponentProps['loaderData']
type Item = Seen['items'][number]

const pageOf = ({ bank }: Pick<Seen, 'bank'>, { id, row }: Item) => (bank ? `/exams/items/${bank.id}/questions/${row}` : `/exams/items/sample/statistics/${id}`)

function Plot({ items }: { readonly items: readonly Item[] }) {
  const language = useLanguage()
  const say = speak(statisticsWords, language)
  const points = items.flatMap(({ id, version, name, statistics, flags }) => (statistics.discrimination === undefined ? [] : [{
    id: `${id} ${version}`, x: statistics.right * 100, y: statistics.discrimination, marked: flags.length > 0, says: say('pointSays', name, Math.round(statistics.right * 100), hundredths(statistics.discrimination)),
  }]))
  return (
    <ScatterPlot
      id="items" title={say('plotTitle')} description={say('plotSays', points.length, points.filter(({ marked }) => marked).length)} points={points} note={say('plotNote')}
      x={{ label: say('xLabel'), least: 0, most: 100, ticks: [0, 25, 50, 75, 100].map((at) => ({ at, text: String(at) })) }}
      y={{ label: say('yLabel'), least: -1, most: 1, ticks: [-1, -0.5, 0, 0.5, 1].map((at) => ({ at, text: String(at).replace('-', '−') })) }}
    />
  )
}

function Items({ caption, rows, seen }: { readonly caption: string; readonly rows: readonly Item[]; readonly seen: Seen }) {
  const language = useLanguage()
  const say = speak(statisticsWords, language)
  const { forms, fewest } = seen
  const told = (words: (item: Item) => string) => (item: Item) => (isTooFew(item.statistics, { fewest }) ? say('tooFew') : words(item))
  const columns: Column<Item>[] = [
    { id: 'question', head: say('question'), main: true, cell: ({ name, version }) => (version > 1 ? `${name} (${version})` : name) },
    { id: 'competency', head: say('competency'), plain: true, cell: ({ competency }) => seen.competencies.find(({ id }) => id === competency)?.[language] ?? competency },
    { id: 'answers', head: say('answers'), numeric: true, cell: ({ statistics: { count } }) => count },
    { id: 'shown', head: say('shown'), numeric: true, plain: true, cell: ({ statistics: { count } }) => (forms === 0 ? '–' : say('shownOf', Math.min(100, Math.round((count / forms) * 100)))) },
    { id: 'right', head: say('right'), numeric: true, plain: true, cell: told(({ statistics }) => percent(statistics.right)) },
    { id: 'tells', head: say('tells'), numeric: true, plain: true, cell: told(({ statistics }) => tellsOf(statistics, language)) },
    { id: 'flags', head: say('flags'), plain: true, cell: ({ flags }) => flags.map((flag) => flagWords[flag].name[language]).join('; ') },
  ]
  return <DataTable caption={caption} rows={rows} columns={columns} keyOf={({ id, version }) => `${id} ${version}`} hrefOf={(item) => pageOf(seen, item)} empty={say('none')} />
}

/** How the questions of a bank do, as a picture and as a table. */
export default function ItemStatistics({ loaderData: seen }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(statisticsWords, language)
  const { bank, items, forms, fewest, unverified } = seen
  const enough = items.filter(({ statistics }) => !isTooFew(statistics, { fewest }))
  const flagged = items.filter(({ flags }) => flags.length > 0)
  return (
    <>
      <title>{`${say('title')} · Alongside`}</title>
      <Page title={say('title')} lead={say('lead', forms)} back={bank ? { href: `/exams/items/${bank.id}`, text: bank.name } : { href: '/exams/items', text: say('back') }}>
        {!bank && <p>{say('sampleName')}</p>}
        <p>{say('fewest', fewest)} {unverified && say('unverified')}</p>
        {forms === 0 ? <Notice tone="info">{say('noAnswers')}</Notice> : flagged.length === 0 && <p>{say('flaggedNone')}</p>}
        {flagged.length > 0 && <Items caption={say('flagged', flagged.length)} rows={flagged} seen={seen} />}
        {enough.length > 0 && <Section title={say('plotTitle')}><Plot items={enough} /></Section>}
        <Items caption={say('table')} rows={items} seen={seen} />
      </Page>
    </>
  )
}
