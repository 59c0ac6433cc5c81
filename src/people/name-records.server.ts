import type { PlainDate } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { LegalName } from './legal-name.ts'
import { lastDayOfName } from './name-days.ts'

export interface NewName {
  readonly kind: 'legal' | 'chosen'
  readonly given_names: string
  readonly family_names: string
  readonly full_name: string
}

/** The name of a kind that a person has now. */
export const currentName = (unit: Unit<Self>, kind: NewName['kind']) =>
  unit.db.selectFrom('names').selectAll().where('person_id', '=', unit.actor.personId)
    .where('kind', '=', kind).where('ends_on', 'is', null).executeTakeFirst()

/** The legal name that a person has here, if one is recorded: since when, and whether evidence of it was accepted. */
export async function myLegalName(unit: Unit<Self>): Promise<(LegalName & { startsOn: PlainDate; hasEvidence: boolean }) | undefined> {
  const row = await currentName(unit, 'legal')
  return row && { givenNames: row.given_names, familyNames: row.family_names, startsOn: row.starts_on, hasEvidence: row.evidence_id !== null }
}

/** Ends the name of a kind that held until now when it differs, and begins the new one today. @returns whether anything changed. */
export async function changeName(unit: Unit<Self>, kind: NewName['kind'], next: NewName | undefined): Promise<boolean> {
  const current = await currentName(unit, kind)
  const same = current?.given_names === next?.given_names && current?.family_names === next?.family_names
    && current?.full_name === next?.full_name
  if (same) return false
  if (current) {
    await unit.db.updateTable('names').set({ ends_on: lastDayOfName(current.starts_on, unit.today) }).where('id', '=', current.id).execute()
  }
  if (next) {
    await unit.db.insertInto('names')
      .values({ ...next, id: newId(), person_id: unit.actor.personId, starts_on: unit.today, recorded_at: unit.now }).execute()
  }
  return true
}

/** The legal name that a person had on a day, for a document of that day: of two that share a day, the later. */
export const legalNameOn = async (unit: Unit, personId: string, date: PlainDate): Promise<string | undefined> =>
  (await legalNameRow(unit, personId, date))?.full_name

/** The same in its two parts, as an ID has to show them. */
export async function legalNamePartsOn(unit: Unit, personId: string, date: PlainDate): Promise<LegalName | undefined> {
  const row = await legalNameRow(unit, personId, date)
  return row && { givenNames: row.given_names, familyNames: row.family_names }
}

const legalNameRow = (unit: Unit, personId: string, date: PlainDate) =>
  unit.db.selectFrom('names').select(['full_name', 'given_names', 'family_names']).where('person_id', '=', personId).where('kind', '=', 'legal')
    .where('starts_on', '<=', date).where((name) => name.or([name('ends_on', 'is', null), name('ends_on', '>=', date)]))
    .orderBy('starts_on', 'desc').orderBy('recorded_at', 'desc').limit(1).executeTakeFirst()

/** The legal names that evidence showed, with the change that brought each, the first first; for the house itself. */
export const namesWithEvidence = (unit: Unit, personId: string) =>
  unit.db.selectFrom('names').select(['given_names', 'family_names', 'full_name', 'starts_on', 'evidence_id as change_id', 'recorded_at'])
    .where('person_id', '=', personId).where('kind', '=', 'legal').where('evidence_id', 'is not', null).orderBy('recorded_at').execute()
