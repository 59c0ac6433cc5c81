import { useLanguage } from '#design/language.tsx'
import { sayQueue } from './queue-words.ts'
import type { SavedView } from './saved-views.server.ts'

interface SavedViewLinksProps {
  readonly views: readonly SavedView[]
  /** The query that is shown now. */
  readonly current: string
}

/** One's own views of the queue, one press away. */
export function SavedViewLinks({ views, current }: SavedViewLinksProps) {
  const say = sayQueue(useLanguage())
  if (views.length === 0) return null
  return (
    <nav className="chips" aria-label={say('yourViews')}>
      <p className="chips__label">{say('yourViews')}</p>
      <ul>
        {views.map(({ id, name, query }) => (
          <li key={id}><a className="chip" href={`/review?${query}`} aria-current={query === current ? 'page' : undefined} dir="auto">{name}</a></li>
        ))}
        <li><a href="/review/views">{say('changeViews')}</a></li>
      </ul>
    </nav>
  )
}
