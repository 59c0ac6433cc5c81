import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import type { Language } from '#platform/languages.ts'
import { unitOfWork, type Self, type Staff, type StaffRole } from '#platform/unit-of-work.server.ts'
import { agreementInEffect, registerConfirmed, signAgreement } from '#people/public.server.ts'

/** The people in the stories. Nobody of them exists. */

/** The certifying body that applications go to. @returns its id. */
export async function certifyingBody(house: House, name = 'Peer Certification Program'): Promise<string> {
  const id = newId()
  await house.database.query.insertInto('organisations')
    .values({ id, jurisdiction_id: 'california', kind: 'certifier', name }).execute()
  return id
}

/** A person with an account and a confirmed email, for themself. */
export async function person(house: House, email: string, language: Language = 'en'): Promise<Self> {
  const personId = await unitOfWork(house, { hat: 'signIn' }, (unit) => registerConfirmed(unit, { email, language }))
  return { hat: 'self', personId }
}

/** Someone who works for an organisation. */
export async function staff(house: House, organisationId: string, role: StaffRole, email: string): Promise<Staff> {
  const { personId } = await person(house, email)
  await house.database.query.insertInto('memberships')
    .values({ id: newId(), person_id: personId, organisation_id: organisationId, role, starts_at: house.clock.now() }).execute()
  return { hat: 'staff', personId, organisationId, role }
}

/** Reads the Code of Ethics and signs it with a name, as it is typed. */
export const signs = (house: House, who: Self, typedName = 'Ana Ruiz Soto', language: Language = 'en', expected = 'Ana Ruiz Soto') =>
  unitOfWork(house, who, (unit) => {
    const { version, hash } = agreementInEffect(house.settings, 'code-of-ethics', language, unit.today)
    return signAgreement(unit, { agreement: 'code-of-ethics', version, language, seenHash: hash, typedName, expected })
  })
