import { newId } from '#platform/identifiers.server.ts'
import { keptForm } from '#platform/kept-forms.server.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Visit } from '#platform/visit.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { fullName } from './legal-name.ts'
import { waitingEvidence } from './name-change-evidence.server.ts'
import { mostEvidence } from './name-change-rules.ts'
import { evidenceOf, myNameChanges, type NameChange } from './name-change-store.server.ts'
import { currentName, myLegalName } from './name-records.server.ts'

const asSeen = (change: NameChange) => ({
  id: change.id, state: change.state, askedOn: change.asked_on, decidedOn: change.decided_on, reason: change.reason, note: change.note,
  language: change.language, since: change.since_on,
  newName: fullName({ givenNames: change.given_names, familyNames: change.family_names }),
})

/** Papers as their owner sees them: those that wait for a change, or those of the open one. */
async function papers(unit: Unit<Self>, open: NameChange | undefined) {
  const rows = open ? (await evidenceOf(unit, open.id)).map((one) => ({ ...one, id: one.file_id })) : await waitingEvidence(unit)
  return rows.map(({ id, name, bytes, previews }) => ({ id, name, bytes: Number(bytes), previews }))
}

/** Everything on the page of one's names. */
export async function seeNames(unit: Unit<Self>, { url, house }: Visit) {
  const [legal, chosen, changes] = [await myLegalName(unit), await currentName(unit, 'chosen'), await myNameChanges(unit)]
  const open = changes.find(({ state }) => state === 'asked')
  const evidence = await papers(unit, open)
  return {
    today: unit.today, chosen: chosen?.full_name ?? '', legal: legal && { name: fullName(legal), ...legal },
    mayAsk: legal !== undefined && !open,
    open: open && asSeen(open), evidence,
    // The newest answer is said in full; the others are a list.
    declined: changes[0]?.state === 'declined' ? asSeen(changes[0]) : undefined,
    earlier: changes.filter((one) => one !== open && !(one === changes[0] && one.state === 'declined')).map(asSeen),
    kept: (await keptForm(unit, url.pathname))?.typed,
    mostFileSize: policyOn(house, house.settings.jurisdiction, unit.today).mostFileSize, room: mostEvidence - (open ? 0 : evidence.length),
    formIds: { chosen: newId(), change: newId(), withdraw: newId() },
  }
}
export type NamesSeen = Awaited<ReturnType<typeof seeNames>>
