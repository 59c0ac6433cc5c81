import type { Language } from './languages.ts'

const locales: Record<Language, string> = { en: 'en-US', es: 'es-US' }

/** The size of a file as people say it: "340 KB", "1.2 MB". */
export function sizeInWords(bytes: number, language: Language): string {
  const [amount, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'KB'] : [Math.round(bytes / 100_000) / 10, 'MB']
  return `${amount.toLocaleString(locales[language])} ${unit}`
}
