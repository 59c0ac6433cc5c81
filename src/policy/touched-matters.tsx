import { useLanguage } from '#design/language.tsx'
import { speak } from '#platform/languages.ts'
import type { Touched } from '#platform/policy-effects.ts'
import { words } from './messages.ts'

/** What a change would touch: a sentence with a number for each, and which ones they are for whoever may see them. */
export function TouchedMatters({ touched }: { readonly touched: readonly Touched[] }) {
  const language = useLanguage()
  const say = speak(words, language)
  if (touched.length === 0) return <p>{say('nothingTouched')}</p>
  return (
    <ul>
      {touched.map(({ says, matters = [], more = 0 }, place) => (
        <li key={place}>
          <p>{says[language]}</p>
          {matters.length > 0 && (
            <p>
              {say('matters')}:{' '}
              {matters.map(({ href, text }, at) => <span key={href}>{at > 0 && ', '}<a className="one-line" href={href}>{text}</a></span>)}
              {more > 0 && ` ${say('moreMatters', more)}`}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
