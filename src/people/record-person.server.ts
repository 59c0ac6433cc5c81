import type { PlainDate } from '#platform/dates.ts'
import { Refused } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { compareNames } from './compare-names.ts'
import { fullName, type LegalName } from './legal-name.ts'
import { changeName, myLegalName, type NewName } from './name-records.server.ts'

/** What a person says of themself when they send something: what we call them, print, and where we reach them. A name of which they say nothing stays. */
export interface SaidOfOneself {
  readonly legalName?: LegalName | undefined
  readonly chosenName?: string | undefined
  readonly bornOn: PlainDate
  readonly phone: string
}

/** The chosen name as it is recorded; none when it is empty. */
export const asChosen = (name: string): NewName | undefined =>
  name === '' ? undefined : { kind: 'chosen', given_names: '', family_names: '', full_name: name }

/**
 * The legal name as it was said, from today on. One that was shown by evidence stays: said with less care it is the same
 * name, and another one is not taken over in passing. See docs/decisions/0028-changing-a-legal-name.md.
 */
async function recordLegalName(unit: Unit<Self>, said: LegalName): Promise<void> {
  const recorded = await myLegalName(unit)
  if (!recorded?.hasEvidence) {
    await changeName(unit, 'legal', { kind: 'legal', given_names: said.givenNames, family_names: said.familyNames, full_name: fullName(said) })
    return
  }
  const { match } = compareNames(recorded, said)
  if (match !== 'same' && match !== 'sameButForWriting') throw new Refused([{ code: 'legalNameIsAnother' }])
}

/**
 * Takes over what the person said of themself: names from today on, birth date, phone.
 * @throws {Refused} when the legal name is another than the one that evidence has shown.
 */
export async function recordPerson(unit: Unit<Self>, said: SaidOfOneself): Promise<void> {
  if (said.legalName) await recordLegalName(unit, said.legalName)
  if (said.chosenName !== undefined) await changeName(unit, 'chosen', asChosen(said.chosenName))
  await unit.db.updateTable('people').set({ born_on: said.bornOn, phone: said.phone || null })
    .where('id', '=', unit.actor.personId).execute()
}
