import { newId } from '#platform/identifiers.server.ts'
import type { PlainDate } from '#platform/dates.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { fullName, type LegalName } from './legal-name.ts'

/** What a person says of themself when they send something: what we call them, print, and where we reach them. */
export interface SaidOfOneself {
  readonly legalName: LegalName
  readonly chosenName: string
  readonly bornOn: PlainDate
  readonly phone: string
}

interface NewName {
  readonly kind: 'legal' | 'chosen'
  readonly given_names: string
  readonly family_names: string
  readonly full_name: string
}

/** Ends the name of a kind that held until now when it differs, and begins the new one today. */
async function changeName(unit: Unit<Self>, kind: NewName['kind'], next: NewName | undefined): Promise<void> {
  const person_id = unit.actor.personId
  const current = await unit.db.selectFrom('names').selectAll().where('person_id', '=', person_id)
    .where('kind', '=', kind).where('ends_on', 'is', null).executeTakeFirst()
  const same = current?.given_names === next?.given_names && current?.family_names === next?.family_names
    && current?.full_name === next?.full_name
  if (same) return
  if (current) await unit.db.updateTable('names').set({ ends_on: unit.today }).where('id', '=', current.id).execute()
  if (next) {
    await unit.db.insertInto('names')
      .values({ ...next, id: newId(), person_id, starts_on: unit.today, recorded_at: unit.now }).execute()
  }
}

/** Takes over what the person said of themself: names from today on, birth date, phone. */
export async function recordPerson(unit: Unit<Self>, said: SaidOfOneself): Promise<void> {
  const { givenNames, familyNames } = said.legalName
  await changeName(unit, 'legal',
    { kind: 'legal', given_names: givenNames, family_names: familyNames, full_name: fullName(said.legalName) })
  await changeName(unit, 'chosen', said.chosenName === '' ? undefined
    : { kind: 'chosen', given_names: '', family_names: '', full_name: said.chosenName })
  await unit.db.updateTable('people').set({ born_on: said.bornOn, phone: said.phone || null })
    .where('id', '=', unit.actor.personId).execute()
}
