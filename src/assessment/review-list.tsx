import { useLanguage } from '#design/language.tsx'
import { speak } from '#platform/languages.ts'
import { words } from './messages.ts'
import { itemAddress } from './places.ts'
import type { Review } from './review-of.server.ts'

type Item = Review['items'][number]

/** Every question of a form with how it stands, in words and not by color alone. Each leads to its page. */
export function ReviewList({ assessment, items }: { readonly assessment: string; readonly items: readonly Item[] }) {
  const say = speak(words, useLanguage())
  const stands = ({ answered, flagged }: Item) => [say(answered ? 'answered' : 'unanswered'), ...(flagged ? [say('flagged')] : [])].join(', ')
  return (
    <ol className="exam-review">
      {items.map((item) => (
        <li key={item.position} className={`exam-review__item${item.answered ? '' : ' exam-review__item--left'}${item.flagged ? ' exam-review__item--flagged' : ''}`}>
          <a href={`${itemAddress(assessment, item.position)}#main`}>{say('number', item.position)}</a>
          <span>{stands(item)}</span>
        </li>
      ))}
    </ol>
  )
}
