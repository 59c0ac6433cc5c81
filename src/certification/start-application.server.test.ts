import { describe, expect, test } from 'vitest'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { allAtOnce } from '#tests/people/at-once.ts'
import { adds, draft, send, sent, sentUnpaid } from '#tests/people/applications.ts'
import { readWholeOrientation } from '#tests/people/orientation.ts'
import { accepts, asksForName } from '#tests/people/name-changes.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { findApplication, myApplications } from './application-store.server.ts'
import { removeDocument } from './change-documents.server.ts'
import { discardApplication } from './discard-application.server.ts'
import { documentsOf } from './document-store.server.ts'
import { finishOrientationPart } from './finish-orientation-part.server.ts'
import { lapseApplications } from './lapse-applications.server.ts'
import { saveAnswers } from './save-answers.server.ts'
import { seeDraft } from './see-draft.server.ts'
import { startApplication } from './start-application.server.ts'
import { withdrawApplication } from './withdraw-application.server.ts'

const world = openTestHouse()
const rows = async (text: string) => (await world().house.database.statement(text)).rows
async function applicant(email = 'majo@example.org') {
  await certifyingBody(world().house)
  const self = await person(world().house, email)
  await readWholeOrientation(world().house, self)
  return self
}
const start = (self: Self) => unitOfWork(world().house, self, startApplication)

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

describe('CERT-01 The orientation comes first', () => {
  test('nothing opens before it is finished, and says so', async () => {
    const { house } = world()
    await certifyingBody(house)
    const self = await person(house, 'majo@example.org')
    await expect(start(self)).rejects.toMatchObject({ problems: [{ code: 'orientationFirst' }] })
    await unitOfWork(house, self, (unit) => finishOrientationPart(unit, 'the-role'))
    await expect(start(self)).rejects.toMatchObject({ problems: [{ code: 'orientationFirst' }] })
    expect(await rows('select id from applications')).toEqual([])
    await readWholeOrientation(house, self)
    expect(await start(self)).toMatch(/^[2-9A-Z-]{10}$/)
  })
})

describe('CERT-07 Starting again', () => {
  const ways: readonly [string, (self: Self) => Promise<string>, string][] = [
    ['discarded', async (self) => {
      const reference = await draft(world().house, self)
      await unitOfWork(world().house, self, (unit) => discardApplication(unit, reference))
      return reference
    }, '2026-03-10'],
    ['withdrawn', async (self) => {
      const reference = await sent(world().house, self)
      await unitOfWork(world().house, self, (unit) => withdrawApplication(unit, reference))
      return reference
    }, '2026-03-10'],
    ['void', async (self) => {
      const reference = await sentUnpaid(world().house, self)
      world().clock.set('2026-06-10T18:00:00Z')
      await lapseApplications(world().house)
      return reference
    }, '2026-06-09'],
  ]

  test.each(ways)('after one that was %s, begins with its answers and documents, and not with its fee', async (state, end, endedOn) => {
    const { house, clock } = world()
    const self = await applicant()
    const first = await end(self)
    clock.forward(1000)
    const second = await start(self)
    expect(second).not.toBe(first)
    expect(await rows(`select state, ended_on from applications where reference = '${first}'`)).toEqual([{ state, ended_on: endedOn }])
    const { facts, pages } = await unitOfWork(house, self, async (unit) => seeDraft(unit, await findApplication(unit, second)))
    expect(facts.answers).toMatchObject({ givenNames: 'María José', printedFamilyNames: 'GARCIA MARQUEZ', commitment: ['share', 'recovery'] })
    expect(facts.answers).not.toHaveProperty('feeWay')
    expect(facts.answers).not.toHaveProperty('voucher')
    expect([facts.voucher, facts.signature?.typedName]).toEqual([undefined, 'María José García Márquez'])
    expect(facts.documents.map(({ kind }) => kind)).toEqual(['identity', 'education'])
    expect(pages.filter(({ status }) => status !== 'done').map(({ page }) => page)).toEqual(['fee'])
    expect(await rows(`select b.reference from applications a join applications b on b.id = a.started_from where a.reference = '${second}'`))
      .toEqual([{ reference: first }])
  })

  test('after several, begins with the last', async () => {
    const { house, clock } = world()
    const self = await applicant()
    const first = await draft(house, self)
    await unitOfWork(house, self, (unit) => discardApplication(unit, first))
    clock.forward(1000)
    const second = await start(self)
    await unitOfWork(house, self, (unit) =>
      saveAnswers(unit, second, [{ question: 'chosenName', answer: 'Mari', shown: { revision: 1, answer: 'Majo' } }], ''))
    await adds(house, self, second, 'education', 'second diploma.jpg')
    await unitOfWork(house, self, (unit) => discardApplication(unit, second))
    clock.forward(1000)
    const third = await start(self)
    const { facts } = await unitOfWork(house, self, async (unit) => seeDraft(unit, await findApplication(unit, third)))
    expect(facts.answers.chosenName).toBe('Mari')
    expect(facts.documents.map(({ name }) => name)).toContain('second diploma.jpg')
  })

  test('what is changed in the new one leaves the ended one as it was', async () => {
    const { house, clock } = world()
    const self = await applicant()
    const first = await sent(house, self)
    await unitOfWork(house, self, (unit) => withdrawApplication(unit, first))
    clock.forward(1000)
    const second = await start(self)
    const idOf = (reference: string) => unitOfWork(house, self, async (unit) => (await findApplication(unit, reference)).id)
    const [one, two] = [await idOf(first), await idOf(second)]
    const documents = await unitOfWork(house, self, (unit) => documentsOf(unit, two))
    await unitOfWork(house, self, (unit) => removeDocument(unit, second, documents[0]!.id))
    expect(await unitOfWork(house, self, (unit) => documentsOf(unit, two))).toHaveLength(1)
    expect(await unitOfWork(house, self, (unit) => documentsOf(unit, one))).toHaveLength(2)
  })

  test('one whose time is over, where the sweep has not come by, is void already; it ends first, and then another begins', async () => {
    const { house, clock } = world()
    const self = await applicant()
    const first = await sentUnpaid(house, self)
    clock.set('2026-06-09T07:00:00Z')
    expect(await unitOfWork(house, self, (unit) => findApplication(unit, first))).toMatchObject({ state: 'void', ended_on: '2026-06-09' })
    expect(await lapseApplications(house, { personId: self.personId })).toBe(1)
    expect(await start(self)).not.toBe(first)
    expect(await rows('select state from applications order by recorded_at')).toEqual([{ state: 'void' }, { state: 'draft' }])
  })

  test('after an approval finds the approved one: it is still open', async () => {
    const { house } = world()
    const self = await applicant()
    const reference = await sent(house, self)
    await rows("update applications set state = 'approved', decided_on = '2026-03-10', valid_through = '2027-03-10'")
    expect(await start(self)).toBe(reference)
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
    expect(await unitOfWork(house, self, myApplications)).toMatchObject([{ reference: second, state: 'draft' }, { reference: first, state: 'discarded' }])
    expect(await rows("select from_state, to_state from application_history where step = 'discard'")).toEqual([{ from_state: 'draft', to_state: 'discarded' }])
  })

  test('lets its voucher go: others can use it again, and no fee was charged', async () => {
    const { house } = world()
    const self = await applicant()
    const reference = await draft(house, self)
    expect(await rows('select state, held_by from vouchers')).toEqual([{ state: 'reserved', held_by: self.personId }])
    await unitOfWork(house, self, (unit) => discardApplication(unit, reference))
    expect(await rows('select state, held_by, held_for from vouchers')).toEqual([{ state: 'open', held_by: null, held_for: null }])
    expect(await rows('select id from charges')).toEqual([])
  })

  test('twice, and after sending, is refused in words', async () => {
    const { house } = world()
    const self = await applicant()
    const first = await draft(house, self)
    const discard = (reference: string) => unitOfWork(house, self, (unit) => discardApplication(unit, reference))
    await discard(first)
    await expect(discard(first)).rejects.toMatchObject({ problems: [{ code: 'stepAlreadyTaken' }] })
    world().clock.forward(1000)
    const second = await sent(house, self)
    await expect(discard(second)).rejects.toMatchObject({ problems: [{ code: 'stepAlreadyTaken', facts: { state: 'submitted' } }] })
  })
})

test('CERT-01 An application that starts again begins with the legal name that a paper has shown', async () => {
  const { house } = world()
  const here = await certifyingBody(house)
  const [self, reviewer] = [await person(house, 'majo@example.org'), await staff(house, here, 'programSpecialist', 'dee@example.org')]
  const first = await sent(house, self)
  await accepts(house, reviewer, await asksForName(house, self, { givenNames: 'María José', familyNames: 'Paz' }))
  await unitOfWork(house, self, (unit) => withdrawApplication(unit, first))
  const again = await start(self)
  const { facts } = await unitOfWork(house, self, async (unit) => seeDraft(unit, await findApplication(unit, again)))
  expect(facts.answers).toMatchObject({ givenNames: 'María José', familyNames: 'Paz' })
})
