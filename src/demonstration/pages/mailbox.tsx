import { ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Letter } from '#design/letter.tsx'
import { Page, Section } from '#design/page.tsx'
import { momentInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { read, visitOf } from '#platform/visit.server.ts'
import { words } from '../messages.ts'
import type { Route } from './+types/mailbox'

export const handle = { plain: true }

const bodyOf = (html: string) => ({
  html: html.replace(/^.*<body[^>]*>|<\/body>.*$/gs, ''), lang: html.match(/lang="(\w+)"/)?.[1] ?? 'en',
})

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const rows = await read(visit, { hat: 'jobs' }, (unit) =>
    unit.db.selectFrom('demonstration_mail').selectAll().orderBy('arrived_at', 'desc').limit(20).execute())
  return rows.map(({ id, to_email, subject, html_body, arrived_at }) => ({
    id, to: to_email, subject, ...bodyOf(html_body), at: momentInWords(arrived_at, visit.language, visit.house.timeZone),
  }))
}

export default function Mailbox({ loaderData }: Route.ComponentProps) {
  const say = speak(words, useLanguage())
  return (
    <>
      <title>{`${say('mailbox')} · Alongside`}</title>
      <Page title={say('mailbox')} lead={say('mailboxLead')}>
        <p><ButtonLink href="/demo/mailbox" kind="second">{say('mailboxAgain')}</ButtonLink></p>
        {loaderData.length === 0 && <p>{say('mailboxEmpty')}</p>}
        {loaderData.map(({ id, to, subject, html, lang, at }, place) => (
          <Section key={id} title={subject}>
            <p>{say('to', to)} · {at}</p>
            <details open={place === 0}>
              <summary>{say('read')}</summary>
              <Letter html={html} lang={lang} />
            </details>
          </Section>
        ))}
      </Page>
    </>
  )
}
