import type { Language } from '#platform/languages.ts'
import { problemsInWords } from '#platform/problem-words.ts'
import type { Problem } from '#platform/problems.ts'
import { problemWords } from './messages.ts'
import { nameProblemWords } from './name-change-messages.ts'
import { roleProblemWords } from './role-problem-messages.ts'

/** The problems of invitations and roles as sentences, with those of emails, passwords and names. */
export const roleProblems = (problems: readonly Problem[] | undefined, language: Language) =>
  problemsInWords(problems, { ...problemWords, ...nameProblemWords, ...roleProblemWords }, language)
