import type { AssignTo } from './assignment.ts'

/** To whom it goes, as a form says it; `undefined` when nothing was chosen. */
export function readAssignTo(typed: string | undefined): AssignTo | undefined {
  if (typed === 'nobody') return null
  return typed || undefined
}

/** Who had it on the page: an id, or nothing for nobody; `undefined` when the page did not say. */
export const readHad = (typed: string | undefined): string | null | undefined => (typed === undefined ? undefined : typed || null)

/** One application of a list, with who had it there, as one value: `K7M-3PQ-9D:` or `K7M-3PQ-9D:<id>`. */
export const chosenValue = (reference: string, had: string | null): string => `${reference}:${had ?? ''}`

export function readChosen(value: string): { reference: string; had: string | null } {
  const [reference = '', had = ''] = value.split(':')
  return { reference, had: had || null }
}
