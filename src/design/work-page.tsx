import type { ReactNode } from 'react'
import { Icon } from './icons.tsx'

interface WorkPageProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly back: { readonly href: string; readonly text: string }
  /** The one before and the one after in the list that was left; the page's script shows them where it knows them. */
  readonly neighbours: { readonly label: string; readonly before: string; readonly after: string }
  /** What is said above everything else. */
  readonly notice?: ReactNode
  /** What stands large beside the text. */
  readonly beside: ReactNode
  /** What the page is for, always in sight on a wide screen, at the end on a phone. */
  readonly decision?: ReactNode
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/**
 * A page on which one thing is decided, all of it on one screen: the text, what stands large beside it, and the decision.
 * On a phone everything is under one another, the decision last. One of its keys is `b`.
 */
export function WorkPage({ title, lead, back, neighbours, notice, beside, decision, aside, children }: WorkPageProps) {
  return (
    <div className="work" data-work="">
      <div className="work__head page__head">
        <div className="work__ways">
          <p className="page__back"><a href={back.href} data-row="list" data-key="b Escape"><Icon name="back" />{back.text}</a></p>
          <nav className="work__neighbours" aria-label={neighbours.label} data-neighbours hidden>
            <a href={back.href} data-row="before" data-key="k" hidden><Icon name="back" />{neighbours.before}</a>
            <a href={back.href} data-row="after" data-key="j" hidden>{neighbours.after}<Icon name="next" /></a>
          </nav>
        </div>
        <h1 dir="auto">{title}</h1>
        {lead && <p className="page__lead">{lead}</p>}
        {notice && <div className="page__notice">{notice}</div>}
      </div>
      <div className="work__text page__body">{children}</div>
      {aside && <aside className="work__aside page__aside">{aside}</aside>}
      <div className="work__beside">
        <div className="work__large">{beside}</div>
        {decision && <div className="work__decision">{decision}</div>}
      </div>
    </div>
  )
}
