import { newId } from '#platform/identifiers.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { saidToKnow, whoKnows } from '#people/public.server.ts'
import { readReference } from '#platform/references.ts'
import { findApplication, type Application } from './application-store.server.ts'
import { isAssignable } from './assignment.ts'
import { assignmentsOf } from './assignment-store.server.ts'
import { namesOf } from './assign-application.server.ts'
import { turnsOf } from './turns.server.ts'

/** Who has an application, as its page says it; `gone`: who had it no longer decides here. */
export interface Holder {
  readonly who: 'nobody' | 'me' | 'colleague' | 'gone'
  readonly name: string
}

function holderOf(unit: Unit<Staff>, assigned: string | null, nameOf: ReadonlyMap<string, string>): Holder {
  if (assigned === null) return { who: 'nobody', name: '' }
  if (assigned === unit.actor.personId) return { who: 'me', name: nameOf.get(assigned) ?? '' }
  return nameOf.has(assigned) ? { who: 'colleague', name: nameOf.get(assigned)! } : { who: 'gone', name: '' }
}

/** What `AssignTo` shows beside an application: who has it, and whether it still waits for somebody. Nothing of one's own. */
export async function seeAssignment(unit: Unit<Staff>, { state, subject_id, assigned_to }: Application) {
  if (subject_id === unit.actor.personId) return undefined
  const holder = holderOf(unit, assigned_to, await namesOf(unit))
  const open = isAssignable(state)
  return { holder, mayTake: open && (holder.who === 'nobody' || holder.who === 'gone'), open, takeForm: newId() }
}
export type SeenAssignment = Awaited<ReturnType<typeof seeAssignment>>

/** Who could have an application, with how much they have; who has it, and who has had it. @throws {NotFound} */
export async function whoCouldHaveIt(unit: Unit<Staff>, reference: string) {
  const application = await findApplication(unit, reference)
  const [nameOf, turns] = [await namesOf(unit), await turnsOf(unit)]
  const mayNot = new Set([...(await whoKnows(unit, [application.subject_id]))(application.subject_id), application.subject_id])
  const has = new Map(turns.map((turn) => [turn.id, turn.has]))
  return {
    id: application.id, reference: application.reference, name: application.sent_name!, had: application.assigned_to, open: isAssignable(application.state),
    holder: holderOf(unit, application.assigned_to, nameOf),
    others: [...nameOf].filter(([id]) => !mayNot.has(id) && id !== application.assigned_to)
      .map(([id, name]) => ({ id, name, isMe: id === unit.actor.personId, has: has.get(id) ?? 0 })),
    history: (await assignmentsOf(unit, application.id)).map(({ id, to_reviewer, by_person, how, effective_on }) => ({
      id, to: holderOf(unit, to_reviewer, nameOf), how: how === 'byHand' && by_person === to_reviewer ? ('taken' as const) : how, on: effective_on,
    })),
  }
}

/** Why an application is not opened at work: its person is known to the reviewer, or is the reviewer. None when it may be. */
export async function keptApart(unit: Unit<Staff>, typed: string): Promise<{ why: 'known' | 'own'; reference: string } | undefined> {
  const reference = readReference(typed) ?? ''
  const seen = await unit.db.selectFrom('applications').select('subject_id').where('reference', '=', reference).executeTakeFirst()
  if (seen) return seen.subject_id === unit.actor.personId ? { why: 'own', reference } : undefined
  return (await saidToKnow(unit, reference)) ? { why: 'known', reference } : undefined
}
