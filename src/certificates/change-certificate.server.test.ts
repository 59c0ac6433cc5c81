import { describe, expect, test } from 'vitest'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { certified, changes, issues, passedExam } from '#tests/people/certificates.ts'
import { accepts, asksForName } from '#tests/people/name-changes.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { changeCertificate } from './change-certificate.server.ts'
import { endCertificates } from './end-certificates.server.ts'
import { findInRegistry } from './find-in-registry.server.ts'

const world = openTestHouse()
const rows = async (text: string) => (await world().house.database.statement(text)).rows

async function scene() {
  const { house } = world()
  const here = await certifyingBody(house)
  const [anh, marcus] = [await staff(house, here, 'programManager', 'anh@example.org'), await staff(house, here, 'programSpecialist', 'marcus@example.org')]
  const ana = await person(house, 'ana@example.org', 'es')
  const certificate = await certified(house, ana, here)
  const publicly = async () => {
    const found = await findInRegistry(house, certificate.number)
    if (found.kind !== 'entry') throw new Error(found.kind)
    return found.entry
  }
  return { house, here, anh, marcus, ana, certificate, publicly }
}
const codesOf = async (work: Promise<unknown>) => work.then(() => 'done', (fault: unknown) => {
  if (fault instanceof Refused) return fault.problems.map(({ code }) => code).join()
  throw fault
})

describe('CERT-15 A certificate', () => {
  test('is issued once for an exam, also when its result is told twice at once', async () => {
    const { house } = world()
    const here = await certifyingBody(house)
    const exam = await passedExam(house, await person(house, 'ben@example.org'), here)
    const ids = await Promise.all([issues(house, exam), issues(house, exam)])
    expect(ids.filter(Boolean)).toHaveLength(1)
    expect(await issues(house, exam)).toBeUndefined()
    expect(await rows('select state, issued_on, valid_through, renewable_through from certificates'))
      .toEqual([{ state: 'active', issued_on: '2026-03-10', valid_through: '2028-03-10', renewable_through: '2032-03-10' }])
    expect(await rows("select kind from news where kind like 'certificate%'")).toEqual([{ kind: 'certificateIssued' }])
  })

  test('carries the legal name of its day, and the one of the approval where none is recorded', async () => {
    const { house, certificate, publicly } = await scene()
    expect((await publicly()).name).toBe('Ana Ruiz Soto')
    const here = (await rows("select id from organisations limit 1"))[0].id
    const nameless = await issues(house, await passedExam(house, await person(house, 'li@example.org'), here, { name: ['', 'Li'] }))
    expect(await rows(`select full_name, starts_on from certificate_names where certificate_id = '${nameless}'`)).toEqual([{ full_name: 'Li', starts_on: '2026-03-10' }])
    expect(certificate.number).toMatch(/^.{3}-.{3}-.{4}$/)
  })

  test('is suspended, lifted and revoked at once: the registry, the history and a letter say so', async () => {
    const { house, anh, certificate, publicly } = await scene()
    await world().drain()
    await changes(house, anh, certificate.number, 'suspend', { note: 'Llame a Anh, por favor.' })
    expect(await publicly()).toMatchObject({ status: 'suspended', inGoodStanding: false, statusSince: '2026-03-10' })
    world().clock.set('2026-04-01T18:00:00Z')
    await changes(house, anh, certificate.number, 'lift')
    expect(await publicly()).toMatchObject({ status: 'active', inGoodStanding: true, statusSince: '2026-04-01' })
    await changes(house, anh, certificate.number, 'revoke', { reason: 'error' })
    expect(await publicly()).toMatchObject({ status: 'revoked', inGoodStanding: false })
    await world().drain()
    expect(await rows('select step, from_state, to_state, reason, by_role from certificate_history order by recorded_at, id')).toEqual([
      { step: 'start', from_state: null, to_state: 'active', reason: null, by_role: 'house' },
      { step: 'suspend', from_state: 'active', to_state: 'suspended', reason: 'ethics', by_role: 'programManager' },
      { step: 'lift', from_state: 'suspended', to_state: 'active', reason: 'cleared', by_role: 'programManager' },
      { step: 'revoke', from_state: 'active', to_state: 'revoked', reason: 'error', by_role: 'programManager' },
    ])
    const letters = await rows('select letter, language, text_body from messages order by written_at, id')
    expect(letters.map(({ letter, language }) => `${letter} ${language}`))
      .toEqual(expect.arrayContaining(['certificate-issued es', 'certificate-suspended es', 'certificate-lifted es', 'certificate-revoked es']))
    expect(letters).toHaveLength(4)
    expect(letters.find(({ letter }) => letter === 'certificate-suspended').text_body).toContain('Llame a Anh, por favor.')
  })

  test('is changed by managers alone, never by whoever it belongs to or knows them', async () => {
    const { house, here, anh, marcus, ana, certificate } = await scene()
    expect(await codesOf(changes(house, marcus, certificate.number, 'suspend'))).toBe('certificateOnlyManagers')
    const own = await certified(house, anh, here)
    await expect(unitOfWork(house, anh, (unit) => changeCertificate(unit, own.number, 'suspend', { seen: 'active', reason: 'asked', note: 'x' }))).rejects.toThrow(NotFound)
    await house.database.query.insertInto('conflicts_of_interest').values({
      id: newId(), reviewer_id: anh.personId, subject_id: ana.personId, certifier_id: here, about_reference: 'K7M-3PQ-9D', kind: 'friend', by_role: 'programManager',
      note: 'From school.', effective_on: '2026-03-10', recorded_at: house.clock.now(),
    }).execute()
    await expect(changes(house, anh, certificate.number, 'suspend')).rejects.toThrow(NotFound)
    expect(await rows('select distinct state from certificates')).toEqual([{ state: 'active' }])
  })

  test('tells the second of two managers that it has moved on', async () => {
    const { house, anh, certificate } = await scene()
    await changes(house, anh, certificate.number, 'suspend')
    expect(await codesOf(changes(house, anh, certificate.number, 'suspend'))).toBe('certificateMovedOn')
    expect(await codesOf(changes(house, anh, certificate.number, 'lift', { seen: 'active' }))).toBe('certificateMovedOn')
    expect(await codesOf(changes(house, anh, certificate.number, 'lift', { reason: 'nonsense', note: '' }))).toBe('certificateReasonMissing,certificateNoteMissing')
  })

  test('expires after its last day, also in the registry before the sweep came, and is vacated years later', async () => {
    const { house, publicly } = await scene()
    world().clock.set('2028-03-10T20:00:00Z')
    expect((await publicly()).status).toBe('active')
    expect(await endCertificates(house)).toBe(0)
    world().clock.set('2028-03-11T20:00:00Z')
    expect(await publicly()).toMatchObject({ status: 'expired', statusSince: '2028-03-11' })
    expect(await endCertificates(house)).toBe(1)
    expect(await publicly()).toMatchObject({ status: 'expired', statusSince: '2028-03-11' })
    world().clock.set('2033-01-01T20:00:00Z')
    expect(await publicly()).toMatchObject({ status: 'vacated', statusSince: '2032-03-11' })
    expect(await endCertificates(house)).toBe(1)
    await world().drain()
    expect((await rows('select letter from messages order by written_at, id')).map(({ letter }) => letter).sort())
      .toEqual(['certificate-expired', 'certificate-issued', 'certificate-vacated'])
  })
})

describe('CERT-15 A legal name that changes with evidence', () => {
  test('stands on the certificate from then on; the old one is public nowhere, and stays in the history', async () => {
    const { house, marcus, ana, certificate, publicly } = await scene()
    await world().drain()
    world().clock.forward(86_400_000)
    await accepts(house, marcus, await asksForName(house, ana))
    await world().drain()
    expect((await publicly()).name).toBe('Ana Paz')
    expect(JSON.stringify(await rows('select * from registry_entries'))).not.toContain('Ruiz')
    expect((await rows(`select full_name from certificate_names where certificate_id = '${certificate.id}' order by recorded_at`)).map(({ full_name }) => full_name))
      .toEqual(['Ana Ruiz Soto', 'Ana Paz'])
    expect((await rows("select letter from messages where letter = 'certificate-renamed'"))).toHaveLength(1)
    expect(await rows("select number from search_registry('Ana Ruiz')")).toEqual([])
  })
})
