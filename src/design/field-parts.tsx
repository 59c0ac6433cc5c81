import type { ReactNode } from 'react'
import { speak, type Language } from '#platform/languages.ts'
import { messages } from './messages.ts'

/** What every field has in common. */
export interface FieldProps {
  readonly name: string
  readonly hint?: ReactNode
  readonly problem?: string | undefined
  readonly language: Language
}

/** The id of a field's control, so that the error summary can lead to it. */
export const fieldId = (name: string) => `field-${name}`

/** The ids of the sentences that describe a field, for `aria-describedby`. */
export const describedBy = ({ name, hint, problem }: Pick<FieldProps, 'name' | 'hint' | 'problem'>) =>
  [hint && `hint-${name}`, problem && `problem-${name}`].filter(Boolean).join(' ') || undefined

/** A field's frame: marks the side when there is a problem. */
export function FieldGroup({ problem, children }: Pick<FieldProps, 'problem'> & { readonly children: ReactNode }) {
  return <div className={problem ? 'usa-form-group usa-form-group--error' : 'usa-form-group'}>{children}</div>
}

/** The name of a field, with "(optional)" where it is. */
export function FieldLabel({ name, label, optional, language }: LabelProps) {
  return (
    <label className="usa-label" htmlFor={fieldId(name)}>
      {label}
      <Optional when={optional} language={language} />
    </label>
  )
}

interface LabelProps {
  readonly name: string
  readonly label: ReactNode
  readonly optional?: boolean | undefined
  readonly language: Language
}

/** " (optional)", in grey. */
export function Optional({ when, language }: { readonly when?: boolean | undefined; readonly language: Language }) {
  return when ? <span className="usa-hint"> ({speak(messages, language)('optional')})</span> : null
}

/** What helps to answer, and what is wrong with the answer. */
export function FieldHelp({ name, hint, problem, language }: FieldProps) {
  return (
    <>
      {hint && <div className="usa-hint" id={`hint-${name}`}>{hint}</div>}
      {problem && (
        <p className="usa-error-message" id={`problem-${name}`}>
          <span className="unseen">{speak(messages, language)('problem')} </span>
          {problem}
        </p>
      )}
    </>
  )
}
