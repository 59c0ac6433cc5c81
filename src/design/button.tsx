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
  readonly children: ReactNode
}

/** Goes somewhere, with the weight of a button. */
export function ButtonLink({ href, kind = 'main', shortcut, children }: ButtonLinkProps) {
  return (
    <a className={classes[kind]} href={href} data-key={shortcut}>
      {children}
    </a>
  )
}

/** Buttons in a row, the main one first; under one another on phones. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className="actions">{children}</div>
}
