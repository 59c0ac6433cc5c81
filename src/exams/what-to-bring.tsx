import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { speak } from '#platform/languages.ts'
import { siteWords } from './site-messages.ts'

/** What everybody needs on the day of the exam. Source: GUIDE, exam administration. */
export function WhatToBring() {
  const say = speak(siteWords, useLanguage())
  return (
    <Section title={say('bringTitle')}>
      <ul>
        <li>{say('bringId')}</li>
        <li>{say('bringName')} <a href="/account/legal-name">{say('changeName')}</a></li>
      </ul>
      <p>{say('rules')}</p>
    </Section>
  )
}
