/**
 * Languages: every text a person reads exists in each of them, side by side, and a missing one does not compile.
 */
export const languages = ['en', 'es'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (text: unknown): text is Language => languages.includes(text as Language)

/** The name of each language, in that language. */
export const languageNames: Record<Language, string> = { en: 'English', es: 'Español' }

/** The same within a sentence: "in Spanish", "en inglés". */
export const languageInSentence: Record<Language, Record<Language, string>> = { en: { en: 'English', es: 'Spanish' }, es: { en: 'inglés', es: 'español' } }

/** A text in every language. */
export type Said = Record<Language, string>

type Sayable = Said | Record<Language, (...args: never[]) => string>
type ArgumentsOf<M> = M extends Record<Language, (...args: infer A) => string> ? A : []

/**
 * A room's words in one language.
 * @example const say = speak(messages, 'es'); say('greeting', 'Lucía')
 */
export const speak =
  <const M extends Record<string, Sayable>>(messages: M, language: Language) =>
  <K extends keyof M & string>(key: K, ...args: ArgumentsOf<M[K]>): string => {
    const said = messages[key]![language] as string | ((...args: unknown[]) => string)
    return typeof said === 'function' ? said(...args).replace(hourAtTheEnd, '$1') : said
  }

/** A sentence that ends with "9:00 a.m." has its period already. */
const hourAtTheEnd = /([ap]\.m\.)\./g

/** The same in every language, for what is said later or elsewhere. @example saidIn(messages)('greeting', 'Lucía') */
export const saidIn =
  <const M extends Record<string, Sayable>>(messages: M) =>
  <K extends keyof M & string>(key: K, ...args: ArgumentsOf<M[K]>): Said =>
    Object.fromEntries(languages.map((language) => [language, speak(messages, language)(key, ...args)])) as Said

/** What `messages.ts` of a room must satisfy. */
export type Messages = Record<string, Said | Record<Language, (...args: never[]) => string>>

/** The first language of an Accept-Language header that we speak, else English. */
export function preferredLanguage(acceptLanguage: string | null): Language {
  const wanted = (acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  return wanted.find(isLanguage) ?? 'en'
}
