import type { Problem } from '#platform/problems.ts'
import type { ManagerStep } from './certificate-lifecycle.ts'
import { reasonsOf, type CertificateReason } from './change-reasons.ts'

/** The longest note; its person reads it whole. */
export const longestNote = 1000

export interface CertificateChange {
  readonly step: ManagerStep
  readonly reason: CertificateReason
  readonly note: string
}

export const isManagerStep = (text: unknown): text is ManagerStep => Object.keys(reasonsOf).some((one) => one === text)

function problemsOfNote(note: string): Problem[] {
  if (note === '') return [{ code: 'certificateNoteMissing', field: 'note' }]
  return note.length > longestNote ? [{ code: 'certificateNoteTooLong', field: 'note', facts: { most: longestNote } }] : []
}

/** What a manager decides about a certificate, or everything that is wrong with it. */
export function readChange(
  step: ManagerStep, typed: Readonly<Record<string, string | undefined>>,
): { change: CertificateChange } | { problems: readonly Problem[] } {
  const reason = (reasonsOf[step] as readonly CertificateReason[]).find((one) => one === typed.reason)
  const note = (typed.note ?? '').replaceAll('\r\n', '\n').replaceAll('\u0000', '').trim()
  const sure = step !== 'revoke' || typed.sure === 'yes'
  const problems: Problem[] = [
    ...(reason ? [] : [{ code: 'certificateReasonMissing', field: 'reason' }]),
    ...problemsOfNote(note),
    ...(sure ? [] : [{ code: 'certificateRevokeNotSure', field: 'sure' }]),
  ]
  return problems.length > 0 || !reason ? { problems } : { change: { step, reason, note } }
}
