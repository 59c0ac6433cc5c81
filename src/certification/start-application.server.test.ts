import { describe, expect, test } from 'vitest'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { allAtOnce } from '#tests/people/at-once.ts'
import { draft, send } from '#tests/people/applications.ts'
import { certifyingBody, person } from '#tests/people/people.ts'
import { findApplication, myApplications } from './application-store.server.ts'
import { discardApplication } from './discard-application.server.ts'
import { startApplication } from './start-application.server.ts'

const world = openTestHouse()
const rows = async (text: string) => (await world().house.database.statement(text)).rows
async function applicant(email = 'majo@example.org') {
  await certifyingBody(world().house)
  return person(world().house, email)
}

describe('CERT-04 Starting an application', () => {
  test('makes a draft with a reference, on the legal day, with its history and its audit', async () => {
    const { house } = world()
    const self = await applicant()
    const reference = await unitOfWork(house, self, startApplication)
    expect(reference).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{2}$/)
    expect(await rows('select state, started_on, sent_on, reference from applications'))
      .toEqual([{ state: 'draft', started_on: '2026-03-10', sent_on: null, reference }])
    expect(await rows('select step, from_state, to_state, by_role, by_person, effective_on from application_history'))
      .toEqual([{ step: 'start', from_state: null, to_state: 'draft', by_role: 'applicant', by_person: self.personId, effective_on: '2026-03-10' }])
    expect(await rows("select detail, record_kind from audit where detail = 'start'")).toEqual([{ detail: 'start', record_kind: 'application' }])
  })

  test('twice finds the same draft', async () => {
    const { house } = world()
    const self = await applicant()
    const reference = await unitOfWork(house, self, startApplication)
    expect(await unitOfWork(house, self, startApplication)).toBe(reference)
    expect(await rows('select id from application_history')).toHaveLength(1)
  })

  test('on several devices at the same moment makes one draft, and all find it', async () => {
    const { house } = world()
    const self = await applicant()
    const found = await allAtOnce(house, 6, () => unitOfWork(house, self, startApplication))
    expect(new Set(found).size).toBe(1)
    expect(await rows('select id from applications')).toHaveLength(1)
    expect(await rows('select id from application_history')).toHaveLength(1)
  })

  test('after sending finds the one that was sent: there is one at a time', async () => {
    const { house } = world()
    const self = await applicant()
    const reference = await draft(house, self)
    await send(house, self, reference)
    expect(await unitOfWork(house, self, startApplication)).toBe(reference)
  })

  test('is found by its reference however it is typed, and by its person only', async () => {
    const { house } = world()
    const self = await applicant()
    const reference = await unitOfWork(house, self, startApplication)
    const typed = [reference.toLowerCase(), reference.replaceAll('-', ' '), reference.replaceAll('-', '')]
    for (const one of typed) expect((await unitOfWork(house, self, (unit) => findApplication(unit, one))).reference).toBe(reference)
    const eve = await person(house, 'eve@example.org')
    for (const one of [reference, 'K7M-3PQ-9D', '', '\u0000', "' or 1=1"]) {
      await expect(unitOfWork(house, eve, (unit) => findApplication(unit, one))).rejects.toThrow('Not found')
    }
    expect(await unitOfWork(house, eve, myApplications)).toEqual([])
  })
})

describe('CERT-04 Setting a draft aside', () => {
  test('ends it with its history, and a new one can be started, which is another', async () => {
    const { house } = world()
    const self = await applicant()
    const first = await draft(house, self)
    await unitOfWork(house, self, (unit) => discardApplication(unit, first))
    world().clock.forward(1000)
    const second = await unitOfWork(house, self, startApplication)
    expect(second).not.toBe(first)
    expect(await unitOfWork(house, self, myApplications)).toEqual([{ reference: second, state: 'draft' }, { reference: first, state: 'discarded' }])
    expect(await rows("select from_state, to_state from application_history where step = 'discard'")).toEqual([{ from_state: 'draft', to_state: 'discarded' }])
  })

  test('twice, and after sending, is refused in words', async () => {
    const { house } = world()
    const self = await applicant()
    const first = await draft(house, self)
    const discard = (reference: string) => unitOfWork(house, self, (unit) => discardApplication(unit, reference))
    await discard(first)
    await expect(discard(first)).rejects.toMatchObject({ problems: [{ code: 'stepAlreadyTaken' }] })
    const second = await draft(house, self)
    await send(house, self, second)
    await expect(discard(second)).rejects.toMatchObject({ problems: [{ code: 'stepAlreadyTaken', facts: { state: 'submitted' } }] })
  })
})
