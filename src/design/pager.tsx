import { speak, type Language } from '#platform/languages.ts'
import { Icon } from './icons.tsx'
import { messages } from './messages.ts'

interface PagerProps {
  readonly language: Language
  /** Counted from 1. */
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
}

/** Through a long list, page by page; nothing when there is only one. */
export function Pager({ language, page, pages, hrefOf }: PagerProps) {
  if (pages <= 1) return null
  const say = speak(messages, language)
  return (
    <nav className="pager" aria-label={say('pages')}>
      <ul>
        {page > 1 && (
          <li>
            <a href={hrefOf(page - 1)} rel="prev"><Icon name="back" />{say('previousPage')}</a>
          </li>
        )}
        {shownPages(page, pages).map((each, place) => (
          <li key={each ?? `gap ${place}`} className="pager__number">
            {each ? (
              <a href={hrefOf(each)} aria-label={say('page', each)} aria-current={each === page ? 'page' : undefined}>
                {each}
              </a>
            ) : (
              <span>…</span>
            )}
          </li>
        ))}
        {page < pages && (
          <li>
            <a href={hrefOf(page + 1)} rel="next">{say('nextPage')}<Icon name="next" /></a>
          </li>
        )}
      </ul>
    </nav>
  )
}

/** First, last and the neighbours of a page; `undefined` where some are left out. */
function shownPages(page: number, pages: number): readonly (number | undefined)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages)
  const shown = [...new Set(near)].sort((a, b) => a - b)
  return shown.flatMap((each, place) => {
    const gap = each - (shown[place - 1] ?? 0)
    return gap === 2 ? [each - 1, each] : gap > 2 ? [undefined, each] : [each]
  })
}
