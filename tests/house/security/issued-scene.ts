import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import { issues, passedExam } from '#tests/people/certificates.ts'
import type { PersonName } from './scene.ts'

/** Ids of certificates by their person; and the eligibility of Cora, who passed and has none yet. */
export interface Issued {
  readonly ids: Readonly<Partial<Record<PersonName, string>>>
  readonly eligibilityOfCora: string
}

/** Ana, Marcus, Sam and Anh passed here, Eve elsewhere; Cora's result has not been told. */
export async function whoIsCertified(house: House, people: Readonly<Record<PersonName, string>>, at: { here: string; elsewhere: string }): Promise<Issued> {
  const ids: Partial<Record<PersonName, string>> = {}
  for (const name of ['Ana', 'Marcus', 'Sam', 'Anh', 'Eve'] as const) {
    const exam = await passedExam(house, { personId: people[name] }, name === 'Eve' ? at.elsewhere : at.here, { applicationId: newId() })
    ids[name] = (await issues(house, exam))!
  }
  const cora = await passedExam(house, { personId: people.Cora }, at.here, { applicationId: newId() })
  return { ids, eligibilityOfCora: cora.eligibilityId }
}
