import type { OrientationCheck } from '#library/orientation.ts'
import type { Problem } from '#platform/problems.ts'

/** What is wrong with the answers to the questions at the end: none chosen, or another one was right. */
export const problemsOfCheck = ({ questions }: OrientationCheck, answers: Readonly<Record<string, string>>): Problem[] =>
  questions.flatMap(({ id, right }, place) => {
    if (answers[id] === right) return []
    return [{ code: answers[id] ? 'checkAnswerWrong' : 'checkAnswerMissing', field: id, facts: { number: place + 1 } }]
  })
