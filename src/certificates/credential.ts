import { addDays, momentOn, type PlainDate } from '#platform/dates.ts'
import { achievementOf } from './achievement.ts'
import { issuerAddress, listAddress } from './credential-addresses.ts'
import { addressOfNumber, areasIn, type Paper } from './paper-facts.ts'

/** What a credential says: what stands on the paper, and where its status is found. */
export interface CredentialFacts extends Paper {
  readonly certifierId: string
  /** Its public id, by chance. */
  readonly credentialId: string
  /** The first day of this credential: that of the certificate, or of the name that it carries. */
  readonly validFrom: PlainDate
  readonly list: number
  readonly listIndex: number
}

/** Where it is issued: the address people type, and whose midnight begins a day. */
export interface Place {
  readonly site: string
  readonly timeZone: string
}

const moment = (at: Date) => at.toISOString().replace('.000Z', 'Z')
/** The last second of a day, that day included. */
const endOf = (day: PlainDate, timeZone: string) => new Date(momentOn(addDays(day, 1), 0, timeZone).getTime() - 1000)

/** The certifying body as an Open Badges Profile. */
export const issuerOf = ({ certifierId, certifier }: Pick<CredentialFacts, 'certifierId' | 'certifier'>, site: string) =>
  ({ id: issuerAddress(site, certifierId), type: ['Profile'], name: certifier, url: site })

/**
 * One place in one list for both: suspended and revoked. Open Badges 3.0 allows a single `credentialStatus`, and of the purposes of
 * the Bitstring Status List only `suspension` may be taken back. A set bit means to every verifier: not to be accepted now.
 */
const statusOf = ({ list, listIndex }: CredentialFacts, site: string) => ({
  id: `${listAddress(site, list)}#${listIndex}`, type: 'BitstringStatusListEntry', statusPurpose: 'suspension',
  statusListIndex: String(listIndex), statusListCredential: listAddress(site, list),
})

const schema = {
  id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json', type: '1EdTechJsonSchemaValidator2019',
}

const subjectOf = (facts: CredentialFacts, site: string) => {
  const areas = areasIn(facts.specializations, 'en')
  return {
    id: `${addressOfNumber(site, facts.number)}#holder`, type: ['AchievementSubject'],
    identifier: [{ type: 'IdentityObject', identityType: 'name', identityHash: facts.name, hashed: false, salt: 'not-used' }],
    licenseNumber: facts.number,
    ...(areas ? { narrative: `With added training to support ${areas}.` } : {}),
    achievement: achievementOf(site),
  }
}

/**
 * A certificate as an OpenBadgeCredential: Open Badges 3.0 on the Verifiable Credentials Data Model 2.0. It says no more than the
 * paper, and is not signed yet. A credential counts from the first to the last second of its days, in California.
 */
export function credentialOf(facts: CredentialFacts, { site, timeZone }: Place) {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: `urn:uuid:${facts.credentialId}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: achievementOf(site).name,
    description: `Certificate ${facts.number}, issued by ${facts.certifier}.`,
    issuer: issuerOf(facts, site),
    validFrom: moment(momentOn(facts.validFrom, 0, timeZone)),
    validUntil: moment(endOf(facts.validThrough, timeZone)),
    awardedDate: moment(momentOn(facts.issuedOn, 0, timeZone)),
    credentialSubject: subjectOf(facts, site),
    credentialStatus: statusOf(facts, site),
    credentialSchema: [schema],
  }
}
export type Credential = ReturnType<typeof credentialOf>

const seconds = (text: string) => Math.floor(Date.parse(text) / 1000)

/** What is signed: the credential, and the claims that Open Badges asks for beside it (3.0, JSON Web Token proof format). */
export const claimsOf = (credential: Credential) => ({
  ...credential,
  iss: credential.issuer.id, jti: credential.id, sub: credential.credentialSubject.id,
  nbf: seconds(credential.validFrom), exp: seconds(credential.validUntil),
})
