import type { ReactNode } from 'react'

export interface SummaryRow {
  /** Where a link can lead to it. */
  readonly id?: string
  readonly question: ReactNode
  readonly answer: ReactNode
  /** `hidden` completes the link for screen readers: "Change" + "your address". */
  readonly change?: { readonly href: string; readonly text: string; readonly hidden: string } | undefined
}

/** What was answered, each with a way back to change it. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl className="summary">
      {rows.map(({ id, question, answer, change }, place) => (
        <div key={place} id={id} className="summary__row">
          <dt>{question}</dt>
          <dd className="summary__answer" dir="auto">{answer}</dd>
          {change && (
            <dd className="summary__change">
              <a href={change.href}>
                {change.text}
                <span className="unseen"> {change.hidden}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

export interface Fact {
  readonly term: ReactNode
  readonly detail: ReactNode
}

/** A few facts, side by side where there is room. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ term, detail }, place) => (
        <div key={place}>
          <dt>{term}</dt>
          <dd dir="auto">{detail}</dd>
        </div>
      ))}
    </dl>
  )
}
