import { useLanguage } from '#design/language.tsx'
import { Letter } from '#design/letter.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { notFound } from '#platform/answers.server.ts'
import { dateInWords } from '#platform/dates.ts'
import { copyNote } from '#platform/mail-page.ts'
import { isId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { letterWords } from '../letter-messages.ts'
import { words } from '../messages.ts'
import { openMyMessage } from '../my-messages.server.ts'
import type { Route } from './+types/message'

/** A one-time link is only in the email: here its words stand without it. */
const withoutLink = (html: string, instead: string) =>
  html.replace(/<a href="\{link\}">(.*?)<\/a>/g, `$1 (${instead})`)

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  if (!isId(params.message)) throw notFound()
  const message = await read(visit, selfOf(visit), (unit) => openMyMessage(unit, params.message))
  return {
    subject: message.subject, lang: message.language, state: message.state,
    date: dateInWords(message.effective_on, visit.language),
    copyNote: copyNote(message.language, message.first_written_on), paper: message.paper && { state: message.paper.state, on: message.paper.postedOn && dateInWords(message.paper.postedOn, visit.language) },
    html: withoutLink(message.html_body, speak(words, message.language)('linkByEmail')),
  }
}

export default function Message({ loaderData }: Route.ComponentProps) {
  const say = speak(words, useLanguage())
  const sayLetter = speak(letterWords, useLanguage())
  const { subject, date, html, lang, state, copyNote: note, paper } = loaderData
  return (
    <>
      <title>{`${subject} · Alongside`}</title>
      <Page title={subject} lead={date} back={{ href: '/messages', text: say('backToMessages') }}>
        {state === 'waiting' && <Notice tone="info">{say('onItsWay')}</Notice>}
        {state === 'failed' && <Notice tone="warning">{say('emailFailed')}</Notice>}
        {state === 'bounced' && <Notice tone="warning">{sayLetter('cameBackToYou')}</Notice>}
        {paper && <Notice tone="info">{paper.on ? sayLetter('postedToYou', paper.on) : sayLetter('waitsOnPaper')}</Notice>}
        {note && <p lang={lang}>{note}</p>}
        <Letter html={html} lang={lang} />
      </Page>
    </>
  )
}
