import type { Answers } from './application-form.ts'
import type { Document } from './documents.ts'

/** The signature under the Code of Ethics. */
export interface Signature {
  readonly version: string
  readonly typedName: string
  readonly on: string
}

/** A voucher that is reserved for this application. */
export interface Reserved {
  readonly program: string
  readonly code: string
}

/** Nothing but some answers: to show them in words. */
export const factsOf = (answers: Answers): DraftFacts =>
  ({ answers, documents: [], orientationDone: false, signature: undefined, voucher: undefined })

/** Everything that an application is judged by. */
export interface DraftFacts {
  readonly answers: Answers
  readonly documents: readonly Document[]
  readonly orientationDone: boolean
  /** Of the version that is in effect today; none when it was another. */
  readonly signature: Signature | undefined
  readonly voucher: Reserved | undefined
}
