import { useLanguage } from '#design/language.tsx'
import { speak } from '#platform/languages.ts'
import { changedItemWords } from './changed-item-messages.ts'
import { words } from './messages.ts'
import { itemAddress } from './places.ts'
import type { Review } from './review-of.server.ts'

type Item = Review['items'][number]

/** Every question of a form with how it stands, in words and not by color alone. Each leads to its page. */
export function ReviewList({ assessment, items }: { readonly assessment: string; readonly items: readonly Item[] }) {
  const language = useLanguage()
  const say = speak(words, language)
  const stands = ({ answered, flagged, gone }: Item) => (gone ? [changedItemWords.goneMark[language]] : [say(answered ? 'answered' : 'unanswered'), ...(flagged ? [say('flagged')] : [])]).join(', ')
  return (
    <ol className="exam-review">
      {items.map((item) => (
        <li key={item.position} className={`exam-review__item${item.answered || item.gone ? '' : ' exam-review__item--left'}${item.flagged ? ' exam-review__item--flagged' : ''}`}>
          <a href={`${itemAddress(assessment, item.position)}#main`}>{say('number', item.position)}</a>
          <span>{stands(item)}</span>
        </li>
      ))}
    </ol>
  )
}
