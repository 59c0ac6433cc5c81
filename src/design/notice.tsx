import type { ReactNode } from 'react'
import { Icon } from './icons.tsx'

/** How a notice is meant. */
export type Tone = 'info' | 'success' | 'warning' | 'problem'

const icons = { info: 'notice', success: 'check', warning: 'warning', problem: 'warning' } as const

interface NoticeProps {
  readonly tone: Tone
  readonly title?: string
  readonly children?: ReactNode
}

/** Something to know, set apart from the page. */
export function Notice({ tone, title, children }: NoticeProps) {
  return (
    <div className={`notice notice--${tone}`}>
      <Icon name={icons[tone]} />
      <div className="notice__body">
        {title && <p className="notice__title">{title}</p>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  )
}
