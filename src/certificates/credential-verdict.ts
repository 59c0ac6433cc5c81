import type { PlainDate } from '#platform/dates.ts'
import { dayAt } from '#platform/dates.ts'
import type { Looked } from '#platform/signed-statement.ts'
import type { CertificateState } from './certificate-lifecycle.ts'

/** How a certificate stands, as its credential's id tells. */
export interface Standing {
  readonly number: string
  readonly state: CertificateState
  readonly sinceOn: PlainDate
  readonly validThrough: PlainDate
  /** Since when another credential stands in this one's place; none while it stands. */
  readonly supersededOn: PlainDate | undefined
}

/** What a genuine credential says, as it was signed. */
export interface Says {
  readonly name: string
  readonly number: string
  readonly issuer: string
  readonly issuedOn: PlainDate
  readonly validThrough: PlainDate
}

/** What becomes of a credential that somebody checks. */
export type VerdictCode =
  | 'nothing' | 'unsigned' | 'otherThing' | 'foreign' | 'unknownKey' | 'distrustedKey' | 'changed'
  | 'active' | 'notYet' | 'expired' | 'suspended' | 'revoked' | 'vacated' | 'superseded' | 'unknown'

export interface Verdict {
  readonly code: VerdictCode
  /** Of a genuine one alone. */
  readonly says?: Says
  readonly standing?: Standing
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const inside = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? value as Record<string, unknown> : {})

/** What our own credentials say, in the words of `credential.ts`. */
export function saysOf(claims: Readonly<Record<string, unknown>>, timeZone: string): Says {
  const subject = inside(claims.credentialSubject)
  const identifier = Array.isArray(subject.identifier) ? inside(subject.identifier[0]) : {}
  const day = (value: unknown) => dayAt(new Date(text(value)), timeZone)
  return {
    name: text(identifier.identityHash), number: text(subject.licenseNumber), issuer: text(inside(claims.issuer).name),
    issuedOn: day(claims.awardedDate), validThrough: day(claims.validUntil),
  }
}

/** The id of a credential in its claims, or none when it is written otherwise. */
export const credentialIdIn = (claims: Readonly<Record<string, unknown>>): string => text(claims.jti).replace(/^urn:uuid:/, '')

function codeOf(claims: Readonly<Record<string, unknown>>, standing: Standing | undefined, now: Date): VerdictCode {
  if (!standing) return 'unknown'
  if (standing.supersededOn) return 'superseded'
  if (standing.state !== 'active') return standing.state
  if (now.getTime() < Number(claims.nbf) * 1000) return 'notYet'
  return now.getTime() > Number(claims.exp) * 1000 + 999 ? 'expired' : 'active'
}

/** The verdict about a credential: what its signature tells, then what its certificate is today. A replaced one says nothing any more. */
export function verdictOn(looked: Looked, standing: Standing | undefined, { now, timeZone }: { now: Date; timeZone: string }): Verdict {
  if (looked.is !== 'genuine') return { code: looked.is }
  const code = codeOf(looked.claims, standing, now)
  if (code === 'superseded') return { code, standing: standing! }
  return { code, says: saysOf(looked.claims, timeZone), ...(standing ? { standing } : {}) }
}
