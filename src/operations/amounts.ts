import type { Language } from '#platform/languages.ts'

const locales: Record<Language, string> = { en: 'en-US', es: 'es-US' }
const sizes = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const

/** How much room something takes: "340 KB", "1.2 GB". */
export function roomInWords(bytes: number, language: Language): string {
  const step = bytes < 1000 ? 0 : Math.min(sizes.length - 1, Math.floor(Math.log10(bytes) / 3))
  const amount = bytes / 1000 ** step
  return `${amount.toLocaleString(locales[language], { maximumFractionDigits: amount < 10 && step > 0 ? 1 : 0 })} ${sizes[step]}`
}

/** How long something takes or is: "12 ms", "3.4 s", "5 min", "7 h", "3 d": units that both languages write alike. */
export function timeInShort(milliseconds: number, language: Language): string {
  const number = (amount: number) => amount.toLocaleString(locales[language], { maximumFractionDigits: amount < 10 ? 1 : 0 })
  if (milliseconds < 1000) return `${Math.max(0, Math.round(milliseconds))} ms`
  const seconds = milliseconds / 1000
  if (seconds < 60) return `${number(seconds)} s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`
  return seconds < 48 * 3600 ? `${Math.floor(seconds / 3600)} h` : `${Math.floor(seconds / 86_400)} d`
}
