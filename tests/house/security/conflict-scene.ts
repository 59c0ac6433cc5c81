import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import type { PersonName } from './scene.ts'

type People = Readonly<Record<PersonName, string>>
type Places = Readonly<Record<'here' | 'elsewhere', string>>

interface Said {
  readonly id: string
  readonly reviewer_id: string
  readonly subject_id: string
  readonly certifier_id: string
}

/** What was said: by Mai and by Sam of Ana, by Marcus of Eve and of Anh, by Dana of Cora and of Ben, at the other organisation. */
export type Conflicts = Readonly<Record<'MaiOfAna' | 'SamOfAna' | 'MarcusOfEve' | 'MarcusOfAnh' | 'DanaOfCora' | 'DanaOfBen', Said>>

/** Who knows whom. What Sam said Anh has ended, what Marcus said of Anh has Mai ended, what Dana said of Ben has Eve ended. */
export async function whoKnowsWhom(house: House, people: People, places: Places): Promise<Conflicts> {
  const { query } = house.database
  const same = { effective_on: '2026-03-10', recorded_at: house.clock.now() }
  const said = async (who: PersonName, whom: PersonName, place: keyof Places, endedBy?: PersonName): Promise<Said> => {
    const ids = { reviewer_id: people[who], subject_id: people[whom], certifier_id: places[place] }
    const id = newId()
    await query.insertInto('conflicts_of_interest')
      .values({ id, ...ids, ...same, about_reference: 'K7M-3PQ-9D', kind: 'friend', by_role: 'programSpecialist', note: 'From school.' }).execute()
    if (endedBy) await query.insertInto('conflict_endings').values({ conflict_id: id, ...ids, ...same, why: 'x', by_person: people[endedBy] }).execute()
    return { id, ...ids }
  }
  return {
    MaiOfAna: await said('Mai', 'Ana', 'here'), SamOfAna: await said('Sam', 'Ana', 'here', 'Anh'),
    MarcusOfEve: await said('Marcus', 'Eve', 'here'), MarcusOfAnh: await said('Marcus', 'Anh', 'here', 'Mai'),
    DanaOfCora: await said('Dana', 'Cora', 'elsewhere'), DanaOfBen: await said('Dana', 'Ben', 'elsewhere', 'Eve'),
  }
}

interface Row {
  readonly id: string
  readonly subject_id: string
  readonly certifier_id: string
}

/** Everybody's application was given to Anh; of their own they find nothing. */
export async function whoHadWhat(house: House, people: People, applications: readonly Row[]): Promise<void> {
  await house.database.query.insertInto('assignments').values(applications.map(({ id, subject_id, certifier_id }) => ({
    id: newId(), application_id: id, subject_id, certifier_id, to_reviewer: people.Anh, how: 'byHand' as const, by_person: people.Anh,
    by_role: 'programManager', effective_on: '2026-03-10', recorded_at: house.clock.now(),
  }))).execute()
}
