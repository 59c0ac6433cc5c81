import type { ReactNode } from 'react'
import { timeInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { useLanguage } from './language.tsx'
import { messages } from './messages.ts'

interface RefreshedProps {
  readonly seconds: number
  /** Where the page stands: when it is another one, the whole page is opened anew. */
  readonly mark: string
  /** Of which moment this is, and on which clock: said when it cannot be renewed. */
  readonly at: Date
  readonly timeZone: string
  readonly children: ReactNode
}

/**
 * A part that keeps itself up to date while somebody waits (`enhance/refresh.ts`). When the server does not answer, it says so calmly, with the time of
 * what it shows, and goes on trying. Beside it belongs a link that does the same by hand.
 */
export function Refreshed({ seconds, mark, at, timeZone, children }: RefreshedProps) {
  const language = useLanguage()
  const lost = speak(messages, language)('notRenewed', timeInWords(at, language, timeZone))
  return (
    <>
      <p className="saved" role="status" data-refresh-line />
      <div data-refresh={seconds} data-refresh-mark={mark} data-refresh-lost={lost}>{children}</div>
    </>
  )
}
