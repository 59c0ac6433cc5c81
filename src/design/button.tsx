import type { ReactNode } from 'react'

/** What a button weighs: the one main action, another, one in passing, one that ends something. */
export type ButtonKind = 'main' | 'second' | 'quiet' | 'stop'

const classes: Record<ButtonKind, string> = {
  main: 'usa-button',
  second: 'usa-button usa-button--outline',
  quiet: 'usa-button button--quiet',
  stop: 'usa-button button--stop',
}

interface ButtonProps {
  readonly kind?: ButtonKind
  /** The key that stands for it on this page. */
  readonly shortcut?: string | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly type?: 'submit' | 'button' | 'reset'
  readonly form?: string | undefined
  readonly formAction?: string
  readonly formNoValidate?: boolean
  readonly children: ReactNode
}

/** Does something. */
export function Button({ kind = 'main', type = 'submit', shortcut, children, ...rest }: ButtonProps) {
  return (
    <button className={classes[kind]} type={type} data-key={shortcut} {...rest}>
      {children}
    </button>
  )
}

interface ButtonLinkProps {
  readonly href: string
  /** The key that stands for it on this page. */
  readonly shortcut?: string | undefined
  readonly kind?: ButtonKind
  /** Leads out of the house: it opens beside this page, and is not told where from. The words around it say so. */
  readonly outside?: boolean
  readonly children: ReactNode
}

/** Goes somewhere, with the weight of a button. */
export function ButtonLink({ href, kind = 'main', shortcut, outside, children }: ButtonLinkProps) {
  return (
    <a className={classes[kind]} href={href} data-key={shortcut} {...(outside ? { target: '_blank', rel: 'noopener noreferrer' } : {})}>
      {children}
    </a>
  )
}

/** Buttons in a row, the main one first; under one another on phones. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className="actions">{children}</div>
}
