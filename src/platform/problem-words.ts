import type { Language } from './languages.ts'
import type { Problem } from './problems.ts'

type Facts = Readonly<Record<string, string | number>>

/** For each problem code, the sentence in every language: what happened, why, what to do now. */
export type ProblemWords = Readonly<Record<string, Record<Language, string | ((facts: Facts) => string)>>>

/** Problems that any form can meet. */
export const commonProblemWords = {
  formIncomplete: {
    en: 'This page was too old to be sent. It is fresh now: please send it again.',
    es: 'Esta página era demasiado antigua para enviarse. Ya está al día: envíela otra vez, por favor.',
  },
} satisfies ProblemWords

/** The problems as sentences, each with its field. @throws {Error} for a code that has no words. */
export function problemsInWords(problems: readonly Problem[] | undefined, words: ProblemWords, language: Language) {
  const all: ProblemWords = { ...commonProblemWords, ...words }
  return (problems ?? []).map(({ code, field, facts }) => {
    const said = all[code]?.[language]
    if (!said) throw new Error(`There are no words for the problem ${code}`)
    return { field, text: typeof said === 'string' ? said : said(facts ?? {}) }
  })
}

/** The sentences for one field, or none: of several files that were refused, each has its own. */
export const problemAt = (problems: readonly { field?: string; text: string }[], field: string): string | undefined =>
  problems.filter((problem) => problem.field === field).map(({ text }) => text).join(' ') || undefined
