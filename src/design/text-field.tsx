import type { HTMLAttributes, ReactNode } from 'react'
import { describedBy, FieldGroup, FieldHelp, fieldId, FieldLabel, type FieldProps } from './field-parts.tsx'

interface TextProps extends FieldProps {
  readonly label: ReactNode
  readonly value?: string | undefined
  readonly autoComplete?: string
  readonly optional?: boolean
  readonly maxLength?: number
  readonly spellCheck?: boolean
  readonly dir?: 'auto' | 'ltr' | 'rtl'
  /** The id of the form it belongs to, where it stands outside of it. */
  readonly form?: string | undefined
  /** The language of the answer, where it is not the page's. */
  readonly lang?: string
}

interface TextFieldProps extends TextProps {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'date' | 'time'
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  /** How long an answer is expected: a code, a name, a line. */
  readonly width?: 'short' | 'medium' | 'full'
}

/** One line of text. A search field is found with the `/` key. */
export function TextField({ width = 'full', type = 'text', ...rest }: TextFieldProps) {
  const { label, hint, problem, optional, language, value, dir = 'auto', ...control } = rest
  return (
    <FieldGroup problem={problem}>
      <FieldLabel name={rest.name} label={label} optional={optional} language={language} />
      <FieldHelp name={rest.name} hint={hint} problem={problem} language={language} />
      <input
        className={`usa-input field--${width}${problem ? ' usa-input--error' : ''}`}
        id={fieldId(rest.name)}
        type={type}
        defaultValue={value}
        dir={dir}
        aria-describedby={describedBy({ name: rest.name, hint, problem })}
        aria-invalid={problem ? true : undefined}
        data-search={type === 'search' ? '' : undefined}
        {...control}
      />
    </FieldGroup>
  )
}

/** Several lines of text. */
export function TextArea({ rows = 5, at, ...rest }: TextProps & { readonly rows?: number; /** What it is called on a page whose forms have several fields of this name. */ readonly at?: string }) {
  const called = at ?? rest.name
  const { label, hint, problem, optional, language, value, dir = 'auto', ...control } = rest
  return (
    <FieldGroup problem={problem}>
      <FieldLabel name={called} label={label} optional={optional} language={language} />
      <FieldHelp name={called} hint={hint} problem={problem} language={language} />
      <textarea
        className={`usa-textarea${problem ? ' usa-input--error' : ''}`}
        id={fieldId(called)}
        rows={rows}
        defaultValue={value}
        dir={dir}
        aria-describedby={describedBy({ name: called, hint, problem })}
        aria-invalid={problem ? true : undefined}
        {...control}
      />
    </FieldGroup>
  )
}

interface PasswordFieldProps extends FieldProps {
  readonly label: ReactNode
  readonly autoComplete: 'current-password' | 'new-password'
}

/** A password, never filled in by us. */
export function PasswordField({ name, label, hint, problem, autoComplete, language }: PasswordFieldProps) {
  return (
    <FieldGroup problem={problem}>
      <FieldLabel name={name} label={label} language={language} />
      <FieldHelp name={name} hint={hint} problem={problem} language={language} />
      <input
        className={problem ? 'usa-input usa-input--error' : 'usa-input'}
        id={fieldId(name)}
        name={name}
        type="password"
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={describedBy({ name, hint, problem })}
        aria-invalid={problem ? true : undefined}
      />
    </FieldGroup>
  )
}
