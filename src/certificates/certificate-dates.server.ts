import type { PlainDate } from '#platform/dates.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { CertificateState } from './certificate-lifecycle.ts'
import { myCertificates } from './certificate-store.server.ts'

/** The day on which a certificate of one's own comes to its next end: that of its validity; or, expired, that of coming back. */
export interface CertificateDate {
  readonly kind: 'validThrough' | 'renewableThrough'
  readonly on: PlainDate
  readonly id: string
  readonly number: string
  readonly state: CertificateState
  /** The day whose policy gave its days. */
  readonly policyDate: PlainDate
}

/** The next end of each certificate of this person that can still come to one. A specimen, which certifies nobody, has none. */
export async function certificateDates(unit: Unit<Self>): Promise<CertificateDate[]> {
  const standing = (await myCertificates(unit)).filter(({ state, specimen }) => !specimen && (state === 'active' || state === 'suspended' || state === 'expired'))
  return standing.map(({ id, number, state, valid_through, renewable_through, policy_date }) => ({
    id, number, state, policyDate: policy_date,
    ...(state === 'expired' ? { kind: 'renewableThrough' as const, on: renewable_through } : { kind: 'validThrough' as const, on: valid_through }),
  }))
}
