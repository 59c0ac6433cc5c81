import type { ReactNode } from 'react'
import { describedBy, FieldGroup, FieldHelp, fieldId, FieldLabel, type FieldProps } from './field-parts.tsx'

interface SelectFieldProps extends FieldProps {
  readonly label: ReactNode
  readonly options: readonly { readonly value: string; readonly text: string }[]
  readonly chosen: string
}

/** One of several short answers where there is little room: filters of a list. On a person's own pages use `Choices`. */
export function SelectField({ name, label, hint, problem, options, chosen, language }: SelectFieldProps) {
  return (
    <FieldGroup problem={problem}>
      <FieldLabel name={name} label={label} language={language} />
      <FieldHelp name={name} hint={hint} problem={problem} language={language} />
      <select
        className={`usa-input select${problem ? ' usa-input--error' : ''}`} id={fieldId(name)} name={name} defaultValue={chosen}
        aria-describedby={describedBy({ name, hint, problem })} aria-invalid={problem ? true : undefined}
      >
        {options.map(({ value, text }) => <option key={value} value={value}>{text}</option>)}
      </select>
    </FieldGroup>
  )
}
