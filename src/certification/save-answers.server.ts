import { forgetKeptForm } from '#platform/kept-forms.server.ts'
import { Refused, refuseIf } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Answer, Question } from './application-form.ts'
import { auditAnswers, keepOtherAnswer, lockApplication, savedAnswers, writeAnswers, type Application, type SavedAnswer } from './application-store.server.ts'
import { isWritten, mayChange } from './correcting.ts'
import { mergeAnswer, type Shown } from './merge-answers.ts'

export interface TypedAnswer {
  readonly question: Question
  readonly answer: Answer
  /** What the form showed when it was opened. */
  readonly shown: Shown | undefined
}

/** What came of saving: every answer as it is saved now, and the questions of which there are two answers since. */
export interface SavedPage {
  readonly application: Application
  readonly saved: readonly SavedAnswer[]
  readonly asked: readonly Question[]
}

/** The longest answer that is kept, in characters: far beyond what any question needs. */
const longestAnswer = 5000

/**
 * Saves what was typed on a page, right or wrong: what is wrong is said, never thrown away. Where another device
 * changed the same answer meanwhile, both are kept and the person is asked. Of one that was returned only what was asked about is saved.
 * @param form the id of the form, which may come again after Back.
 * @throws {Refused} when the application is no longer a draft, or an answer is endless.
 */
export async function saveAnswers(
  unit: Unit<Self>, reference: string, typed: readonly TypedAnswer[], address: string, form?: string,
): Promise<SavedPage> {
  refuseIf(typed.filter(({ answer }) => JSON.stringify(answer).length > longestAnswer)
    .map(({ question }) => ({ code: 'answerTooLong', field: question, facts: { most: longestAnswer } })))
  const application = await lockApplication(unit, reference)
  const asked = typed.filter(({ question }) => mayChange(application, question))
  if (!isWritten(application) || (typed.length > 0 && asked.length === 0)) throw new Refused([{ code: 'notADraft' }])
  const before = new Map((await savedAnswers(unit, application.id)).map((one) => [one.question, one]))
  const merged = asked.map((one) => {
    const there = before.get(one.question)
    return { ...one, merge: mergeAnswer(one.shown, there, one.answer, form !== undefined && there?.form === form) }
  })
  const written = await writeAnswers(unit, application, merged.filter(({ merge }) => merge === 'write'), form)
  const two = merged.filter(({ merge }) => merge === 'ask')
  for (const { question, answer } of two) await keepOtherAnswer(unit, application, question, answer)
  await auditAnswers(unit, application.id, merged.filter(({ merge }) => merge !== 'nothing').map(({ question }) => question))
  await forgetKeptForm(unit, address)
  const now = new Map([...before, ...written.map((one) => [one.question, one] as const)])
  for (const { question, answer } of two) now.set(question, { ...now.get(question)!, other: answer })
  return { application, saved: [...now.values()], asked: two.map(({ question }) => question) }
}
