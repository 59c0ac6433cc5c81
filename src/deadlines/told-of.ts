import { speak, type Language } from '#platform/languages.ts'
import type { Deadline } from '#policy/deadline.ts'
import type { Told } from './calendar-changes.ts'
import { calendarWords } from './calendar-messages.ts'

interface Telling {
  readonly language: Language
  /** Does its owner want to read what a date is about? */
  readonly fullWords: boolean
  /** Our address, without a slash at the end. */
  readonly site: string
}

const quietWord = ({ at, who }: Deadline) => (at ? 'anAppointment' : who === 'me' ? 'toAct' : 'aDate')

/**
 * A date as a calendar is told it. A calendar is seen by others: on a lock screen, at work, in a family. Unless its owner wants it
 * otherwise it says that there is a date, and not what of.
 */
export function toldOf(deadline: Deadline, { language, fullWords, site }: Telling): Told {
  const { on, at, label, atEnd, href } = deadline
  const say = speak(calendarWords, language)
  const url = fullWords ? `${site}${href}` : `${site}/dates`
  return {
    on, ...(at ? { from: at.from.toISOString(), until: at.until.toISOString() } : {}), url,
    summary: fullWords ? label[language] : say(quietWord(deadline)),
    description: fullWords ? `${atEnd[language]}\n${url}` : say('signInToSee', url),
  }
}
