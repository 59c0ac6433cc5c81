import { readFileSync } from 'node:fs'
import { UnsignedAchievementCredentialValidator } from '@learncard/types'
import { Ajv2019 } from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { claimsOf, credentialOf, type CredentialFacts } from './credential.ts'

const facts: CredentialFacts = {
  certifier: 'Peer Certification Program', certifierId: '0199a000-0000-7000-8000-000000000001', name: 'Ana Ruiz Soto', number: 'K7M-3P0-9TXC',
  code: 'K7M3P09TXCK7M3P09TXCK7M3P', issuedOn: '2026-03-10', validFrom: '2026-03-10', validThrough: '2028-03-10', specializations: ['crisis'],
  credentialId: '9b2d7a30-41a5-4f0e-9c5e-0b8d36a2e7aa', list: 1, listIndex: 94_567,
}
const place = { site: 'https://peers.example.org', timeZone: 'America/Los_Angeles' }
const credential = (changed: Partial<CredentialFacts> = {}) => credentialOf({ ...facts, ...changed }, place)

const ajv = new Ajv2019({ allErrors: true, strict: false })
;(addFormats as unknown as (to: Ajv2019) => void)(ajv)
const schema = ajv.compile(JSON.parse(readFileSync('tests/data/open-badge-credential-3.0.schema.json', 'utf8')))
const faultsOf = (value: unknown) => (schema(value) ? [] : schema.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`))

/** The least that the specification's own first example has, about something else. */
const least = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'http://example.com/credentials/1', type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'https://example.com/issuers/1', type: ['Profile'], name: 'A school' }, validFrom: '2010-01-01T00:00:00Z', name: 'Reading',
  credentialSubject: {
    id: 'did:example:1', type: ['AchievementSubject'],
    achievement: { id: 'https://example.com/achievements/1', type: ['Achievement'], criteria: { narrative: 'Reads.' }, description: 'Reads well.', name: 'Reading' },
  },
}

describe('PLAT-07 A digital certificate', () => {
  test('has the shape that Open Badges 3.0 asks for, also with the claims that are signed with it', () => {
    expect(faultsOf(credential())).toEqual([])
    expect(faultsOf(claimsOf(credential()))).toEqual([])
    expect(faultsOf(credential({ specializations: [], name: 'Li' }))).toEqual([])
    expect(UnsignedAchievementCredentialValidator.safeParse(credential()).error?.issues).toBeUndefined()
  })

  test('is looked at by a schema that takes the specification’s example and finds what is wrong', () => {
    expect(faultsOf(least)).toEqual([])
    const { credentialSubject, ...without } = least
    expect(faultsOf(without)).not.toEqual([])
    for (const wrong of [
      { ...least, '@context': [...least['@context']].reverse() }, { ...least, type: ['VerifiableCredential'] }, { ...least, validFrom: '2010-01-01' },
      { ...least, credentialStatus: [{ id: 'https://example.com/1', type: 'BitstringStatusListEntry' }] },
      { ...least, credentialSubject: { ...credentialSubject, achievement: { ...credentialSubject.achievement, criteria: {} } } },
    ]) expect(faultsOf(wrong)).not.toEqual([])
  })

  test('counts from the first to the last second of its days in California, also where daylight saving begins in between', () => {
    expect(credential()).toMatchObject({ validFrom: '2026-03-10T07:00:00Z', validUntil: '2028-03-11T07:59:59Z', awardedDate: '2026-03-10T07:00:00Z' })
    expect(credential({ validThrough: '2028-03-12' }).validUntil).toBe('2028-03-13T06:59:59Z')
    expect(credential({ validThrough: '2028-02-29' }).validUntil).toBe('2028-03-01T07:59:59Z')
  })

  test('claims in its signature what it says itself', () => {
    const claims = claimsOf(credential())
    expect([claims.iss, claims.sub, claims.jti]).toEqual([claims.issuer.id, claims.credentialSubject.id, claims.id])
    expect([claims.nbf * 1000, claims.exp * 1000]).toEqual([Date.parse(claims.validFrom), Date.parse(claims.validUntil)])
  })

  test('says what the paper says, and nothing else of the person', () => {
    const said = JSON.stringify(credential())
    for (const there of ['Ana Ruiz Soto', 'K7M-3P0-9TXC', 'people in crisis']) expect(said).toContain(there)
    expect(said).not.toContain(facts.code)
    expect(Object.keys(credential().credentialSubject)).toEqual(['id', 'type', 'identifier', 'licenseNumber', 'narrative', 'achievement'])
  })

  test('has one place where its status is found: a list of that purpose, and its index', () => {
    expect(credential().credentialStatus).toEqual({
      id: 'https://peers.example.org/credentials/status/1#94567', type: 'BitstringStatusListEntry', statusPurpose: 'suspension',
      statusListIndex: '94567', statusListCredential: 'https://peers.example.org/credentials/status/1',
    })
  })
})
