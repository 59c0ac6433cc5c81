import type { Language } from '#platform/languages.ts'

/** One of these words, each whole. */
export const anyOf = (words: string, before = '(?<!\\p{L})', flags = 'iu'): RegExp =>
  new RegExp(`${before}(${words.trim().split(/\s*,\s*/).join('|')})(?!\\p{L})`, flags)

/** What we do not call a person, and what we do not say of one. */
export const disrespectful: Readonly<Record<Language, RegExp>> = {
  en: anyOf(`cases?, patients?, clients?, users?, consumers?, addicts?, abusers?, alcoholics?, junkies?, mentally ill, the disabled,
    victims?, suffer(?:s|ing|ed)? from, non-?complian(?:t|ce), unmotivated, manipulative, in denial, clean and sober, committed suicide`),
  es: anyOf(`casos?, pacientes?, clientes?, usuari[oa]s?, adict[oa]s?, drogadict[oa]s?, alcohólic[oa]s?, loc[oa]s?,
    enferm[oa]s? mental(?:es)?, víctimas?, discapacitad[oa]s?, padecen?, sufren? de`),
}
