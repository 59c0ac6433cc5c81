import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { speak } from '#platform/languages.ts'
import { elsewhereWords } from './elsewhere-messages.ts'

/** Nobody chooses a date here: what happens instead, and whom to reach. */
export function VendorWrites() {
  const say = speak(elsewhereWords, useLanguage())
  return <p>{say('writes')} {say('nothing')} <a href="/questions/ask">{say('write')}</a></p>
}

/** A seat here and an appointment elsewhere for one exam: which of them counts, and what to do with the other. */
export function TwoDates({ counts }: { readonly counts: 'seat' | 'appointment' }) {
  const say = speak(elsewhereWords, useLanguage())
  return <Notice tone="warning" title={say('bothTitle')}>{say(counts === 'seat' ? 'bothSeat' : 'bothAppointment')}</Notice>
}
