import type { ReactNode } from 'react'
import { Icon } from './icons.tsx'

interface PageProps {
  readonly title: string
  /** One or two sentences that say where things are. */
  readonly lead?: ReactNode
  /** What just happened, said before anything else. */
  readonly notice?: ReactNode
  readonly back?: { readonly href: string; readonly text: string } | undefined
  /** Goes beside the page on wide screens, under it on phones. */
  readonly aside?: ReactNode
  /** The aside says where things are, so that on phones it comes before the rest. */
  readonly asideFirst?: boolean
  /** Its buttons and links have keys that press them (`shortcut`). */
  readonly keys?: boolean
  readonly children?: ReactNode
}

/** One page: its title, what it says first, and the rest. */
export function Page({ title, lead, notice, back, aside, asideFirst, keys, children }: PageProps) {
  const beside = aside && <aside className="page__aside">{aside}</aside>
  return (
    <div className={`page${aside ? ' page--aside' : ''}${asideFirst ? ' page--aside-first' : ''}`} data-work={keys ? '' : undefined}>
      <div className="page__head">
        {back && (
          <p className="page__back">
            <a href={back.href}>
              <Icon name="back" />
              {back.text}
            </a>
          </p>
        )}
        <h1 dir="auto">{title}</h1>
        {lead && <p className="page__lead">{lead}</p>}
        {notice && <div className="page__notice">{notice}</div>}
      </div>
      {asideFirst && beside}
      <div className="page__body">{children}</div>
      {!asideFirst && beside}
    </div>
  )
}

interface SectionProps {
  readonly title: string
  readonly id?: string
  readonly children?: ReactNode
}

/** A part of a page under its own heading. */
export function Section({ title, id, children }: SectionProps) {
  return (
    <section className="section" id={id}>
      <h2 dir="auto">{title}</h2>
      {children}
    </section>
  )
}
