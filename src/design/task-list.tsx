import type { ReactNode } from 'react'
import { Icon } from './icons.tsx'

/** How far a task is, for its colour; the words say the same. */
export type TaskTone = 'done' | 'todo' | 'started' | 'problem' | 'blocked'

export interface Task {
  readonly href: string
  readonly title: string
  readonly hint?: ReactNode
  readonly status: { readonly text: string; readonly tone: TaskTone }
}

/** The parts of something long, to be done in any order. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <ul className="tasks">
      {tasks.map(({ href, title, hint, status }) => (
        <li key={`${href} ${title}`} className={`task task--${status.tone}`}>
          <div className="task__what">
            <TaskTitle title={title} href={status.tone === 'blocked' ? undefined : href} />
            {hint && <div className="task__hint">{hint}</div>}
          </div>
          <p className="task__status">
            {status.tone === 'done' && <Icon name="check" />}
            {status.text}
          </p>
        </li>
      ))}
    </ul>
  )
}

function TaskTitle({ title, href }: { readonly title: string; readonly href: string | undefined }) {
  return href ? <a className="task__title" href={href}>{title}</a> : <span className="task__title">{title}</span>
}

interface ProgressProps {
  /** "3 of 7 done, about 4 minutes". */
  readonly text: string
  readonly done: number
  readonly all: number
}

/** How much of it is done, in words and as a line. */
export function Progress({ text, done, all }: ProgressProps) {
  return (
    <div className="progress">
      <p className="progress__text">{text}</p>
      <ProgressLine done={done} all={all} />
    </div>
  )
}

function ProgressLine({ done, all }: Omit<ProgressProps, 'text'>) {
  if (all > 20) return <meter className="progress__meter" min={0} max={all} value={done} aria-hidden="true" />
  return (
    <span className="progress__line" aria-hidden="true">
      {Array.from({ length: all }, (_, place) => (
        <span key={place} className={place < done ? 'progress__part progress__part--done' : 'progress__part'} />
      ))}
    </span>
  )
}
