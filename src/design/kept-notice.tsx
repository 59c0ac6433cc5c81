import { speak } from '#platform/languages.ts'
import { useLanguage } from './language.tsx'
import { messages } from './messages.ts'
import { Notice } from './notice.tsx'

/** What was typed before the session ended, or before the language changed, is filled in again. @param more what was not kept. */
export function KeptNotice({ more }: { readonly more?: string | undefined }) {
  const say = speak(messages, useLanguage())
  return <Notice tone="warning" title={say('keptTitle')}>{say('kept')}{more && ` ${more}`}</Notice>
}
