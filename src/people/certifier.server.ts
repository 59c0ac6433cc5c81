import type { Unit } from '#platform/unit-of-work.server.ts'

/** The organisation that certifies in the house's jurisdiction: of several the one that was there first. */
export const certifierHere = (unit: Unit): Promise<{ id: string }> =>
  unit.db.selectFrom('organisations').select('id').where('jurisdiction_id', '=', unit.house.settings.jurisdiction)
    .where('kind', '=', 'certifier').orderBy('id').executeTakeFirstOrThrow()
