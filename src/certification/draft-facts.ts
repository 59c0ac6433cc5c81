import type { Cents } from '#platform/money.ts'
import { fullName, isSameName } from '#people/public.ts'
import { readAnswers, type Answers } from './application-form.ts'
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
  /** Pays up to this much. */
  readonly cents: Cents
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

/** The signature, when it is in the legal name as it is written now: after a correction of the name one signs anew. */
export const signatureInTheirName = ({ answers, signature }: Pick<DraftFacts, 'answers' | 'signature'>): Signature | undefined =>
  signature && isSameName(signature.typedName, fullName(readAnswers(answers).legalName)) ? signature : undefined

/** A voucher's code was typed, and a check is chosen: the code does nothing. */
export function hasUnusedCode({ answers }: DraftFacts): boolean {
  const { feeWay, voucher } = readAnswers(answers)
  return feeWay === 'cheque' && voucher !== ''
}

/** The voucher that pays when this is sent: set aside, and chosen. */
export const chosenVoucher = ({ answers, voucher }: DraftFacts): Reserved | undefined =>
  (readAnswers(answers).feeWay === 'voucher' ? voucher : undefined)
