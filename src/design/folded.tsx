import type { ReactNode } from 'react'

interface FoldedProps {
  readonly id?: string
  readonly title: ReactNode
  /** A word on what is inside, beside the title. */
  readonly more?: ReactNode
  readonly open?: boolean
  readonly children: ReactNode
}

/** A part that is opened when it is needed; works without script. */
export function Folded({ id, title, more, open, children }: FoldedProps) {
  return (
    <details id={id} className="folded" open={open}>
      <summary className="folded__summary">
        <span className="folded__title">{title}</span>
        {more && <span className="folded__more" dir="auto">{more}</span>}
      </summary>
      <div className="folded__inside">{children}</div>
    </details>
  )
}
