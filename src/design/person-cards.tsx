import type { ReactNode } from 'react'

export interface PersonCard {
  readonly name: string
  /** Who they are, in a line. */
  readonly about: string
  /** What waits for them. */
  readonly waits: string
  readonly form: ReactNode
}

/** People one can look over the shoulder of. */
export function PersonCards({ people }: { readonly people: readonly PersonCard[] }) {
  return (
    <ul className="people">
      {people.map(({ name, about, waits, form }) => (
        <li key={name} className="person">
          <h2 className="person__name" dir="auto">{name}</h2>
          <p className="person__about">{about}</p>
          <p className="person__waits">{waits}</p>
          <div className="person__form">{form}</div>
        </li>
      ))}
    </ul>
  )
}
