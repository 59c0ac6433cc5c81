import type { ReactNode } from 'react'

/** Where a step stands: behind, in front of the reader, with someone else, further on, or closed for good. */
export type StepState = 'done' | 'now' | 'waiting' | 'later' | 'ended'

const ring = <circle cx="14" cy="14" r="12" />

// Different in shape, not only in color: ticked, a point, two lines side by side, empty, crossed out.
const signs: Record<StepState, ReactNode> = {
  done: (
    <>
      <circle className="path__fill" cx="14" cy="14" r="12" />
      <path className="path__sign" d="M8.5 14.5l3.8 3.8 7.2-8.4" />
    </>
  ),
  now: (
    <>
      {ring}
      <circle className="path__fill" cx="14" cy="14" r="6" />
    </>
  ),
  waiting: (
    <>
      {ring}
      <path d="M11 9.5v9M17 9.5v9" />
    </>
  ),
  later: <circle cx="14" cy="14" r="7" />,
  ended: (
    <>
      {ring}
      <path d="M9 14h10" />
    </>
  ),
}

/** The sign of a step beside the two lines; an `<svg>`, so that it is printed too. */
export function PathMark({ state }: { readonly state: StepState }) {
  return (
    <svg className="path__mark" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      {signs[state]}
    </svg>
  )
}
