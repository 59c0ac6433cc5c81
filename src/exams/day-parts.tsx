import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Section } from '#design/page.tsx'
import { Refreshed } from '#design/refreshed.tsx'
import { Facts } from '#design/summary-list.tsx'
import { languageNames, speak } from '#platform/languages.ts'
import type { AgreementToAnswer } from './answer-agreement.server.ts'
import { dayWords } from './day-messages.ts'
import { meetingWords } from './meeting-messages.ts'
import { MeetingPart } from './meeting-part.tsx'
import type { MyDay } from './see-day.server.ts'
import { whenInWords } from './sitting-times.ts'
import { WhatToBring } from './what-to-bring.tsx'

/** When, where, in which language, how long, and what is granted. */
export function DayFacts({ day: { sitting, examLanguage, questions, minutes, extra, breaks, measures } }: { readonly day: MyDay }) {
  const language = useLanguage()
  const say = speak(dayWords, language)
  return (
    <Section title={say('yours')}>
      <Facts facts={[
        { term: say('when'), detail: whenInWords(sitting, language) },
        { term: say('where'), detail: sitting.address ? `${sitting.site}, ${sitting.address}` : sitting.site },
        { term: say('language'), detail: languageNames[examLanguage] }, { term: say('questions'), detail: questions },
        { term: say('time'), detail: extra > 0 ? say('minutesWith', minutes, extra) : say('minutes', minutes) },
        ...(breaks > 0 ? [{ term: say('breaks'), detail: say('breaksOf', breaks) }] : []),
        ...(measures.length > 0 ? [{ term: say('granted'), detail: measures.join(' ') }] : []),
      ]} />
    </Section>
  )
}

/** What happens, in which order. Source: GUIDE, exam administration. */
export function DayOrder({ day: { sitting, name, questions, lateMinutes, meeting } }: { readonly day: MyDay }) {
  const language = useLanguage()
  const say = speak(dayWords, language)
  const online = sitting.kind === 'online'
  return (
    <Section title={say('orderTitle')}>
      <ol>
        <li>{say(online ? 'order1' : 'order1-site')}</li><li>{say('order2', name)}</li><li>{say('order3')}</li><li>{say('order4', questions)}</li><li>{say('order5')}</li>
      </ol>
      {!online && <p>{say('onSite')}</p>}
      {online && !meeting && <p>{meetingWords.ahead[language]}</p>}
      <p>{say('lost')}</p>
      <p>{say('late', lateMinutes)}</p>
    </Section>
  )
}

/** Before the day: a rehearsal as often as one likes, and the check of the computer. */
export function GetReady({ day }: { readonly day: MyDay }) {
  const language = useLanguage()
  const say = speak(dayWords, language)
  return (
    <>
      <Section title={say('readyTitle')}>
        <p>{say('rehearse')}</p>
        <Form formId={day.formId} language={language}>
          <Hidden name="_do" value="rehearse" />
          <Hidden name="_registration" value={day.registrationId} />
          <Actions>
            <Button kind={day.stage === 'ahead' ? 'main' : 'second'}>{say('toRehearsal')}</Button>
            <ButtonLink href="/exam-system-check" kind="quiet">{say('toCheck')}</ButtonLink>
          </Actions>
        </Form>
      </Section>
      <WhatToBring />
    </>
  )
}

/** One button that does one thing about this day. */
export function DayButton({ day, what, children }: { readonly day: MyDay; readonly what: 'checkIn' | 'begin'; readonly children: string }) {
  return (
    <Form formId={day.formId} language={useLanguage()} holds>
      <Hidden name="_do" value={what} />
      <Hidden name="_registration" value={day.registrationId} />
      <Actions><Button>{children}</Button></Actions>
    </Form>
  )
}

/** Where the proctor is seen, on the day of an online exam. */
export const DayMeeting = ({ day: { meeting } }: { readonly day: MyDay }) => (meeting ? <MeetingPart meeting={meeting.kept} /> : null)

/** Waiting for the proctor: it looks by itself, and by a link without script. */
export function WaitingPart({ day }: { readonly day: MyDay }) {
  const say = speak(dayWords, useLanguage())
  return (
    <>
      <Refreshed seconds={8} mark="here" at={day.now} timeZone={day.sitting.timeZone}><p>{say('waiting')}</p><DayMeeting day={day} /></Refreshed>
      <Actions><ButtonLink href="/apply/exam/day">{say('look')}</ButtonLink></Actions>
      <p>{say('waitingLong')} <a href="/questions/ask">{say('ask')}</a></p>
    </>
  )
}

/** The text that is asked now, with a yes and a no; a no is asked once more. */
export function AgreementPart({ day, agreement, declining }: { readonly day: MyDay; readonly agreement: AgreementToAnswer; readonly declining: boolean }) {
  const language = useLanguage()
  const say = speak(dayWords, language)
  return (
    <Section title={`${say('agreementOf', agreement.place)}: ${agreement.title}`}>
      {declining && <Notice tone="warning" title={say('sureTitle')}>{say('sureText')}</Notice>}
      <div className="prose" lang={agreement.language}>
        <p>{agreement.intro}</p>
        <ul>{agreement.points.map((point) => <li key={point}>{point}</li>)}</ul>
        <p><strong>{agreement.promise}</strong></p>
      </div>
      <Form formId={day.formId} language={language} holds>
        <Hidden name="_registration" value={day.registrationId} />
        <Hidden name="_agreement" value={agreement.id} />
        <Hidden name="_hash" value={agreement.hash} />
        <Hidden name="_language" value={agreement.language} />
        {declining
          ? <Actions><ButtonLink href="/apply/exam/day">{say('sureNo')}</ButtonLink><Button kind="stop" name="_do" value="decline">{say('sureYes')}</Button></Actions>
          : (
            <>
              <p>{say('before')}</p>
              <Actions><Button name="_do" value="agree">{say('yes')}</Button><ButtonLink href="/apply/exam/day?declining" kind="second">{say('decline')}</ButtonLink></Actions>
            </>
          )}
      </Form>
    </Section>
  )
}

/** The last page before the clock starts. */
export function BeginPart({ day }: { readonly day: MyDay }) {
  const say = speak(dayWords, useLanguage())
  return (
    <Section title={say('beginTitle')}>
      <ul><li>{say('begin1', day.questions, day.minutes)}</li><li>{say('begin2')}</li><li>{say('begin3')}</li></ul>
      <DayButton day={day} what="begin">{say('begin')}</DayButton>
    </Section>
  )
}

/** Who has begun goes on where they were. */
export function GoOnPart({ day }: { readonly day: MyDay }) {
  const say = speak(dayWords, useLanguage())
  return (
    <>
      <Actions><ButtonLink href={day.goOnAt!}>{say('goOn')}</ButtonLink></Actions>
      <p>{say('lost')}</p>
    </>
  )
}
