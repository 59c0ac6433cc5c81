import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { speak } from '#platform/languages.ts'
import { letterWords } from './letter-messages.ts'
import type { LetterView } from './letter-views.ts'

/** Tells staff that letters wait to be printed or did not arrive, and leads there. Nothing when there are none. */
export function LettersWaiting({ counts }: { readonly counts: Readonly<Record<LetterView, number>> }) {
  const say = speak(letterWords, useLanguage())
  if (counts.print + counts.undelivered === 0) return null
  return (
    <Notice tone="info">
      <p>{say('waitingNotice', counts.print, counts.undelivered)} <a href={`/review/letters?view=${counts.print > 0 ? 'print' : 'undelivered'}`}>{say('toLetters')}</a></p>
    </Notice>
  )
}
