import type { Language } from '#platform/languages.ts'

const words = {
  en: { days: 'days', year: '1 year', years: 'years' },
  es: { days: 'días', year: '1 año', years: 'años' },
} as const

/** How long something is kept, in words that say something: "90 days", "7 years" where the policy counts whole years in days. */
export function howLong(days: number, language: Language): string {
  const said = words[language]
  if (days === 365) return said.year
  return days > 0 && days % 365 === 0 ? `${days / 365} ${said.years}` : `${days} ${said.days}`
}
