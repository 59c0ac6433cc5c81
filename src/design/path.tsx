import type { ReactNode } from 'react'
import { languages, speak, type Language } from '#platform/languages.ts'
import { messages } from './messages.ts'
import { PathMark, type StepState } from './path-mark.tsx'

export interface PathStep {
  readonly title: string
  readonly state: StepState
  /** With whom it is: "With the review team". */
  readonly who?: string | undefined
  readonly detail?: ReactNode
  /** When it was, or until when: "March 3, 2027". */
  readonly when?: string | undefined
  /** A clock chip, where the law counts days. */
  readonly chip?: ReactNode
}

interface PathProps {
  readonly label: string
  readonly steps: readonly PathStep[]
  /** Without it the words follow the language of the document. */
  readonly language?: Language
}

/**
 * The path: what is done, what is next, what waits for whom, and until when.
 * Everything that takes more than one step is shown this way.
 */
export function Path({ label, steps, language }: PathProps) {
  return (
    <ol className="path" aria-label={label}>
      {steps.map((step, place) => (
        <li
          key={`${place} ${step.title}`}
          className={`path__step path__step--${step.state}`}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <PathMark state={step.state} />
          <div className="path__body">
            <p className="path__title" dir="auto">
              <span className="unseen"><StateWord state={step.state} language={language} />: </span>
              {step.title}
            </p>
            <About {...step} />
            {step.detail && <div className="path__detail">{step.detail}</div>}
            {step.chip && <div className="path__chip">{step.chip}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}

function About({ who, when }: Pick<PathStep, 'who' | 'when'>) {
  if (!who && !when) return null
  return (
    <p className="path__about">
      {who && <span className="path__who" dir="auto">{who}</span>} {when && <span className="path__when">{when}</span>}
    </p>
  )
}

const words = {
  done: 'stepDone',
  now: 'stepNow',
  waiting: 'stepWaiting',
  later: 'stepLater',
  ended: 'stepEnded',
} as const satisfies Record<StepState, keyof typeof messages>

function StateWord({ state, language }: { readonly state: StepState; readonly language?: Language | undefined }) {
  if (language) return speak(messages, language)(words[state])
  return languages.map((each) => (
    <span key={each} className={`only-${each}`}>{speak(messages, each)(words[state])}</span>
  ))
}
