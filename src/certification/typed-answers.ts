import { z } from 'zod'
import { answerFrom, questionsOn, type Answer, type PageName, type Question } from './application-form.ts'
import type { Shown } from './merge-answers.ts'
import type { TypedAnswer } from './save-answers.server.ts'

const answer = z.union([z.string(), z.array(z.string()), z.object({ month: z.string(), day: z.string(), year: z.string() })])
const shownAnswers = z.record(z.string(), z.object({ revision: z.number().int().min(0), answer }))

/** What a form was opened with, as text for its hidden field. */
export const shownText = (saved: readonly { question: Question; revision: number; answer: Answer }[]): string =>
  JSON.stringify(Object.fromEntries(saved.map(({ question, revision, answer }) => [question, { revision, answer }])))

/** Reads that text again; what cannot be read counts as nothing shown, so that a difference is asked about. */
function readShown(text: string): Partial<Record<string, Shown>> {
  try {
    return shownAnswers.parse(JSON.parse(text))
  } catch {
    return {}
  }
}

/** The answers of a page from its form's fields, each with what the form showed. */
export function typedAnswers(
  page: PageName, typed: Readonly<Record<string, string>>, chosen: Readonly<Record<string, readonly string[]>>,
): TypedAnswer[] {
  const shown = readShown(typed.shown ?? '')
  return questionsOn(page).map((question) => ({ question, answer: answerFrom(question, typed, chosen), shown: shown[question] }))
}
