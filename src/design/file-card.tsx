import type { ReactNode } from 'react'
import { sizeInWords } from '#platform/file-size.ts'
import { speak, type Language } from '#platform/languages.ts'
import { messages } from './messages.ts'

interface FileCardProps {
  /** As the person's device called it. */
  readonly name: string
  readonly bytes: number
  /** What it is for, or its pages: a few words beside the size. */
  readonly about?: ReactNode
  /** The addresses of its previews, large enough to read; the first is shown at once. */
  readonly previews: readonly string[]
  /** The whole file, to open or to keep. */
  readonly href: string
  /** What can be done with it: buttons of forms. */
  readonly actions?: ReactNode
  readonly language: Language
}

/** One file that was added: how it looks, what it is called, and what can be done with it. */
export function FileCard({ name, bytes, about, previews, href, actions, language }: FileCardProps) {
  const say = speak(messages, language)
  return (
    <li className="file">
      {previews.map((address, place) => (
        <a key={address} className="file__preview" href={place === 0 ? href : address}>
          <img src={address} alt={say('filePreview', name, place + 1)} loading={place === 0 ? undefined : 'lazy'} />
        </a>
      ))}
      <div className="file__about">
        <p className="file__name"><a href={href} dir="auto">{name}</a></p>
        <p className="file__facts">{about}{about && ' · '}{sizeInWords(bytes, language)}</p>
        {actions && <div className="file__actions">{actions}</div>}
      </div>
    </li>
  )
}

/** Files under one another. */
export function FileList({ children }: { readonly children: ReactNode }) {
  return <ul className="files">{children}</ul>
}
