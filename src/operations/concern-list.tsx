import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { speak } from '#platform/languages.ts'
import { concernWords, type SaidFacts } from './concern-messages.ts'
import type { Concern } from './concerns.ts'
import { words } from './messages.ts'

/** A concern as it is said, with the place on the page where more of it stands. */
export interface SaidConcern {
  readonly code: Concern['code']
  readonly at: Concern['at']
  readonly facts: SaidFacts
}

/** Is everything well? One sentence; and when it is not, what is not. */
export function ConcernList({ concerns, now }: { readonly concerns: readonly SaidConcern[]; readonly now: string }) {
  const language = useLanguage()
  const say = speak(words, language)
  if (concerns.length === 0) return <Notice tone="success" title={say('well')}>{say('wellText', now)}</Notice>
  return (
    <Notice tone="warning" title={say('notWell', concerns.length)}>
      <ul>
        {concerns.map(({ code, at, facts }) => {
          const said = concernWords[code][language]
          return <li key={`${code} ${facts.sweep}`}><a href={`#${at}`}>{typeof said === 'string' ? said : said(facts)}</a></li>
        })}
      </ul>
    </Notice>
  )
}
