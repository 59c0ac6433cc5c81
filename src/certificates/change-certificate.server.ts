import { announce } from '#platform/announcements.server.ts'
import { Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { certificateLifecycle, standingOn, type CertificateState, type ManagerStep } from './certificate-lifecycle.ts'
import { lockCertificate, writeStep, type Certificate } from './certificate-store.server.ts'
import { readChange } from './typed-change.ts'

/** @throws {Refused} when the certificate, as it stands today, knows no such step of a manager. */
function mayTake({ state }: Certificate, name: ManagerStep): CertificateState {
  const step = certificateLifecycle.step(state, name)
  if (step?.by !== 'manager') throw new Refused([{ code: 'certificateMovedOn', facts: { state } }])
  return step.to
}

/** The row has to be where the law says it is before a manager goes on from there. @throws {Refused} when the clock's step waits. */
function refuseStale(kept: Certificate, standing: Certificate): void {
  if (kept.state !== standing.state) throw new Refused([{ code: 'certificateJustEnded' }])
}

/**
 * A manager suspends, lifts or revokes a certificate, at once: its registry entry changes in the same transaction, its person
 * gets a letter. Nobody acts on their own. @throws {Refused} naming everything that is wrong. @throws {NotFound}
 */
export async function changeCertificate(
  unit: Unit<Staff>, number: string, step: ManagerStep, typed: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  if (unit.actor.role !== 'programManager') throw new Refused([{ code: 'certificateOnlyManagers' }])
  const kept = await lockCertificate(unit, number)
  const standing = standingOn(kept, unit.today)
  const to = mayTake(standing, step)
  if (typed.seen !== standing.state) throw new Refused([{ code: 'certificateMovedOn', facts: { state: standing.state } }])
  const read = readChange(step, typed)
  if ('problems' in read) throw new Refused(read.problems)
  refuseStale(kept, standing)
  await unit.db.updateTable('certificates').set({ state: to, since_on: unit.today }).where('id', '=', kept.id).where('state', '=', kept.state)
    .returning('id').executeTakeFirstOrThrow()
  await writeStep(unit, kept, {
    step, from: kept.state, to, on: unit.today, byRole: 'programManager', why: { by: unit.actor.personId, reason: read.change.reason, note: read.change.note },
  })
  await announce(unit, 'certificateChanged', { certificateId: kept.id, step })
}
