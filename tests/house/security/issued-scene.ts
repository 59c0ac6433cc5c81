import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import { issues } from '#tests/people/certificates.ts'
import type { Exams } from './exam-scene.ts'

type Name = 'Ana' | 'Marcus' | 'Sam' | 'Mai' | 'Eve'

/** Ids of certificates by their person. */
export type Issued = Readonly<Record<Name, string>>

/** Ana, Marcus, Sam and Mai have a certificate from here, Sam's a specimen, Eve from elsewhere; Ben may get one. */
export async function whoIsCertified(house: House, people: Readonly<Record<Name, string>>, at: { here: string; elsewhere: string }, exams: Exams): Promise<Issued> {
  const issuedTo = async (name: Name): Promise<string> => (await issues(house, {
    eligibilityId: exams[name].eligibility, applicationId: newId(), subjectId: people[name], certifierId: name === 'Eve' ? at.elsewhere : at.here, jurisdictionId: 'california',
    name: { givenNames: name, familyNames: 'x' }, issuedOn: '2026-03-10', specimen: name === 'Sam',
  }))!
  return { Ana: await issuedTo('Ana'), Marcus: await issuedTo('Marcus'), Sam: await issuedTo('Sam'), Mai: await issuedTo('Mai'), Eve: await issuedTo('Eve') }
}
