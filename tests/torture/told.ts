import { isEmpty, type Answer, type Question } from '#certification/application-form.ts'
import type { DocumentKind } from '#certification/documents.ts'

/** A voucher as its person left it. */
export type VoucherState = 'open' | 'reserved' | 'used'

/** Whether an email is that of somebody in the run, and not of the demonstration's made-up world. */
export const isApplicant = (column: string) => `${column} like 'applicant.%@example.org'`

/** What one applicant was told, step by step: all of it must be so, once, whatever died in between. */
export class Told {
  readonly email: string
  readonly personId: string
  reference: string | undefined
  readonly answers = new Map<Question, { answer: Answer; revision: number }>()
  /** What was sent, by its hash. */
  readonly documents: { readonly kind: DocumentKind; readonly receivedSha256: string }[] = []
  signed: string | undefined
  /** The hash of what was read before sending. */
  seen: string | undefined
  /** Every voucher of theirs, by its code. */
  readonly vouchers: Map<string, VoucherState>
  readonly cheques: { readonly number: string; returned: boolean }[] = []
  /** The history of the application, and where it stands. */
  readonly steps: string[] = []
  state = 'none'
  /** The program's decision was kept; its step and its letter come ten minutes later. */
  approved = false
  /** Letters that must have come. */
  readonly letters: string[] = []

  constructor(email: string, personId: string, vouchers: readonly string[]) {
    this.email = email
    this.personId = personId
    this.vouchers = new Map(vouchers.map((code) => [code, 'open']))
  }

  /** An answer was saved: a new revision when it says something new. */
  saved(question: Question, answer: Answer): void {
    const before = this.answers.get(question)
    if ((isEmpty(answer) && isEmpty(before?.answer)) || JSON.stringify(answer) === JSON.stringify(before?.answer)) return
    this.answers.set(question, { answer, revision: (before?.revision ?? 0) + 1 })
  }

  /** A photo was kept: the same one of a kind is kept once. */
  received(kind: DocumentKind, receivedSha256: string): void {
    if (this.documents.some((one) => one.kind === kind && one.receivedSha256 === receivedSha256)) return
    this.documents.push({ kind, receivedSha256 })
  }

  stepped(step: string, state: string, letter?: string): void {
    this.steps.push(step)
    this.state = state
    if (letter) this.letters.push(letter)
  }

  /** The fee's way was chosen: with a voucher, which is set aside now and every other one free; or without one. */
  chose(code?: string): void {
    for (const one of this.vouchers.keys()) this.vouchers.set(one, one === code ? 'reserved' : 'open')
  }

  /** What was set aside is spent. */
  spent(): void {
    for (const [code, state] of this.vouchers) if (state === 'reserved') this.vouchers.set(code, 'used')
  }
}
