import type { ReactNode } from 'react'
import { speak, type Language } from '#platform/languages.ts'
import { messages } from './messages.ts'

interface FormProps {
  readonly id?: string
  /** Which form of the page it is, sent as `_form`. */
  readonly formId: string
  readonly action?: string
  readonly method?: 'post' | 'get'
  /** Where half-filled answers are kept while typing. */
  readonly autosave?: string
  readonly language: Language
  readonly children: ReactNode
  readonly enctype?: 'multipart/form-data'
  /** Stays with all that was typed while the server does not answer (`enhance/wait-online.ts`): for what cannot be typed again. It costs a short question before. */
  readonly holds?: boolean
  /** What script on this page has to know of the form. */
  readonly data?: Readonly<Record<`data-${string}`, string>>
}

/** A form that works without script; its answers are checked on the server only. */
export function Form({ id, formId, action, method = 'post', autosave, language, children, enctype, holds, data }: FormProps) {
  const say = speak(messages, language)
  const saving = autosave
    ? { 'data-autosave': autosave, 'data-not-saved': say('notSavedYet'), 'data-open': say('openThis') }
    : {}
  return (
    <form className="form" id={id} action={action} method={method} encType={enctype} noValidate data-holds={holds ? say('serverAway') : undefined} {...saving} {...data}>
      <Hidden name="_form" value={formId} />
      {children}
    </form>
  )
}

/** A value that travels with the form unseen. */
export function Hidden({ name, value }: { readonly name: string; readonly value: string | number }) {
  return <input type="hidden" name={name} value={value} />
}
