import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { dateInWords } from '#platform/dates.ts'
import { languageNames, speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import type { ShownCode } from '#library/code-of-ethics.ts'
import { CodeOfEthicsText } from '#library/code-of-ethics-text.tsx'
import { words } from '../messages.ts'
import { mySignedAgreements } from '../signed-agreements.server.ts'
import type { Route } from './+types/agreements'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const rows = await read(visit, selfOf(visit), mySignedAgreements)
  return rows.map(({ id, version, language, typedName, on, kept }) => ({
    id, version, language, typedName, text: JSON.parse(kept) as ShownCode,
    on: dateInWords(on, visit.language),
  }))
}

/** What I signed: when, in which language, under which name, and the text as I saw it. */
export default function Agreements({ loaderData }: Route.ComponentProps) {
  const say = speak(words, useLanguage())
  return (
    <>
      <title>{`${say('agreements')} · Alongside`}</title>
      <Page title={say('agreements')} lead={say('agreementsLead')} back={{ href: '/account', text: say('account') }}>
        {loaderData.length === 0 && <p>{say('noAgreements')} <a href="/code-of-ethics">{say('readCode')}</a></p>}
        {loaderData.map((one) => (
          <Section key={one.id} title={one.text.title}>
            <Facts facts={[
              { term: say('signedOn'), detail: one.on },
              { term: say('signedAs'), detail: one.typedName },
              { term: say('signedIn'), detail: <span lang={one.language}>{languageNames[one.language]}</span> },
              { term: say('signedVersion'), detail: one.version },
            ]} />
            <h3>{say('keptText')}</h3>
            <CodeOfEthicsText code={one.text} />
          </Section>
        ))}
      </Page>
    </>
  )
}
