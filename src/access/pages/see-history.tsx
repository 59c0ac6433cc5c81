import { redirect } from 'react-router'
import { Actions, ButtonLink } from '#design/button.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { PointText } from '#certification/public.tsx'
import { historyWords, stepWords } from '../history-messages.ts'
import { LooksTable, roleInWords } from '../looks-table.tsx'
import { myHistory } from '../my-history.server.ts'
import { pageIn } from '#platform/page-number.ts'
import { shownLooks } from '../shown-looks.ts'
import type { Route } from './+types/see-history'

const addressOf = (reference: string, page = 1) => `/apply/${reference}/history${page > 1 ? `?page=${page}#looked` : ''}`

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const page = pageIn(visit.url.searchParams)
  const { looks, ...seen } = await read(visit, selfOf(visit), (unit) => myHistory(unit, params.reference, page))
  if (looks.length === 0 && page > 1) throw redirect(addressOf(seen.reference))
  return { ...seen, page, looks: shownLooks(looks, visit.language, visit.house.timeZone) }
}
type Step = Awaited<ReturnType<typeof loader>>['steps'][number]

/** What was to be corrected, the grounds, or why it was opened again: as the letter said it. */
function Why({ points }: { points: Step['why'] }) {
  const language = useLanguage()
  return points.map((point, i) => (
    <div key={i}>
      {point.title && <strong>{point.title[language]}</strong>}
      <PointText point={point} />
    </div>
  ))
}

/** Steps that a letter explains. */
const explained = ['ask', 'deny', 'reopen', 'returnPayment']

export default function SeeHistory({ loaderData: { reference, steps, looks, page, pages } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(historyWords, language)
  const columns: Column<Step>[] = [
    { id: 'what', head: say('what'), main: true, cell: ({ step }) => stepWords[step as keyof typeof stepWords][language] },
    { id: 'who', head: say('who'), cell: ({ byRole }) => roleInWords(byRole, 1, language) },
    { id: 'when', head: say('when'), cell: ({ on }) => dateInWords(on, language) },
    ...(steps.some(({ why }) => why.length > 0) ? [{ id: 'why', head: say('why'), cell: ({ why }: Step) => <Why points={why} /> }] : []),
  ]
  return (
    <>
      <title>{`${say('title')} · Alongside`}</title>
      <Page title={say('title')} lead={say('lead')} back={{ href: `/apply/${reference}`, text: say('back') }}>
        <Facts facts={[{ term: say('number'), detail: reference }]} />
        <Section title={say('happened')}>
          <DataTable caption={say('stepsCaption')} rows={steps} columns={columns} keyOf={({ id }: Step) => id} />
          {steps.some(({ step }) => explained.includes(step)) && (
            <Actions><ButtonLink kind="second" href="/messages">{say('letters')}</ButtonLink></Actions>
          )}
        </Section>
        <LooksTable looks={looks} page={page} pages={pages} hrefOf={(to) => addressOf(reference, to)} about={reference} />
      </Page>
    </>
  )
}
