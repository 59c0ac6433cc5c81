import { sql } from 'kysely'
import { announce } from '#platform/announcements.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { Refused, refuseIf } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { problemsOfDeclining, type DeclineReason } from './name-change-rules.ts'
import { findNameChange, lockNameChange, takeNameChangeStep } from './name-change-store.server.ts'
import { countsFrom } from './name-days.ts'

/** @throws {Refused} for one's own. @throws {NotFound} */
async function toDecide(unit: Unit<Staff>, id: string) {
  const { person_id } = await findNameChange(unit, id)
  if (person_id === unit.actor.personId) throw new Refused([{ code: 'ownNameChange' }])
  return lockNameChange(unit, id)
}

/**
 * Accepts a change: the new name is the legal one from its day on, and the old one ends the day before.
 * @throws {Refused} for one's own, and when someone was quicker: it says who did what.
 */
export async function acceptNameChange(unit: Unit<Staff>, id: string): Promise<void> {
  const change = await toDecide(unit, id)
  const starts_on = countsFrom({ since: change.since_on, heldSince: change.old_starts_on, today: unit.today })
  await takeNameChangeStep(unit, change, 'accept', { decided_on: unit.today, starts_on })
  await sql`select record_accepted_name(${change.id}::uuid, ${newId()}::uuid)`.execute(unit.db)
  await announce(unit, 'legalNameChanged', { changeId: change.id })
}

/** Declines a change with a reason from the list, and a note that the person reads. @throws {Refused} */
export async function declineNameChange(unit: Unit<Staff>, id: string, typed: { reason: string; note: string }): Promise<void> {
  const change = await toDecide(unit, id)
  const note = typed.note.replaceAll('\r\n', '\n').trim()
  // Who was quicker counts more than what is missing here.
  if (change.state === 'asked') refuseIf(problemsOfDeclining(typed.reason, note))
  await takeNameChangeStep(unit, change, 'decline', { decided_on: unit.today, reason: typed.reason as DeclineReason, note: note || null })
  await announce(unit, 'nameChangeDeclined', { changeId: change.id })
}
