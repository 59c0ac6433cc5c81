import { forgetKeptForm } from '#platform/kept-forms.server.ts'
import { Refused, refuseIf } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Answer, Question } from './application-form.ts'
import { auditAnswers, keepOtherAnswer, lockApplication, savedAnswers, writeAnswer } from './application-store.server.ts'
import { mergeAnswer, type Shown } from './merge-answers.ts'

export interface TypedAnswer {
  readonly question: Question
  readonly answer: Answer
  /** What the form showed when it was opened. */
  readonly shown: Shown | undefined
}

/** The longest answer that is kept, in characters: far beyond what any question needs. */
const longestAnswer = 5000

/**
 * Saves what was typed on a page, right or wrong: what is wrong is said, never thrown away. Where another device
 * changed the same answer meanwhile, both are kept and the person is asked.
 * @param form the id of the form, which may come again after Back.
 * @returns the questions of which there are now two answers.
 * @throws {Refused} when the application is no longer a draft, or an answer is endless.
 */
export async function saveAnswers(
  unit: Unit<Self>, reference: string, typed: readonly TypedAnswer[], address: string, form?: string,
): Promise<Question[]> {
  refuseIf(typed.filter(({ answer }) => JSON.stringify(answer).length > longestAnswer)
    .map(({ question }) => ({ code: 'answerTooLong', field: question, facts: { most: longestAnswer } })))
  const application = await lockApplication(unit, reference)
  if (application.state !== 'draft') throw new Refused([{ code: 'notADraft' }])
  const saved = new Map((await savedAnswers(unit, application.id)).map((one) => [one.question, one]))
  const merged = typed.map((one) => {
    const before = saved.get(one.question)
    return { ...one, merge: mergeAnswer(one.shown, before, one.answer, form !== undefined && before?.form === form) }
  })
  for (const { question, answer, merge } of merged) {
    if (merge === 'write') await writeAnswer(unit, application, question, answer, form)
    if (merge === 'ask') await keepOtherAnswer(unit, application, question, answer)
  }
  await auditAnswers(unit, application.id, merged.filter(({ merge }) => merge !== 'nothing').map(({ question }) => question))
  await forgetKeptForm(unit, address)
  return merged.filter(({ merge }) => merge === 'ask').map(({ question }) => question)
}
