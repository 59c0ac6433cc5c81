import type { ReactNode } from 'react'

interface FaultProps {
  readonly title: string
  /** What happened and what to do now. */
  readonly text: ReactNode
  /** What to tell support, if anything. */
  readonly reference?: string | undefined
  readonly referenceLabel?: string | undefined
  readonly children?: ReactNode
}

/** The calm page for when something did not work. */
export function Fault({ title, text, reference, referenceLabel, children }: FaultProps) {
  return (
    <div className="page fault">
      <div className="page__head">
        <h1>{title}</h1>
        <p className="page__lead">{text}</p>
      </div>
      <div className="page__body">
        {children}
        {reference && (
          <p className="fault__reference">
            {referenceLabel} <code>{reference}</code>
          </p>
        )}
      </div>
    </div>
  )
}
