import type { ReactNode } from 'react'
import { speak, type Language } from '#platform/languages.ts'
import { describedBy, FieldGroup, FieldHelp, fieldId, Optional, type FieldProps } from './field-parts.tsx'
import { messages } from './messages.ts'

/** A date as it was typed, part by part. */
export interface TypedDate {
  readonly month: string
  readonly day: string
  readonly year: string
}
type Part = keyof TypedDate

interface DateFieldProps extends FieldProps {
  readonly legend: ReactNode
  readonly value?: TypedDate | undefined
  readonly optional?: boolean
  /** The browser may then offer the person's own birthday. */
  readonly birthday?: boolean
}

const order: Record<Language, readonly Part[]> = { en: ['month', 'day', 'year'], es: ['day', 'month', 'year'] }

/** A date that the person knows by heart, as three numbers. */
export function DateField({ name, legend, hint, value, problem, language, optional, birthday }: DateFieldProps) {
  const say = speak(messages, language)
  const help = hint ?? say('dateExample')
  return (
    <FieldGroup problem={problem}>
      <fieldset className="usa-fieldset" aria-describedby={describedBy({ name, hint: help, problem })}>
        <legend className="usa-legend">
          {legend}
          <Optional when={optional} language={language} />
        </legend>
        <FieldHelp name={name} hint={help} problem={problem} language={language} />
        <div className="usa-memorable-date">
          {order[language].map((part, place) => (
            <div key={part} className={`usa-form-group usa-form-group--${part}`}>
              <label className="usa-label" htmlFor={partId(name, part, place)}>{say(part)}</label>
              <input
                className={problem ? 'usa-input usa-input--error' : 'usa-input'}
                id={partId(name, part, place)}
                name={`${name}-${part}`}
                type="text"
                inputMode="numeric"
                maxLength={part === 'year' ? 4 : 2}
                autoComplete={birthday ? `bday-${part}` : 'off'}
                defaultValue={value?.[part]}
                aria-invalid={problem ? true : undefined}
              />
            </div>
          ))}
        </div>
      </fieldset>
    </FieldGroup>
  )
}

const partId = (name: string, part: Part, place: number) => (place === 0 ? fieldId(name) : `${fieldId(name)}-${part}`)
