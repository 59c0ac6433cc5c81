import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { bankManagers } from '../bank-routes.ts'
import { seeSampleItem } from '../see-statistics.server.ts'
import { OneItem } from '../statistics-parts.tsx'
import { statisticsWords } from '../statistics-messages.ts'
import type { Route } from './+types/sample-item-statistics'

export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, bankManagers), (unit) => seeSampleItem(unit, params.item))
}

/** How one question of the public sample bank does. */
export default function SampleItemStatistics({ loaderData: { item, forms, fewest } }: Route.ComponentProps) {
  const say = speak(statisticsWords, useLanguage())
  return (
    <>
      <title>{`${item.name} · Alongside`}</title>
      <Page title={item.name} lead={say('itemTitle')} back={{ href: '/exams/items/sample/statistics', text: say('backToAll') }}>
        <OneItem statistics={item.statistics} flags={item.flags} answerKey={item.key} forms={forms} fewest={fewest} />
      </Page>
    </>
  )
}
