import { Refused } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Question } from './application-form.ts'
import { isWritten, mayChange } from './correcting.ts'
import { auditAnswers, keepOtherAnswer, lockApplication, savedAnswers, writeAnswers } from './application-store.server.ts'

/**
 * Settles answers that two devices wrote at the same time, as the person chose.
 * @param choices for each question, whether the other device's answer stays instead of the saved one.
 */
export async function settleAnswers(unit: Unit<Self>, reference: string, choices: ReadonlyMap<Question, 'saved' | 'other'>): Promise<void> {
  const application = await lockApplication(unit, reference)
  if (!isWritten(application)) throw new Refused([{ code: 'notADraft' }])
  for (const { question, other } of await savedAnswers(unit, application.id)) {
    const choice = choices.get(question)
    if (!choice || other === undefined || !mayChange(application, question)) continue
    if (choice === 'other') await writeAnswers(unit, application, [{ question, answer: other }])
    await keepOtherAnswer(unit, application, question, null)
  }
  await auditAnswers(unit, application.id, [...choices.keys()])
}
