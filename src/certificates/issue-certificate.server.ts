import { sql } from 'kysely'
import { randomInt } from 'node:crypto'
import { announce } from '#platform/announcements.server.ts'
import type { PlainDate } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Actor, Unit } from '#platform/unit-of-work.server.ts'
import { legalNamePartsOn } from '#people/public.server.ts'
import { fullName } from '#people/public.ts'
import { policyOn } from '#policy/policies.server.ts'
import { carryNewest } from './carry-new-name.server.ts'
import { certificateDays } from './certificate-days.ts'
import { certificateLifecycle } from './certificate-lifecycle.ts'
import { chanceIn, codeFrom, numberFrom, numberSigns } from './certificate-number.ts'
import { ofCertificate, oneCertificateAtATime, writeStep } from './certificate-store.server.ts'

type Jobs = Extract<Actor, { hat: 'jobs' }>

/** What a certificate is issued for: an exam that was passed, of whom, and when the house learned of it. */
export interface PassedExam {
  readonly eligibilityId: string
  readonly applicationId: string
  readonly subjectId: string
  readonly certifierId: string
  readonly jurisdictionId: string
  /** The legal name of the approval, where no other is recorded. */
  readonly name: { readonly givenNames: string; readonly familyNames: string }
  /** The legal day on which the result came in: the first day of the certificate. */
  readonly issuedOn: PlainDate
  /** Its questions were public samples: it certifies nobody. */
  readonly specimen?: boolean
}

const signsOfChance = (length: number) => Array.from({ length }, () => numberSigns[randomInt(numberSigns.length)]!).join('')

/** A new number of a certificate; nothing can be told from it. */
export function newCertificateNumber(): string {
  for (;;) {
    const number = numberFrom(signsOfChance(chanceIn.number))
    if (number) return number
  }
}

/** The legal name of the person on a day; where none is recorded any more, the one of the approval. */
async function nameOn(unit: Unit<Jobs>, { subjectId, name, issuedOn }: PassedExam) {
  const legal = (await legalNamePartsOn(unit, subjectId, issuedOn)) ?? name
  return { given_names: legal.givenNames, family_names: legal.familyNames, full_name: fullName(legal) }
}

async function insertCertificate(unit: Unit<Jobs>, exam: PassedExam) {
  const { validThrough, renewableThrough } = certificateDays(exam.issuedOn, policyOn(unit.house, exam.jurisdictionId, exam.issuedOn))
  const certificate = { id: newId(), subject_id: exam.subjectId, certifier_id: exam.certifierId }
  const made = await unit.db.insertInto('certificates').values({
    ...certificate, number: newCertificateNumber(), code: codeFrom(signsOfChance(chanceIn.code)), jurisdiction_id: exam.jurisdictionId,
    application_id: exam.applicationId, eligibility_id: exam.eligibilityId, state: certificateLifecycle.first, since_on: exam.issuedOn,
    specimen: exam.specimen ?? false, issued_on: exam.issuedOn, valid_through: validThrough, renewable_through: renewableThrough, policy_date: exam.issuedOn, recorded_at: unit.now,
  }).onConflict((conflict) => conflict.column('eligibility_id').where(sql<boolean>`not annulled`).doNothing()).returningAll().executeTakeFirst()
  return made
}

/**
 * Issues the certificate of an exam that was passed, in the minute in which its result came in. An eligibility gives one that holds,
 * however often its result is told. @returns its id, or none when it was issued before.
 * Source: GUIDE, certification overview, step 16; CERT-15.
 */
export async function issueCertificate(unit: Unit<Jobs>, exam: PassedExam): Promise<string | undefined> {
  await oneCertificateAtATime(unit, exam.subjectId)
  const certificate = await insertCertificate(unit, exam)
  if (!certificate) return undefined
  await unit.db.insertInto('certificate_names')
    .values({ id: newId(), ...ofCertificate(certificate), ...(await nameOn(unit, exam)), starts_on: exam.issuedOn, recorded_at: unit.now }).execute()
  await writeStep(unit, certificate, { step: 'start', from: null, to: certificateLifecycle.first, on: exam.issuedOn, byRole: 'house' })
  await carryNewest(unit, certificate)
  await announce(unit, 'certificateIssued', { certificateId: certificate.id, applicationId: exam.applicationId, ...(certificate.specimen ? { specimen: 'yes' } : {}) })
  return certificate.id
}
