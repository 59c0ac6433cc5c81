import { redirect } from 'react-router'
import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { historyWords } from '../history-messages.ts'
import { LooksTable } from '../looks-table.tsx'
import { looksAtMe } from '../my-history.server.ts'
import { pageIn } from '#platform/page-number.ts'
import { shownLooks } from '../shown-looks.ts'
import type { Route } from './+types/see-account-access'

const addressOf = (page = 1) => `/account/access${page > 1 ? `?page=${page}#looked` : ''}`

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const page = pageIn(visit.url.searchParams)
  const { looks, ...seen } = await read(visit, selfOf(visit), (unit) => looksAtMe(unit, page))
  if (looks.length === 0 && page > 1) throw redirect(addressOf())
  return { ...seen, page, looks: shownLooks(looks, visit.language, visit.house.timeZone) }
}

export default function SeeAccountAccess({ loaderData: { references, looks, page, pages } }: Route.ComponentProps) {
  const say = speak(historyWords, useLanguage())
  return (
    <>
      <title>{`${say('accountTitle')} · Alongside`}</title>
      <Page title={say('accountTitle')} lead={say('accountLead')} back={{ href: '/account', text: say('accountBack') }}>
        <LooksTable looks={looks} page={page} pages={pages} hrefOf={addressOf} />
        {references.length > 0 && (
          <Section title={say('applications')}>
            <ul>
              {references.map((one) => <li key={one}><a href={`/apply/${one}/history`}>{say('ofApplication', one)}</a></li>)}
            </ul>
          </Section>
        )}
      </Page>
    </>
  )
}
