import { timeInWords } from '#platform/dates.ts'
import { speak, type Language } from '#platform/languages.ts'
import type { Presence } from './review-presence.ts'
import { reviewScreenWords } from './review-screen-messages.ts'

/** Who else looks at an application, a sentence for each; nothing when nobody does. */
export function presenceInWords(present: readonly Presence[], language: Language, timeZone: string): string {
  const say = speak(reviewScreenWords, language)
  return present.map(({ name, byRole, since, stays }) =>
    say(stays ? 'alsoHere' : 'alsoOpened', name ?? say(`someone-${byRole}`), timeInWords(since, language, timeZone))).join(' ')
}
