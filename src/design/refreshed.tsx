import type { ReactNode } from 'react'

interface RefreshedProps {
  readonly seconds: number
  /** Where the page stands: when it is another one, the whole page is opened anew. */
  readonly mark: string
  readonly children: ReactNode
}

/** A part that keeps itself up to date while somebody waits (`enhance/refresh.ts`). Beside it belongs a link that does the same by hand. */
export const Refreshed = ({ seconds, mark, children }: RefreshedProps) => <div data-refresh={seconds} data-refresh-mark={mark}>{children}</div>
