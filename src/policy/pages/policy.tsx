import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { groupWords, words } from '../messages.ts'
import { comesNext, inEffect } from '../policy-history.ts'
import { keptValues } from '../policy-store.server.ts'
import { policyKeepers } from '../routes.ts'
import { policyGroups, valueInWords, valueWords } from '../value-words.ts'
import type { Route } from './+types/policy'

export const loader = ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, policyKeepers), async (unit) => (await keptValues(unit)).map((kept) => {
    const { value, status } = inEffect(kept.history, unit.today)!
    const next = comesNext(kept.history, unit.today)[0]
    return { key: kept.key, unit: kept.unit, value, status, next: next && { value: next.value, from: next.from } }
  }))
}
type Row = Awaited<ReturnType<typeof loader>>[number]

/** Every value that the product works with: what it is today, what comes next, and whether somebody verified it. */
export default function Policy({ loaderData: rows }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const columns: Column<Row>[] = [
    { id: 'value', head: say('value'), main: true, cell: ({ key }) => valueWords[key].name[language] },
    { id: 'today', head: say('today'), cell: ({ value, unit }) => valueInWords(value, unit, language) },
    {
      id: 'next', head: say('next'),
      cell: ({ next, unit }) => (next ? say('nextFrom', valueInWords(next.value, unit, language), dateInWords(next.from, language)) : say('nothingNext')),
    },
    { id: 'status', head: say('status'), cell: ({ status }) => say(status) },
  ]
  return (
    <>
      <title>{`${say('policy')} · Alongside`}</title>
      <Page title={say('policy')} lead={say('policyLead')}>
        {policyGroups.map((group) => (
          <Section key={group} title={groupWords[group][language]}>
            <DataTable
              captionUnseen caption={groupWords[group][language]} columns={columns} keyOf={({ key }: Row) => key}
              rows={rows.filter(({ key }) => valueWords[key].group === group)} hrefOf={({ key }: Row) => `/operations/policy/${key}`}
            />
          </Section>
        ))}
      </Page>
    </>
  )
}
