import type { ReactNode } from 'react'
import { describedBy, FieldGroup, FieldHelp, fieldId, Optional, type FieldProps } from './field-parts.tsx'

/** One answer that can be chosen. */
export interface Choice {
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
}

interface ChoicesProps extends FieldProps {
  readonly kind: 'radio' | 'checkbox'
  readonly legend: ReactNode
  readonly options: readonly Choice[]
  readonly chosen: readonly string[]
  readonly optional?: boolean
  /** The question is said elsewhere on the page; here for screen readers only. */
  readonly legendUnseen?: boolean
}

/** A question with its possible answers, one (`radio`) or several (`checkbox`). */
export function Choices({ kind, legend, options, chosen, optional, legendUnseen, ...field }: ChoicesProps) {
  const { name, problem, language } = field
  const group = kind === 'radio' ? { role: 'radiogroup', 'aria-invalid': problem ? true : undefined } : {}
  return (
    <FieldGroup problem={problem}>
      <fieldset className="usa-fieldset" aria-describedby={describedBy(field)} {...group}>
        <legend className={legendUnseen ? 'unseen' : 'usa-legend'}>
          {legend}
          <Optional when={optional} language={language} />
        </legend>
        <FieldHelp {...field} />
        {options.map((option, place) => (
          <ChoiceLine
            key={option.value}
            {...option}
            kind={kind}
            name={name}
            id={place === 0 ? fieldId(name) : `${fieldId(name)}-${place + 1}`}
            checked={chosen.includes(option.value)}
            invalid={Boolean(problem)}
          />
        ))}
      </fieldset>
    </FieldGroup>
  )
}

interface ChoiceLineProps extends Choice {
  readonly kind: 'radio' | 'checkbox'
  readonly name: string
  readonly id: string
  readonly checked: boolean
  readonly invalid: boolean
}

function ChoiceLine({ kind, name, id, value, label, hint, checked, invalid }: ChoiceLineProps) {
  return (
    <div className="choice">
      <input
        className="choice__input"
        id={id}
        type={kind}
        name={name}
        value={value}
        defaultChecked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        aria-invalid={kind === 'checkbox' && invalid ? true : undefined}
      />
      <label className="choice__label" htmlFor={id}>
        <span dir="auto">{label}</span>
      </label>
      {hint && <div className="choice__hint" id={`${id}-hint`}>{hint}</div>}
    </div>
  )
}
