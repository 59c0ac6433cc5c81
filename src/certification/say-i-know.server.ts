import { audit } from '#platform/audit.server.ts'
import { Refused, refuseIf } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { recordConflict } from '#people/public.server.ts'
import { isConflictKind, problemsOfKnowing, tidyNote } from '#people/public.ts'
import { letGoOfQuestions } from '#questions/public.server.ts'
import { asOfToday, findApplication, type Application } from './application-store.server.ts'
import { isAssignable } from './assignment.ts'
import { give } from './assignment-store.server.ts'
import { namesOf, turnFor } from './assign-application.server.ts'
import { undoOwnTrainingDecisions } from './undo-training-decision.server.ts'

/** What became of the application: a colleague has it, or it waits until a manager finds somebody. */
export type HandedOn = 'colleague' | 'nobody'

/** What this reviewer had goes to whoever's turn it is; what a colleague has stays with them. */
async function handOn(unit: Unit<Staff>, application: Application): Promise<HandedOn> {
  const { assigned_to } = application
  const isMine = assigned_to === unit.actor.personId
  if (!isMine && assigned_to !== null && (await namesOf(unit)).has(assigned_to)) return 'colleague'
  const next = await turnFor(unit, application)
  await give(unit, [{ application, to: next ?? null }], 'conflict')
  return next ? 'colleague' : 'nobody'
}

/** What this reviewer decided about the person and has not left yet is undone: nobody decides about a person they know. */
async function undoOwnDecisions(unit: Unit<Staff>, subjectId: string): Promise<void> {
  const undone = await unit.db.updateTable('review_decisions').set({ state: 'undone', ended_at: unit.now, ended_by: unit.actor.personId })
    .where('subject_id', '=', subjectId).where('decided_by', '=', unit.actor.personId).where('state', '=', 'waiting').where('leaves_at', '>', unit.now)
    .returning(['application_id', 'kind']).execute()
  for (const { application_id: id, kind } of undone) await audit(unit, { action: 'changed', kind: 'application', ids: [id], detail: `undo ${kind}` })
}

/** Everything that the person has sent here, held: in the order of ids, as whoever gives many holds them. */
async function lockAllOf(unit: Unit<Staff>, subjectId: string): Promise<Application[]> {
  const rows = await unit.db.selectFrom('applications').selectAll().where('certifier_id', '=', unit.actor.organisationId)
    .where('subject_id', '=', subjectId).where('sent_on', 'is not', null).orderBy('id').forUpdate().execute()
  return rows.map((row) => asOfToday(unit, row))
}

/**
 * A reviewer says that they know the person of an application. From then on nothing of that person is there for them at work,
 * in this application or any other: it may be said on the page of an old one. What they had of theirs goes on to a colleague, and
 * what they decided is undone while it can be.
 * Only a manager ends it.
 * Sources: issue 4, "I know this person"; decision 0030.
 * @throws {Refused} for one's own application, and when it is not said how. @throws {NotFound}
 */
export async function sayIKnow(unit: Unit<Staff>, reference: string, { kind, note }: { kind: string; note: string }): Promise<HandedOn> {
  const { subject_id, reference: about } = await findApplication(unit, reference)
  if (subject_id === unit.actor.personId) throw new Refused([{ code: 'ownApplication' }])
  refuseIf(problemsOfKnowing({ kind, note }))
  const theirs = await lockAllOf(unit, subject_id)
  if (!isConflictKind(kind)) throw new Error('A kind that the rule let pass')
  await recordConflict(unit, { subjectId: subject_id, reference: about, kind, note: tidyNote(note) })
  await audit(unit, { action: 'changed', kind: 'application', ids: theirs.filter((one) => one.reference === about).map(({ id }) => id), detail: 'sayIKnow' })
  await undoOwnDecisions(unit, subject_id)
  await undoOwnTrainingDecisions(unit, subject_id)
  await letGoOfQuestions(unit, subject_id)
  let handed: HandedOn = 'colleague'
  for (const one of theirs) if (isAssignable(one.state) && (await handOn(unit, one)) === 'nobody') handed = 'nobody'
  return handed
}
