import { Refused, refuseIf } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { readCompletion, type TypedCompletion } from './completion.ts'
import { issuingFacts } from './issuing-facts.server.ts'
import { issuedLike, problemsOfRepeat, saveCompletions } from './save-completion.server.ts'

/**
 * A coordinator issues a completion of their provider to one person, under an email.
 * @returns its id. @throws {Refused} naming everything that is wrong; nobody issues their own.
 */
export async function issueCompletion(unit: Unit<Staff>, typed: TypedCompletion): Promise<string> {
  const read = readCompletion(typed, await issuingFacts(unit))
  if ('problems' in read) throw new Refused(read.problems)
  const { completion } = read
  refuseIf(problemsOfRepeat(completion, await issuedLike(unit, [completion])))
  const [id] = await saveCompletions(unit, [completion])
  return id!
}
