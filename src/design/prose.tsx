import type { ReactNode } from 'react'

/** Long text, set for reading. */
export function Prose({ children }: { readonly children: ReactNode }) {
  return <div className="prose">{children}</div>
}
