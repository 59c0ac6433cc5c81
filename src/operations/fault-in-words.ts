import type { Language } from '#platform/languages.ts'
import { databaseFaultWords, faultWords, otherFaultWords } from './concern-messages.ts'

export interface ToldFault {
  readonly kind: string | null
  readonly code: string | null
  readonly place: string | null
}

/** A code of a database's fault: five signs, with a figure among the first two. */
const classOf = (code: string) => (/^[0-9A-Z]{5}$/.test(code) && /\d/.test(code.slice(0, 2)) ? code.slice(0, 2) : undefined)

/** Why something failed: a sentence where we have one, and in brackets what a developer asks for. */
export function faultInWords({ kind, code, place }: ToldFault, language: Language): string {
  if (!kind && !code) return otherFaultWords.notTold[language]
  const said = (code && (faultWords[code] ?? databaseFaultWords[classOf(code) ?? ''])) || (kind && faultWords[kind]) || otherFaultWords.aFault
  const exactly = [...new Set([code, kind === code || kind === 'TimedOut' ? null : kind, place])].filter(Boolean).join(', ')
  return exactly ? `${said[language]} (${exactly})` : said[language]
}
