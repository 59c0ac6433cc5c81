import { dateInWords, isBefore, type PlainDate } from '#platform/dates.ts'
import { speak, type Language } from '#platform/languages.ts'
import type { ApplicationDates } from './application-path.tsx'
import { approvalWords } from './approval-messages.ts'
import { certifiedWords } from './certified-messages.ts'
import { correctionWords } from './correction-messages.ts'
import { words } from './messages.ts'

/** In a sentence where an application is, who has it, until when, and what its applicant does. */
export function leadOf({ state, answerDueOn, heldUntil, endedOn, decidedOn, validThrough }: ApplicationDates, today: PlainDate, language: Language): string {
  const say = speak(words, language)
  if (state === 'draft') return say('leadDraft')
  if (state === 'discarded') return say('leadDiscarded')
  if (state === 'withdrawn') return say('leadWithdrawn')
  if (state === 'void') return say('leadVoid', dateInWords(heldUntil!, language))
  if (state === 'awaitingFee') return say('leadAwaitingFee', dateInWords(heldUntil!, language))
  if (state === 'returned') return speak(correctionWords, language)('leadReturned', dateInWords(heldUntil!, language))
  if (state === 'denied') return speak(correctionWords, language)('leadDenied', dateInWords(decidedOn!, language))
  if (state === 'approved') return say('leadApproved', dateInWords(validThrough!, language))
  if (state === 'expired') return speak(approvalWords, language)('leadExpired', dateInWords(validThrough!, language))
  if (state === 'certified') return speak(certifiedWords, language)('leadCertified', dateInWords(endedOn!, language))
  return say(isBefore(answerDueOn!, today) ? 'leadLate' : 'leadSubmitted', dateInWords(answerDueOn!, language))
}
