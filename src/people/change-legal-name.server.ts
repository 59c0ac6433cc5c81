import { announce } from '#platform/announcements.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { Refused, refuseIf } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { oneAtATime, waitingEvidence } from './name-change-evidence.server.ts'
import { nameChangeLifecycle } from './name-change-lifecycle.ts'
import { problemsOfNameChange, sinceOf, type TypedNameChange } from './name-change-rules.ts'
import { certifierHere } from './certifier.server.ts'
import { lockNameChange, myNameChanges, ofChange, takeNameChangeStep, writeStep } from './name-change-store.server.ts'
import { myLegalName } from './name-records.server.ts'

/** The program at which this person has sent an application, else the one of the jurisdiction. */
async function certifierFor(unit: Unit<Self>): Promise<string> {
  const sent = await unit.db.selectFrom('applications').select('certifier_id').where('subject_id', '=', unit.actor.personId)
    .where('sent_on', 'is not', null).orderBy('sent_on', 'desc').orderBy('id', 'desc').executeTakeFirst()
  return sent?.certifier_id ?? (await certifierHere(unit)).id
}

const languageOf = (unit: Unit<Self>) =>
  unit.db.selectFrom('accounts').select('language').where('person_id', '=', unit.actor.personId).where('closed_at', 'is', null)
    .executeTakeFirstOrThrow()

async function attachEvidence(unit: Unit<Self>, change: { id: string; person_id: string; certifier_id: string }) {
  const files = await waitingEvidence(unit)
  await unit.db.insertInto('name_change_evidence').values(files.map(({ id, name, type, bytes, previews }) => ({
    id: newId(), ...ofChange(change), file_id: id, name, type, bytes: String(bytes), previews, recorded_at: unit.now,
  }))).execute()
}

/**
 * Asks for another legal name, with the papers that were added. Until it is decided the name stays as it is.
 * @returns the id of the change.
 * @throws {Refused} before there is a legal name, while another change is open, or when something is wrong or missing.
 */
export async function askForLegalName(unit: Unit<Self>, asked: TypedNameChange): Promise<string> {
  await oneAtATime(unit)
  const now = await myLegalName(unit)
  if (!now) throw new Refused([{ code: 'noLegalNameYet' }])
  if ((await myNameChanges(unit)).some(({ state }) => state === 'asked')) throw new Refused([{ code: 'nameChangeOpen' }])
  const evidence = (await waitingEvidence(unit)).length
  refuseIf(problemsOfNameChange(asked, { now, evidence, today: unit.today }))
  const change = { id: newId(), person_id: unit.actor.personId, certifier_id: await certifierFor(unit) }
  await unit.db.insertInto('name_changes').values({
    ...change, state: nameChangeLifecycle.first, old_given_names: now.givenNames, old_family_names: now.familyNames, old_starts_on: now.startsOn,
    given_names: asked.givenNames, family_names: asked.familyNames, since_on: sinceOf(asked)!, ...(await languageOf(unit)),
    asked_on: unit.today, recorded_at: unit.now,
  }).execute()
  await attachEvidence(unit, change)
  await writeStep(unit, change, { name: 'start', from: null, to: nameChangeLifecycle.first })
  await announce(unit, 'nameChangeAsked', { changeId: change.id })
  return change.id
}

/** Takes back what one asked for. @throws {Refused} when it was decided meanwhile. @throws {NotFound} */
export async function withdrawNameChange(unit: Unit<Self>, id: string): Promise<void> {
  await takeNameChangeStep(unit, await lockNameChange(unit, id), 'withdraw')
}

/** With an account ends what its owner has asked for. */
export async function withdrawOpenNameChange(unit: Unit<Self>): Promise<void> {
  const open = (await myNameChanges(unit)).find(({ state }) => state === 'asked')
  if (open) await withdrawNameChange(unit, open.id)
}
