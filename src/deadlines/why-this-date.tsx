import { speak, type Language } from '#platform/languages.ts'
import type { Deadline, Reason } from '#policy/deadline.ts'
import { valueInWords, valueWords } from '#policy/value-words.ts'
import { words } from './messages.ts'
import { sourceInWords } from './source-in-words.ts'

interface WhyProps {
  readonly deadline: Pick<Deadline, 'why' | 'because'>
  readonly language: Language
}

/** What a day is counted by, where that comes from, and whether anybody has checked it. */
export function WhyThisDate({ deadline: { why, because }, language }: WhyProps) {
  return (
    <>
      <p className="date__term">{speak(words, language)('why')}</p>
      {because && <p>{because[language]}</p>}
      {why.map((reason) => <ReasonInWords key={reason.key} reason={reason} language={language} />)}
    </>
  )
}

/** One value with its source. */
export function ReasonInWords({ reason, language }: { readonly reason: Reason; readonly language: Language }) {
  const say = speak(words, language)
  const { text, place } = sourceInWords(reason, language)
  const { key, value, unit, status } = reason
  return (
    <p className="reason">
      {valueWords[key].name[language]}: {valueInWords(value, unit, language)}.{' '}
      <span className="reason__source">{text}{place && <> (<span lang="en">{place}</span>)</>}{text.endsWith('.') ? '' : '.'}</span>
      {status === 'unverified' && <> <span className="reason__unverified">{say('unverified')}</span></>}
    </p>
  )
}
