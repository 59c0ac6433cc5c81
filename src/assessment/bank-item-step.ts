import type { Problem } from '#platform/problems.ts'
import { tidyText } from '#platform/unseen-signs.ts'

/** Why a manager takes a question out of use; the house itself says `replaced` when a newer version comes into use. */
export const retireReasons = ['tooEasy', 'tooHard', 'keyWrong', 'unclear', 'languagesDiffer', 'outdated', 'known', 'other'] as const
export type RetireReason = (typeof retireReasons)[number]
export const itemSteps = ['activate', 'setAside', 'retire', 'restore'] as const
export type ItemStep = (typeof itemSteps)[number]
export const longestNote = 500

export interface TypedStep {
  readonly step: ItemStep
  readonly reason: RetireReason | null
  readonly note: string | null
}

const takesReason = (step: ItemStep) => step === 'retire' || step === 'setAside'
const isReason = (text: string): text is RetireReason => (retireReasons as readonly string[]).includes(text)

/** What was typed about a step of a question, or what is wrong with it. Another reason is said in words, and so is why one comes back. */
export function readItemStep(typed: Readonly<Record<string, string>>): { said?: TypedStep; problems: Problem[] } {
  const step = itemSteps.find((one) => one === typed.do)
  if (!step) return { problems: [{ code: 'itemStepMissing' }] }
  const [reason, note] = [typed.reason ?? '', tidyText(typed.note ?? '')]
  const problems: Problem[] = [
    ...(takesReason(step) && !isReason(reason) ? [{ code: 'itemReasonMissing', field: 'reason' }] : []),
    ...(takesReason(step) && reason === 'other' && note === '' ? [{ code: 'itemNoteMissing', field: 'note' }] : []),
    ...(step === 'restore' && note === '' ? [{ code: 'restoreNoteMissing', field: 'note' }] : []),
    ...([...note].length > longestNote ? [{ code: 'itemNoteTooLong', field: 'note', facts: { most: longestNote } }] : []),
  ]
  return problems.length > 0 ? { problems } : { said: { step, reason: takesReason(step) && isReason(reason) ? reason : null, note: note === '' || step === 'activate' ? null : note }, problems }
}
