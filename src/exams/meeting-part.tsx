import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Section } from '#design/page.tsx'
import { speak } from '#platform/languages.ts'
import type { Meeting } from './meeting-form.ts'
import { meetingWords } from './meeting-messages.ts'

/** The way into a meeting: it opens beside the page, and is told nothing of it. */
export function MeetingLink({ meeting: { address, note } }: { readonly meeting: Meeting }) {
  const language = useLanguage()
  const say = speak(meetingWords, language)
  return (
    <>
      <Actions><ButtonLink href={address} kind="second" outside>{say('open')}</ButtonLink></Actions>
      <p>{say('opensAt', new URL(address).hostname)}</p>
      {note && <p dir="auto">{note[language]}</p>}
    </>
  )
}

/** Where a candidate of an online exam and the proctor see each other; where there is no address yet, whom to reach. */
export function MeetingPart({ meeting }: { readonly meeting: Meeting | undefined }) {
  const say = speak(meetingWords, useLanguage())
  if (!meeting) return <Notice tone="info" title={say('noneTitle')}><p>{say('noneText')} <a href="/questions/ask">{say('write')}</a></p></Notice>
  return (
    <Section title={say('title')}>
      <p>{say('what')}</p>
      <MeetingLink meeting={meeting} />
      <p>{say('stays')}</p>
    </Section>
  )
}

/** The same at the top of a sitting, for whoever looks after people there. */
export function MeetingOfProctors({ meeting, changeAt }: { readonly meeting: Meeting | undefined; readonly changeAt: string | undefined }) {
  const say = speak(meetingWords, useLanguage())
  return (
    <Section title={say('title')}>
      {meeting ? <><MeetingLink meeting={meeting} /><p>{say('proctorText')}</p></> : <Notice tone="warning">{say('noneProctor')}</Notice>}
      {changeAt && <p><a href={changeAt}>{say(meeting ? 'change' : 'give')}</a></p>}
    </Section>
  )
}
