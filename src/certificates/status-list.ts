import type { Instant } from '#platform/dates.ts'
import { listAddress } from './credential-addresses.ts'
import type { issuerOf } from './credential.ts'

/** How long a signed list may be used, and how long one may keep it before asking again, in milliseconds. */
export const listValidFor = 24 * 3600_000
export const listKeptFor = 300_000

const moment = (at: Instant) => at.toISOString().replace(/\.\d{3}Z$/, 'Z')

interface ListFacts {
  readonly number: number
  /** Compressed with GZIP, as base64url. */
  readonly packed: string
  readonly site: string
  readonly issuer: ReturnType<typeof issuerOf>
  readonly now: Instant
}

/** A status list as a credential of its own, valid for a day. Source: W3C, Bitstring Status List 1.0. */
export function statusListCredential({ number, packed, site, issuer, now }: ListFacts) {
  const id = listAddress(site, number)
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id, type: ['VerifiableCredential', 'BitstringStatusListCredential'], issuer: issuer.id,
    validFrom: moment(now), validUntil: moment(new Date(now.getTime() + listValidFor)),
    credentialSubject: { id: `${id}#list`, type: 'BitstringStatusList', statusPurpose: 'suspension', encodedList: `u${packed}`, ttl: listKeptFor },
  }
}

/** What is signed of a list. */
export const claimsOfList = (list: ReturnType<typeof statusListCredential>) => ({
  ...list, iss: list.issuer, jti: list.id, sub: list.credentialSubject.id,
  nbf: Math.floor(Date.parse(list.validFrom) / 1000), exp: Math.floor(Date.parse(list.validUntil) / 1000),
})
