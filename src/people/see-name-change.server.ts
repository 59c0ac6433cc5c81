import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { compareNames, wordsThatStay } from './compare-names.ts'
import { fullName } from './legal-name.ts'
import { nameChangeLifecycle } from './name-change-lifecycle.ts'
import { evidenceOf, findNameChange, stepsOf } from './name-change-store.server.ts'
import { countsFrom } from './name-days.ts'

/** Everything on the screen of the person who decides. @throws {NotFound} */
export async function seeNameChange(unit: Unit<Staff>, id: string) {
  const change = await findNameChange(unit, id)
  await audit(unit, { action: 'opened', kind: 'nameChange', ids: [change.id], whose: change.person_id })
  const [old, asked] = [
    { givenNames: change.old_given_names, familyNames: change.old_family_names },
    { givenNames: change.given_names, familyNames: change.family_names },
  ]
  const isOwn = change.person_id === unit.actor.personId
  return {
    id: change.id, state: change.state, language: change.language, oldName: fullName(old), newName: fullName(asked), asked, old,
    comparison: { ...compareNames(old, asked), stays: wordsThatStay(old, asked) },
    since: change.since_on, askedOn: change.asked_on, decidedOn: change.decided_on,
    startsOn: change.starts_on ?? countsFrom({ since: change.since_on, heldSince: change.old_starts_on, today: unit.today }),
    reason: change.reason, note: change.note, isOwn,
    steps: isOwn ? [] : nameChangeLifecycle.allowed(change.state, 'program'),
    evidence: (await evidenceOf(unit, change.id)).map(({ id: of, name, bytes, previews }) => ({ id: of, name, bytes: Number(bytes), previews })),
    history: await stepsOf(unit, change.id),
    formIds: { accept: newId(), decline: newId() },
  }
}
