import { Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { colleagues, whoKnows } from '#people/public.server.ts'
import { findApplication, lockApplication, type Application } from './application-store.server.ts'
import { problemOfAssigning, whoHasItNow, type AroundIt, type AssignTo } from './assignment.ts'
import { give } from './assignment-store.server.ts'
import { fairTurn } from './fair-turn.ts'
import { turnsToGive } from './turns.server.ts'

/** By id, what everyone who decides here now is called. */
export const namesOf = async (unit: Unit<Staff>): Promise<ReadonlyMap<string, string>> =>
  new Map((await colleagues(unit)).map(({ id, name }) => [id, name]))

/** Nobody holds what is their own: their row would not even be locked. @throws {NotFound} @throws {Refused} */
async function toAssign(unit: Unit<Staff>, reference: string): Promise<Application> {
  if ((await findApplication(unit, reference)).subject_id === unit.actor.personId) throw new Refused([{ code: 'ownApplication' }])
  return lockApplication(unit, reference)
}

/** Whose turn it is for an application: nobody's who knows the person, applied themself, or has it already. */
export async function turnFor(unit: Unit<Staff>, { subject_id, assigned_to }: Application): Promise<string | undefined> {
  const knows = (await whoKnows(unit, [subject_id]))(subject_id)
  return fairTurn(await turnsToGive(unit), new Set([...knows, subject_id, ...(assigned_to ? [assigned_to] : [])]))
}

/**
 * Gives an application to a reviewer, to whoever's turn it is, or to nobody.
 * @param had who had it on the page where this was chosen, so that the second of two who reassign is told who has it now.
 * @returns who has it. @throws {Refused} @throws {NotFound}
 */
export async function assignApplication(unit: Unit<Staff>, reference: string, to: AssignTo, had?: string | null): Promise<string | null> {
  const application = await toAssign(unit, reference)
  const around: AroundIt = {
    by: unit.actor.personId, nameOf: await namesOf(unit), had, knows: (await whoKnows(unit, [application.subject_id]))(application.subject_id),
  }
  const problem = problemOfAssigning(application, to, around)
  if (problem) throw new Refused([problem])
  const gets = to === 'fairTurn' ? await turnFor(unit, application) : to
  if (gets === undefined) throw new Refused([{ code: 'nobodyElse', field: 'to' }])
  await give(unit, [{ application, to: gets }], to === 'fairTurn' ? 'fairTurn' : 'byHand')
  return gets
}

/** Someone takes an application that nobody has, or whose reviewer is no longer here. @throws {Refused} when a colleague was faster. */
export async function takeApplication(unit: Unit<Staff>, reference: string): Promise<void> {
  const { assigned_to } = await toAssign(unit, reference)
  const nameOf = await namesOf(unit)
  const me = unit.actor.personId
  if (assigned_to !== null && assigned_to !== me && nameOf.has(assigned_to)) throw new Refused([whoHasItNow(assigned_to, nameOf)])
  await assignApplication(unit, reference, me)
}
