import type { Language } from '#platform/languages.ts'
import type { Problem } from '#platform/problems.ts'

/** Hours are kept in whole quarters, so that nobody argues about a hundredth: 80 hours are 320. */
const quarters = 4
/** No training has more; who types more has typed something else. */
const mostHours = 1000

/** A number as people write it: `80`, `80.5`, `80,5`, `80 h`. Three digits behind the sign are no part of an hour. */
const written = /^(\d{1,5})(?:[.,](\d{1,2}))?\s*(?:h|hrs?\.?|hours?|horas?)?$/i

export interface ReadHours {
  readonly quarterHours?: number
  readonly problem?: Problem
}

/** The hours that were typed, in quarters; or what is wrong with them. */
export function readHours(typed: string, field = 'hours'): ReadHours {
  const text = typed.trim()
  if (text === '') return { problem: { code: 'hoursMissing', field } }
  const [, whole, part = ''] = written.exec(text) ?? []
  if (whole === undefined) return { problem: { code: 'hoursNotANumber', field } }
  const count = (Number(whole) + Number(`0.${part || '0'}`)) * quarters
  if (count === 0) return { problem: { code: 'hoursNotANumber', field } }
  if (count > mostHours * quarters) return { problem: { code: 'hoursTooMany', field, facts: { most: mostHours } } }
  return Number.isInteger(count) ? { quarterHours: count } : { problem: { code: 'hoursNotQuarters', field } }
}

export const inHours = (quarterHours: number): number => quarterHours / quarters
export const inQuarters = (hours: number): number => hours * quarters

/** "80", "79.75": as both languages of California write it. */
export const hoursInWords = (quarterHours: number, language: Language): string =>
  new Intl.NumberFormat(language === 'es' ? 'es-US' : 'en-US').format(inHours(quarterHours))
