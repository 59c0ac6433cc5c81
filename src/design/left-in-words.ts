import type { Language } from '#platform/languages.ts'

const locales: Record<Language, string> = { en: 'en-US', es: 'es-US' }
const unit = (count: number, name: 'hour' | 'minute' | 'second', language: Language) =>
  new Intl.NumberFormat(locales[language], { style: 'unit', unit: name, unitDisplay: 'long' }).format(count)

/**
 * How long it still is, as people say it: "1 hour and 12 minutes", "5 minutes", and in the last minute "40 seconds". A minute that has begun counts,
 * so that nobody is told more than "1 minute" in their last one. The same on the server and in the browser.
 */
export function leftInWords(milliseconds: number, language: Language): string {
  const seconds = Math.ceil(Math.max(0, milliseconds) / 1000)
  if (seconds < 60) return unit(seconds, 'second', language)
  const minutes = Math.ceil(seconds / 60)
  const parts = [...(minutes >= 60 ? [unit(Math.floor(minutes / 60), 'hour', language)] : []), ...(minutes % 60 > 0 ? [unit(minutes % 60, 'minute', language)] : [])]
  return parts.join({ en: ' and ', es: ' y ' }[language])
}
