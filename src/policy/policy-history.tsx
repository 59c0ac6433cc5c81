import { useLanguage } from '#design/language.tsx'
import { momentInWords, dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { words } from './messages.ts'
import type { DatedValue, Hand } from './policy-history.ts'
import type { PolicyUnit } from './policy-value.ts'
import { valueInWords } from './value-words.ts'

interface PolicyHistoryProps {
  readonly unit: PolicyUnit
  readonly history: readonly DatedValue[]
  readonly timeZone: string
}

/** Everything that a value was, the latest first: from where, by whom, when. */
export function PolicyHistory({ unit, history, timeZone }: PolicyHistoryProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const who = ({ name, role }: Hand) => `${name} (${say(role)})`
  const when = ({ at }: Hand) => momentInWords(at, language, timeZone)
  return (
    <ol>
      {history.toReversed().map(({ id, from, value, source, status, setBy, takenBackBy, replaced, verifications }) => (
        <li key={id ?? from}>
          <p><strong>{say('historyValue', valueInWords(value, unit, language), dateInWords(from, language))}</strong>. {say(status)}.</p>
          <p dir="auto">{source}</p>
          <p>{setBy ? say('setBy', who(setBy), when(setBy)) : say('ofRelease')}</p>
          {replaced && <p>{say('replaced')}</p>}
          {takenBackBy && <p>{say('takenBackBy', who(takenBackBy), when(takenBackBy))}</p>}
          {verifications.map(({ by, source: read }, place) => <p key={place} dir="auto">{say('verifiedBy', who(by), when(by), read)}</p>)}
        </li>
      ))}
    </ol>
  )
}
