import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { speak } from '#platform/languages.ts'
import { siteWords } from '../site-messages.ts'
import { WhatToBring } from '../what-to-bring.tsx'

export const handle = { plain: true }

const needs = ['needComputer', 'needConnection', 'needRoom', 'needId'] as const

/** What the online exam needs. For everyone, without script. Source: GUIDE, online exam. */
export default function ExamOnline() {
  const language = useLanguage()
  const say = speak(siteWords, language)
  return (
    <>
      <title>{`${say('onlinePageTitle')} · Alongside`}</title>
      <meta name="description" content={say('onlineLead')} />
      <Page title={say('onlinePageTitle')} lead={say('onlineLead')} back={{ href: '/exam-sites', text: say('backToList') }}>
        <Section title={say('needTitle')}><ul>{needs.map((need) => <li key={need}>{say(need)}</li>)}</ul></Section>
        <Section title={say('ownComputerTitle')}><p>{say('ownComputer')}</p></Section>
        <Section title={say('checkTitle')}>
          <p>{say('checkText')}</p>
          <Actions><ButtonLink href="/exam-system-check">{say('checkButton')}</ButtonLink></Actions>
        </Section>
        <Section title={say('onlineDay')}>
          <p>{say('onlineDayText')}</p>
          <p>{say('needSomething')}</p>
        </Section>
        <WhatToBring />
      </Page>
    </>
  )
}
