import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'

type Staff = 'Marcus' | 'Anh' | 'Sam' | 'Dana'

/** What Marcus and Sam did here and Dana elsewhere in the name of their organisations, and what Anh and a manager there made of it. */
export async function lookedAround(house: House, people: Readonly<Record<Staff | 'Ana' | 'Eve', string>>, at: { here: string; elsewhere: string }): Promise<void> {
  const looks = [['Marcus', at.here], ['Sam', at.here], ['Dana', at.elsewhere]] as const
  const { query } = house.database
  for (const [name, organisation] of looks) {
    await query.insertInto('audit').values({
      id: newId(), at: house.clock.now(), person_id: people[name], organisation_id: organisation, role: 'programSpecialist', action: 'opened',
      record_kind: 'application', record_ids: [newId()],
    }).execute()
    await query.insertInto('access_reviews').values({
      id: newId(), certifier_id: organisation, kind: 'oddHours', looked_by: people[name], about: '2026-03-10', through_at: house.clock.now(),
      outcome: 'fine', note: '', by_person: organisation === at.here ? people.Anh : people.Eve, effective_on: '2026-03-10', recorded_at: house.clock.now(),
    }).execute()
  }
}
