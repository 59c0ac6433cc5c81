import { createContext, type RouterContextProvider } from 'react-router'
import type { PlainDate } from './dates.ts'
import type { House } from './house.server.ts'
import type { Language, Said } from './languages.ts'
import { NotFound } from './problems.ts'
import { notFound } from './answers.server.ts'
import { unitOfWork, type Actor, type Self, type Staff, type StaffRole, type Unit } from './unit-of-work.server.ts'

/** A signed-in person on one device. */
export interface Session {
  readonly id: string
  readonly accountId: string
  readonly personId: string
  readonly email: string
  readonly language: Language
  /** What to call the person: the chosen name, else the legal one, else none. */
  readonly name: string | undefined
  readonly memberships: readonly { readonly organisationId: string; readonly role: StaffRole }[]
  /** What the frame says of the next date; none when nobody has looked since the person last sent a form. */
  readonly nextDate?: FoundDate | undefined
}

/** The next date that asks something of a person, as it was found at a moment and on a legal day. */
export interface FoundDate {
  readonly at: string
  readonly today: PlainDate
  readonly next: { readonly on: PlainDate; readonly label: Said } | null
}

/** Why a request gets no further, before any page is asked. */
export interface Refusal {
  readonly code: 'foreignOrigin' | 'tooLarge' | 'notAForm' | 'noSuchPage' | 'notForYou' | 'roleEnded' | 'method' | 'fault'
  readonly status: number
}

/** One request, as a page sees it. */
export interface Visit {
  readonly house: House
  readonly url: URL
  readonly language: Language
  readonly session: Session | undefined
  /** The person whose session on this device has ended, so that what they typed can be kept for them. */
  readonly endedFor: string | undefined
  readonly clientAddress: string
  /** The reference of this request, for the log and for a calm page. */
  readonly reference: string
  readonly nonce: string
  readonly refusal: Refusal | undefined
  /** Cookies to set with the answer. */
  readonly cookies: string[]
}

export const visitContext = createContext<Visit | undefined>(undefined)

export function visitOf(context: Readonly<RouterContextProvider>): Visit {
  const visit = context.get(visitContext)
  if (!visit) throw new Error('A page was asked without a visit')
  return visit
}

/** The signed-in person, for themself. The guard has let nobody else in. */
export function selfOf(visit: Visit): Self {
  if (!visit.session) throw new Error('This address must be declared for signed-in people')
  return { hat: 'self', personId: visit.session.personId }
}

/** Who has several roles works in the one that may the most: a specialist who became a manager works as a manager. */
const mostFirst: readonly StaffRole[] = ['programManager', 'programSpecialist', 'operator', 'proctor']

/** The signed-in person as staff with one of the roles. The guard has let nobody else in. */
export function staffOf(visit: Visit, roles: readonly StaffRole[]): Staff {
  const held = visit.session?.memberships.filter(({ role }) => roles.includes(role)) ?? []
  const membership = held.toSorted((a, b) => mostFirst.indexOf(a.role) - mostFirst.indexOf(b.role))[0]
  if (!visit.session || !membership) throw new Error('This address must be declared for these roles')
  return { hat: 'staff', personId: visit.session.personId, ...membership }
}

/** One short read for a page's loader. What is not there for this person becomes a 404 page. */
export async function read<A extends Actor, T>(visit: Visit, actor: A, work: (unit: Unit<A>) => Promise<T>): Promise<T> {
  try {
    return await unitOfWork(visit.house, actor, work)
  } catch (fault) {
    if (fault instanceof NotFound) throw notFound()
    throw fault
  }
}
