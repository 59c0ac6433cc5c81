import { letDecisionsLeaveNow } from '#certification/public.server.ts'
import { Button, ButtonLink } from '#design/button.tsx'
import { Folded } from '#design/folded.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Letter } from '#design/letter.tsx'
import { Page, Section } from '#design/page.tsx'
import { goTo } from '#platform/answers.server.ts'
import { momentInWords } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { read, visitOf } from '#platform/visit.server.ts'
import { words } from '../messages.ts'
import type { Route } from './+types/mailbox'

export const handle = { plain: true }

/** A letter without its own heading: its subject is a heading of this page already. */
const bodyOf = (html: string) => ({
  html: html.replace(/^.*<body[^>]*>|<\/body>.*$/gs, '').replace(/<h1[^>]*>.*?<\/h1>/s, ''), lang: html.match(/lang="(\w+)"/)?.[1] ?? 'en',
})

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const rows = await read(visit, { hat: 'jobs' }, (unit) =>
    unit.db.selectFrom('demonstration_mail').selectAll().orderBy('arrived_at', 'desc').limit(20).execute())
  return {
    formId: newId(),
    letters: rows.map(({ id, to_email, subject, html_body, arrived_at }) => ({
      id, to: to_email, subject, ...bodyOf(html_body), at: momentInWords(arrived_at, visit.language, visit.house.timeZone),
    })),
  }
}

/** Decisions leave after ten minutes: nobody who looks around has to wait for that. */
export const action = async ({ context }: Route.ActionArgs) => {
  await letDecisionsLeaveNow(visitOf(context).house)
  return goTo('/demo/mailbox')
}

export default function Mailbox({ loaderData: { formId, letters } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <>
      <title>{`${say('mailbox')} · Alongside`}</title>
      <Page title={say('mailbox')} lead={say('mailboxLead')}>
        <p><ButtonLink href="/demo/mailbox" kind="second">{say('mailboxAgain')}</ButtonLink></p>
        <Form formId={formId} language={language}>
          <p>{say('tenMinutesText')}</p>
          <p><Button kind="second">{say('tenMinutes')}</Button></p>
        </Form>
        {letters.length === 0 && <p>{say('mailboxEmpty')}</p>}
        {letters.map(({ id, to, subject, html, lang, at }, place) => (
          <Section key={id} title={subject}>
            <p>{say('to', to)} · {at}</p>
            <Folded title={say('read')} open={place === 0}><Letter html={html} lang={lang} /></Folded>
          </Section>
        ))}
      </Page>
    </>
  )
}
