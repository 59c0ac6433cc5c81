import { tell } from '#platform/announcements.server.ts'
import { newId, newReference } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { annulCertificate } from '#certificates/annul-certificate.server.ts'
import { changeCertificate } from '#certificates/change-certificate.server.ts'
import { endCertificates } from '#certificates/end-certificates.server.ts'
import { issueCertificate, type PassedExam } from '#certificates/issue-certificate.server.ts'
import type { ManagerStep } from '#certificates/certificate-lifecycle.ts'
import type { TestHouse } from '#tests/open-test-house.ts'
import { hasLegalName } from './name-changes.ts'
import { certifyingBody, person, staff } from './people.ts'

type Who = { readonly personId: string }
interface Passing {
  readonly name?: readonly [string, string]
  readonly on?: string
  readonly applicationId?: string
  readonly specimen?: boolean
}

/** A person who passed the exam: the row that says so, and what a certificate is issued for. */
export async function passedExam(house: House, { personId }: Who, certifierId: string, { name = ['Ana', 'Ruiz Soto'], on = '2026-03-10', applicationId = newId() }: Passing = {}): Promise<PassedExam> {
  const [givenNames, familyNames] = name
  const exam = { eligibilityId: newId(), applicationId, subjectId: personId, certifierId, jurisdictionId: 'california', issuedOn: on, name: { givenNames, familyNames } }
  const { id } = await house.database.query.insertInto('exam_eligibilities').values({
    id: exam.eligibilityId, subject_id: personId, certifier_id: certifierId, jurisdiction_id: 'california', application_id: exam.applicationId, reference: newReference(),
    given_names: givenNames, family_names: familyNames, state: 'passed', begins_on: on, ask_until: on, valid_through: on, attempts_allowed: 3,
    policy_date: on, ended_on: on, recorded_at: house.clock.now(),
  }).onConflict((conflict) => conflict.column('application_id').doUpdateSet({ state: 'passed', ended_on: on })).returning('id').executeTakeFirstOrThrow()
  return { ...exam, eligibilityId: id }
}

export const issues = (house: House, exam: PassedExam) => unitOfWork(house, { hat: 'jobs' }, (unit) => issueCertificate(unit, exam))

/** A person with a certificate under a legal name. @returns the certificate's ids and numbers. */
export async function certified(house: House, who: Who, certifierId: string, passing: Passing = {}) {
  await hasLegalName(house, who, [...(passing.name ?? ['Ana', 'Ruiz Soto'])] as [string, string])
  const id = await issues(house, { ...(await passedExam(house, who, certifierId, passing)), specimen: passing.specimen ?? false })
  return house.database.query.selectFrom('certificates').select(['id', 'number', 'code']).where('id', '=', id!).executeTakeFirstOrThrow()
}

/** The exam of an approved application is passed: its certificate is issued, and the application is done. */
export async function certifies(house: House, who: Who, certifierId: string, reference: string): Promise<void> {
  const { id } = await house.database.query.selectFrom('applications').select('id').where('reference', '=', reference).executeTakeFirstOrThrow()
  await issues(house, await passedExam(house, who, certifierId, { applicationId: id }))
  const { id: news } = await house.database.query.selectFrom('news').select('id').where('kind', '=', 'certificateIssued').orderBy('id', 'desc').executeTakeFirstOrThrow()
  await tell(house, news, 'end the application with it')
}

/** The exam of a certificate was not passed after all: it was issued in error. @returns the application's id. */
export async function annuls(house: House, number: string): Promise<string> {
  const { eligibility_id: id, subject_id, application_id } = await house.database.query.selectFrom('certificates').selectAll().where('number', '=', number).executeTakeFirstOrThrow()
  await house.database.query.updateTable('exam_eligibilities').set({ state: 'open', ended_on: null }).where('id', '=', id).execute()
  await unitOfWork(house, { hat: 'jobs' }, (unit) => annulCertificate(unit, { id, subject_id }))
  return application_id
}

/** The certificate of an application was issued in error: the approval goes on. */
export async function takesCertificateBack(house: House, reference: string): Promise<void> {
  const { number } = await house.database.query.selectFrom('certificates').innerJoin('applications', 'applications.id', 'application_id').select('number')
    .where('reference', '=', reference).executeTakeFirstOrThrow()
  await annuls(house, number)
  const { id } = await house.database.query.selectFrom('news').select('id').where('kind', '=', 'certificateAnnulled').orderBy('id', 'desc').executeTakeFirstOrThrow()
  await tell(house, id, 'open the application again')
}

/** A manager suspends, lifts or revokes a certificate as it is. */
export async function changes(house: House, by: Staff, number: string, step: ManagerStep, typed: Record<string, string> = {}): Promise<void> {
  const { state } = await house.database.query.selectFrom('certificates').select('state').where('number', '=', number).executeTakeFirstOrThrow()
  const reason = step === 'lift' ? 'cleared' : 'ethics'
  await unitOfWork(house, by, (unit) => changeCertificate(unit, number, step, { seen: state, reason, note: 'As we said on the phone.', sure: 'yes', ...typed }))
}

/** Takes every step of a certificate's life once, with the product's own operations. */
export async function throughEveryCertificateStep({ house, clock }: TestHouse): Promise<void> {
  const here = await certifyingBody(house)
  const anh = await staff(house, here, 'programManager', 'anh@example.org')
  const numbers = await Promise.all(['ana', 'ben', 'cora'].map(async (name) => (await certified(house, await person(house, `${name}@example.org`), here)).number))
  const [ana, ben, cora] = numbers as [string, string, string]
  await changes(house, anh, ana, 'suspend')
  await changes(house, anh, ana, 'lift')
  await changes(house, anh, ana, 'revoke')
  await changes(house, anh, ben, 'suspend')
  await changes(house, anh, ben, 'revoke')
  const wrong = await Promise.all(['eva', 'fay', 'gil'].map(async (name) => (await certified(house, await person(house, `${name}@example.org`), here)).number))
  await annuls(house, wrong[0]!)
  await changes(house, anh, wrong[1]!, 'suspend')
  await annuls(house, wrong[1]!)
  const dan = (await certified(house, await person(house, 'dan@example.org'), here)).number
  clock.set('2028-03-11T18:00:00Z')
  await endCertificates(house)
  await changes(house, anh, dan, 'revoke')
  await annuls(house, wrong[2]!)
  clock.set('2032-03-11T18:00:00Z')
  await endCertificates(house)
  const { state } = await house.database.query.selectFrom('certificates').select('state').where('number', '=', cora).executeTakeFirstOrThrow()
  if (state !== 'vacated') throw new Error(`expected vacated, found ${state}`)
}
