import { Actions, ButtonLink } from '#design/button.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { languageNames, speak } from '#platform/languages.ts'
import { read, visitOf } from '#platform/visit.server.ts'
import { seeSite } from '../see-sites.server.ts'
import { siteWords } from '../site-messages.ts'
import { whenInWords } from '../sitting-times.ts'
import { WhatToBring } from '../what-to-bring.tsx'
import type { Route } from './+types/exam-site'

export const handle = { plain: true }

export const loader = ({ context, params }: Route.LoaderArgs) => read(visitOf(context), { hat: 'signIn' }, (unit) => seeSite(unit, params.site))
type Date = Awaited<ReturnType<typeof loader>>['dates'][number]

/** Text of a site, with its own line breaks as paragraphs. */
const Paragraphs = ({ text }: { readonly text: string }) => <>{text.split(/\n+/).map((line, i) => <p key={i} dir="auto">{line}</p>)}</>

/** One place where the exam is given: how to get there, access, what to expect, the next dates. For everyone, without script. */
export default function ExamSite({ loaderData: { site, dates, minutes } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(siteWords, language)
  const columns: Column<Date>[] = [
    { id: 'when', head: say('dateWhen'), main: true, cell: (date) => whenInWords(date, language) },
    { id: 'languages', head: say('dateLanguages'), cell: (date) => date.languages.map((one) => languageNames[one]).join(', ') },
    { id: 'seats', head: say('dateSeats'), numeric: true, cell: ({ free }) => (free > 0 ? free : say('full')) },
  ]
  return (
    <>
      <title>{`${site.name} · Alongside`}</title>
      <Page title={site.name} lead={say('length', minutes)} back={{ href: '/exam-sites', text: say('backToList') }}>
        {site.place && (
          <Facts facts={[
            { term: say('address'), detail: `${site.place.street}, ${site.place.city}, CA ${site.place.zip}` }, { term: say('county'), detail: site.place.county },
          ]} />
        )}
        {site.texts.gettingThere[language] && <Section title={say('gettingThere')}><Paragraphs text={site.texts.gettingThere[language]} /></Section>}
        {site.texts.access[language] && <Section title={say('access')}><Paragraphs text={site.texts.access[language]} /></Section>}
        <Section title={say('expect')}>
          <Paragraphs text={site.texts.expect[language]} />
          {site.kind === 'online' && <p><a href="/exam-online">{say('onlineMore')}</a></p>}
          <p>{say('needSomething')}</p>
        </Section>
        <WhatToBring />
        <DataTable caption={say('datesHere')} rows={dates} columns={columns} keyOf={({ id }) => id} empty={say('noneHere')} />
        <p>{say('howToBook')}</p>
        <Actions><ButtonLink href="/apply/exam/schedule" kind="second">{say('choose')}</ButtonLink></Actions>
      </Page>
    </>
  )
}
