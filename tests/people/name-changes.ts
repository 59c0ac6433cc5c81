import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { askForLegalName, withdrawNameChange } from '#people/change-legal-name.server.ts'
import { acceptNameChange, declineNameChange } from '#people/decide-name-change.server.ts'
import { typedNameChange } from '#people/name-change-rules.ts'
import { certifyingBody, person, staff } from './people.ts'

/** Records a legal name as sending an application does. */
export const hasLegalName = (house: House, { personId }: { personId: string }, [given_names, family_names] = ['Ana', 'Ruiz Soto'], starts_on = '2026-02-01') =>
  house.database.query.insertInto('names').values({
    id: newId(), person_id: personId, kind: 'legal', given_names, family_names, full_name: `${given_names} ${family_names}`, starts_on,
    recorded_at: house.clock.now(),
  }).onConflict((conflict) => conflict.doNothing()).execute()

/** A paper about a name, of which only the row exists. @returns its id. */
export async function hasPaper(house: House, { personId }: { personId: string }, name = 'order.pdf'): Promise<string> {
  const id = newId()
  await house.database.query.insertInto('files').values({
    id, person_id: personId, kind: 'nameEvidence', name, type: 'application/pdf', bytes: 12_345, sha256: '0'.repeat(64),
    received_sha256: '0'.repeat(64), pages: 1, previews: 1, recorded_at: house.clock.now(),
  }).execute()
  return id
}

export const wishes = { givenNames: 'Ana', familyNames: 'Paz', 'since-month': '3', 'since-day': '1', 'since-year': '2026' }

/** A person asks for another legal name, with one paper. @returns the id of the change. */
export async function asksForName(house: House, who: Self, changed: Partial<typeof wishes> = {}): Promise<string> {
  await hasPaper(house, who)
  return unitOfWork(house, who, (unit) => askForLegalName(unit, typedNameChange({ ...wishes, ...changed })))
}

export const accepts = (house: House, by: Staff, change: string) => unitOfWork(house, by, (unit) => acceptNameChange(unit, change))
export const declines = (house: House, by: Staff, change: string, typed = { reason: 'notReadable', note: 'Please take the photo in daylight.' }) =>
  unitOfWork(house, by, (unit) => declineNameChange(unit, change, typed))
export const takesNameChangeBack = (house: House, who: Self, change: string) =>
  unitOfWork(house, who, (unit) => withdrawNameChange(unit, change))

/** Takes every step of a name change once, with the product's own operations. */
export async function throughEveryNameStep(house: House): Promise<void> {
  const dee = await staff(house, await certifyingBody(house), 'programSpecialist', 'dee@example.org')
  const ana = await person(house, 'ana@example.org')
  await hasLegalName(house, ana)
  await takesNameChangeBack(house, ana, await asksForName(house, ana))
  await declines(house, dee, await asksForName(house, ana))
  await accepts(house, dee, await asksForName(house, ana))
}
