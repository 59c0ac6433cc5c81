import { isBefore, plainDateOf, type PlainDate } from '#platform/dates.ts'
import { isLanguage, type Language } from '#platform/languages.ts'
import type { Problem } from '#platform/problems.ts'
import { problemsOfText } from './question-text.ts'

/** How a question reached us, other than by the form. */
export const channels = ['phone', 'email', 'visit'] as const
export type Channel = (typeof channels)[number]
const isChannel = (text: unknown): text is Channel => channels.some((one) => one === text)

/** What staff typed after a call. */
export interface TypedQuestion {
  readonly reference: string
  readonly email: string
  readonly channel: string
  readonly day: { readonly month: string; readonly day: string; readonly year: string }
  readonly language: string
  readonly text: string
}

/** What it says, once it is right. */
export interface EnteredQuestion {
  readonly reference: string
  readonly email: string
  readonly channel: Channel
  readonly happenedOn: PlainDate
  readonly language: Language
  readonly text: string
}

function dayOf({ year, month, day }: TypedQuestion['day']): PlainDate | undefined {
  const numbers = [year, month, day].map((part) => (/^\s*\d{1,4}\s*$/.test(part) ? Number(part) : NaN))
  return numbers.some(Number.isNaN) || year.trim().length !== 4 ? undefined : plainDateOf(numbers[0]!, numbers[1]!, numbers[2]!)
}

/** What was typed, read; or everything that is missing in it. */
export function readEntered(typed: TypedQuestion, today: PlainDate): { entered: EnteredQuestion } | { problems: readonly Problem[] } {
  const { channel, language } = typed
  const [reference, email, happenedOn] = [typed.reference.trim(), typed.email.trim(), dayOf(typed.day)]
  const problems: Problem[] = [
    ...(reference === '' && email === '' ? [{ code: 'whoMissing', field: 'reference' }] : []),
    ...(isChannel(channel) ? [] : [{ code: 'channelMissing', field: 'channel' }]),
    ...(happenedOn ? [] : [{ code: 'dayNotReal', field: 'happenedOn' }]),
    ...(happenedOn && isBefore(today, happenedOn) ? [{ code: 'dayAhead', field: 'happenedOn' }] : []),
    ...(isLanguage(language) ? [] : [{ code: 'callLanguageMissing', field: 'language' }]),
    ...problemsOfText(typed.text),
  ]
  if (problems.length > 0 || !happenedOn || !isChannel(channel) || !isLanguage(language)) return { problems }
  return { entered: { reference, email, channel, happenedOn, language, text: typed.text } }
}
