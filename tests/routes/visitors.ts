import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork, type StaffRole } from '#platform/unit-of-work.server.ts'
import { accountOf } from '#people/public.server.ts'
import { startSession } from '#people/sessions.server.ts'
import { certifyingBody, person } from '#tests/people/people.ts'
import { provider } from '#tests/people/providers.ts'

/** Everyone who can stand before a page: nobody we know, people for themselves, the staff of two organisations, and of a training provider. */
export const visitors = {
  visitor: {},
  applicant: {},
  anotherApplicant: {},
  specialist: { role: 'programSpecialist', at: 'here' },
  manager: { role: 'programManager', at: 'here' },
  operator: { role: 'operator', at: 'here' },
  specialistElsewhere: { role: 'programSpecialist', at: 'elsewhere' },
  managerElsewhere: { role: 'programManager', at: 'elsewhere' },
  coordinator: { role: 'trainingCoordinator', at: 'provider' },
  proctor: { role: 'proctor', at: 'here' },
} as const satisfies Record<string, { role?: StaffRole; at?: keyof Organisations }>
export type VisitorName = keyof typeof visitors
export const visitorNames = Object.keys(visitors) as VisitorName[]
export const roleOf = (name: VisitorName): StaffRole | undefined => {
  const { role } = visitors[name] as { role?: StaffRole }
  return role
}

/** The two organisations, and a training provider of each. Applications go to the one that was there first. */
export interface Organisations {
  readonly here: string
  readonly elsewhere: string
  readonly provider: string
  readonly providerElsewhere: string
}

export async function organisations(house: House): Promise<Organisations> {
  const here = await certifyingBody(house, 'Peer Certification Program')
  const elsewhere = await certifyingBody(house, 'Another Certification Program')
  return { here, elsewhere, provider: await provider(house, here), providerElsewhere: await provider(house, elsewhere, 'Far Peer Academy') }
}

/** Someone at a browser: a person with a session, or nobody we know. */
export interface Someone {
  readonly kind: VisitorName
  readonly personId: string
  readonly email: string
  readonly session?: { readonly secret: string; readonly id: string }
}

let count = 0

/** Those of the organisations that somebody needs. */
export type SomeOrganisations = Pick<Organisations, 'here' | 'elsewhere'> & Partial<Organisations>

/** Someone of a kind, signed in, whom nobody met before. */
export async function someone(house: House, at: SomeOrganisations, kind: VisitorName): Promise<Someone> {
  if (kind === 'visitor') return { kind, personId: '', email: '' }
  count += 1
  const email = `${kind}.${count}@example.org`
  const { personId } = await person(house, email)
  const staff = visitors[kind] as { role?: StaffRole; at?: keyof Organisations }
  if (staff.role) {
    await house.database.query.insertInto('memberships')
      .values({ id: newId(), person_id: personId, organisation_id: at[staff.at!]!, role: staff.role, starts_at: house.clock.now() }).execute()
  }
  return { kind, personId, email, session: await session(house, email) }
}

/** One more device of a person. */
export async function session(house: House, email: string) {
  const secret = await unitOfWork(house, { hat: 'signIn' }, async (unit) => startSession(unit, await accountOf(unit, email), 'Firefox, Linux'))
  const { id } = await house.database.query.selectFrom('sessions').innerJoin('accounts', 'accounts.id', 'account_id').select('sessions.id')
    .where('email', '=', email).orderBy('sessions.id', 'desc').executeTakeFirstOrThrow()
  return { secret, id }
}
