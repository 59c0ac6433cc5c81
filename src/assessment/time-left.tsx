import { Icon } from '#design/icons.tsx'
import { leftInWords } from '#design/left-in-words.ts'
import { useLanguage } from '#design/language.tsx'
import { speak } from '#platform/languages.ts'
import { words } from './messages.ts'
import { endAddress } from './places.ts'

/** How long it still is, when the page was made; script counts on, and says it aloud at 30, 10, 5 and 1 minutes. */
export function TimeLeft({ assessment, left }: { readonly assessment: string; readonly left: number | null }) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <p
      className="exam-time" data-time-left={left ?? ''} data-ask={`/assessment/${assessment}/time`} data-over-to={endAddress(assessment)}
      data-saying={say('saying')} data-more-saying={say('moreSaying')} data-over-saying={say('overSaying')}
    >
      <Icon name="clock" />
      {left === null
        ? <span data-time-shown>{say('noTime')}</span>
        : <><span>{say('timeLeft')}: </span><strong data-time-shown>{leftInWords(left, language)}</strong></>}
      <span className="unseen" role="status" data-time-said />
    </p>
  )
}
