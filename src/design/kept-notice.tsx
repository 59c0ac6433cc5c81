import { speak } from '#platform/languages.ts'
import { useLanguage } from './language.tsx'
import { messages } from './messages.ts'
import { Notice } from './notice.tsx'

/** What was typed before the session ended, or before the language changed, is filled in again; it is not sent yet. */
export function KeptNotice() {
  const say = speak(messages, useLanguage())
  return <Notice tone="warning" title={say('keptTitle')}>{say('kept')}</Notice>
}
