import { describe, expect, test } from 'vitest'
import { addDays } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { approve, sent } from '#tests/people/applications.ts'
import { idOf, opensIt, recorded } from '#tests/people/looks.ts'
import { hasLegalName } from '#tests/people/name-changes.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { accessReport, seeFinding } from './access-report.server.ts'
import { keyOf } from './finding-key.ts'
import type { Period, Shows } from './findings.ts'
import { longestNote, reviewFinding, type TypedReview } from './review-finding.server.ts'

const world = openTestHouse()

async function program() {
  const { house } = world()
  const here = await certifyingBody(house)
  const [marcus, anh, kim] = [await staff(house, here, 'programSpecialist', 'marcus@example.org'),
    await staff(house, here, 'programManager', 'anh@example.org'), await staff(house, here, 'programManager', 'kim@example.org')]
  const denise = await person(house, 'denise@example.org')
  const reference = await sent(house, denise)
  return { house, here, marcus, anh, kim, denise, reference, whose: await idOf(house, reference) }
}
const report = (by: Staff, days: Period = 30, show: Shows = 'open', page = 1) =>
  unitOfWork(world().house, by, (unit) => accessReport(unit, { days, show, page }))
const found = async (by: Staff, days: Period = 30) => (await report(by, days)).rows.map(({ kind, by: who, about, count }) => ({ kind, who, about, count }))
const update = (text: string) => world().house.database.statement(text)
/** In California, on a day of the week before Tuesday, March 10, 2026, in daylight saving time. */
const at = (day: string, time: string) => `${day}T${time}-07:00`
const judged = (by: Staff, key: string, typed: Partial<TypedReview> = {}) =>
  unitOfWork(world().house, by, (unit) => reviewFinding(unit, key, { outcome: 'fine', note: '', through: world().clock.now().toISOString(), ...typed }))

describe('PLAT-06 The report of unusual access finds', () => {
  test('nothing in a day of usual work', async () => {
    const { house, marcus, anh, reference } = await program()
    await opensIt(house, marcus, reference)
    await approve(house, marcus, reference)
    await opensIt(house, marcus, reference)
    await opensIt(house, anh, reference)
    expect(await found(anh)).toEqual([])
  })

  test('openings at night, by the clock of California', async () => {
    const { house, marcus, anh, whose } = await program()
    for (const time of ['05:59:59', '06:00:00', '20:59:59', '21:00:00']) await recorded(house, marcus, { whose, at: at('2026-03-09', time) })
    expect(await found(anh)).toEqual([{ kind: 'oddHours', who: marcus.personId, about: '2026-03-09', count: 2 }])
  })

  test('many records within an hour, without a step on them', async () => {
    const { house, marcus, anh } = await program()
    const ids = Array.from({ length: 25 }, newId)
    for (const [i, whose] of ids.entries()) await recorded(house, marcus, { whose, at: new Date(Date.parse(at('2026-03-09', '10:30:00')) + i * 120_000) })
    expect(await found(anh)).toEqual([{ kind: 'many', who: marcus.personId, about: '2026-03-09', count: 25 }])
    await recorded(house, marcus, { whose: ids[3], at: at('2026-03-10', '09:00:00'), action: 'changed', detail: 'approve' })
    expect(await found(anh)).toEqual([])
  })

  test('the same record again and again, counted from the last step on it', async () => {
    const { house, marcus, anh, whose } = await program()
    for (let i = 0; i < 8; i += 1) await recorded(house, marcus, { whose, at: at(addDays('2026-03-03', i), '10:00:00') })
    expect((await found(anh)).filter(({ kind }) => kind === 'again')).toEqual([{ kind: 'again', who: marcus.personId, about: whose, count: 8 }])
    await recorded(house, marcus, { whose, at: at('2026-03-03', '10:30:00'), action: 'changed', detail: 'ask' })
    expect((await found(anh)).filter(({ kind }) => kind === 'again')).toEqual([])
  })

  test('somebody who opens a person of the same family name, accents aside', async () => {
    const { house, marcus, anh, whose } = await program()
    await hasLegalName(house, marcus, ['Marcus', 'Marquez Hill'])
    await recorded(house, marcus, { whose, at: at('2026-03-09', '10:00:00') })
    await recorded(house, anh, { whose, at: at('2026-03-09', '10:00:00') })
    expect(await found(anh)).toEqual([{ kind: 'sameName', who: marcus.personId, about: whose, count: 1 }])
  })

  test('looks long after the decision', async () => {
    const { house, marcus, anh, reference, whose } = await program()
    await approve(house, marcus, reference)
    world().clock.set('2026-03-24T18:00:00Z')
    await opensIt(house, marcus, reference)
    expect(await found(anh)).toEqual([])
    world().clock.forward(1000)
    await opensIt(house, marcus, reference)
    expect(await found(anh)).toEqual([{ kind: 'afterDecision', who: marcus.personId, about: whose, count: 1 }])
  })

  test('records that a colleague has, opened by somebody who never had to do with them', async () => {
    const { house, marcus, anh, kim } = await program()
    const ids: string[] = []
    for (let i = 0; i < 5; i += 1) ids.push(await idOf(house, await sent(house, await person(house, `p${i}@example.org`))))
    await update(`update applications set assigned_to = '${kim.personId}'`)
    for (const whose of ids) await recorded(house, marcus, { whose, at: at('2026-03-09', '10:00:00') })
    for (const whose of ids) await recorded(house, kim, { whose, at: at('2026-03-09', '10:00:00') })
    expect(await found(anh)).toEqual([{ kind: 'unrelated', who: marcus.personId, about: '2026-03-09', count: 5 }])
    // What nobody has yet is everyone's to open.
    await update('update applications set assigned_to = null')
    expect(await found(anh)).toEqual([])
    await update(`update applications set assigned_to = '${kim.personId}'`)
    await recorded(house, marcus, { whose: ids[0], at: at('2026-03-09', '11:00:00'), action: 'changed', detail: 'assign' })
    expect(await found(anh)).toEqual([])
  })

  test('lists saved as a file, and pages that were refused several times', async () => {
    const { house, marcus, anh, whose } = await program()
    await recorded(house, marcus, { ids: [whose], at: at('2026-03-09', '10:00:00'), action: 'listed', detail: 'export waiting' })
    for (let i = 0; i < 3; i += 1) await recorded(house, marcus, { at: at('2026-03-09', `11:0${i}:00`), action: 'refused', kind: 'address', detail: 'vouchers/new' })
    expect((await found(anh)).map(({ kind, count }) => [kind, count])).toEqual([['refused', 3], ['export', 1]])
    const { rows: [refusal] } = await report(anh)
    expect((await unitOfWork(house, anh, (unit) => seeFinding(unit, refusal!.key))).doors).toEqual(['vouchers/new'])
  })

  test('the manager’s own looks, too; in the period that is asked for, and no other', async () => {
    const { house, anh, whose } = await program()
    await recorded(house, anh, { whose, at: at('2026-03-09', '23:00:00') })
    await recorded(house, anh, { whose, at: '2026-02-20T23:00:00-08:00' })
    await recorded(house, anh, { whose, at: '2026-01-10T23:00:00-08:00' })
    expect((await Promise.all(([7, 30, 90] as const).map((days) => found(anh, days)))).map((one) => one.length)).toEqual([1, 2, 3])
    expect((await report(anh)).rows.every(({ isOwn }) => isOwn)).toBe(true)
  })

  test('nothing of a manager’s own application: there they know staff by their role', async () => {
    const { house, marcus, anh, kim } = await program()
    const whose = await idOf(house, await sent(house, { hat: 'self', personId: anh.personId }))
    await recorded(house, marcus, { whose, at: at('2026-03-09', '23:00:00') })
    await recorded(house, marcus, { whose: anh.personId, at: at('2026-03-09', '23:10:00'), kind: 'nameChange' })
    await recorded(house, marcus, { ids: [whose], at: at('2026-03-09', '10:00:00'), action: 'listed', detail: 'export waiting' })
    expect((await report(kim)).rows.map(({ kind, references }) => [kind, references.length])).toEqual([['oddHours', 1], ['export', 1]])
    expect((await report(anh)).rows.map(({ kind, references }) => [kind, references.length])).toEqual([['export', 0]])
  })

  test('nothing of another organisation, and a specialist gets none at all', async () => {
    const { house, marcus, whose } = await program()
    await recorded(house, marcus, { whose, at: at('2026-03-09', '23:00:00') })
    const dana = await staff(house, await certifyingBody(house, 'Another program'), 'programManager', 'dana@example.org')
    expect((await report(dana)).rows).toEqual([])
    expect((await report(marcus)).rows).toEqual([])
    const key = keyOf({ kind: 'oddHours', by: marcus.personId, about: '2026-03-09' })
    await expect(unitOfWork(house, dana, (unit) => seeFinding(unit, key))).rejects.toThrow(NotFound)
    await expect(judged(dana, key)).rejects.toThrow(NotFound)
  })

  test('and is itself recorded, with the applications that it names', async () => {
    const { house, marcus, anh, whose } = await program()
    await recorded(house, marcus, { whose, at: at('2026-03-09', '23:00:00') })
    await report(anh)
    const { rows } = await update("select action, record_ids, person_id, detail from audit where record_kind = 'access'")
    expect(rows).toEqual([{ action: 'listed', record_ids: [whose], person_id: anh.personId, detail: '30 days' }])
  })
})

describe('PLAT-06 What came of a finding', () => {
  async function atNight() {
    const all = await program()
    await recorded(all.house, all.marcus, { whose: all.whose, at: at('2026-03-09', '23:00:00') })
    const { rows: [row] } = await report(all.anh)
    return { ...all, key: row!.key, last: row!.last }
  }

  test('is written down with who and when, and the finding waits no longer', async () => {
    const { house, anh, key, last } = await atNight()
    await judged(anh, key, { outcome: 'lookedInto', note: '  A call from the person.  ', through: last.toISOString() })
    const { rows: open, counts } = await report(anh)
    expect([open, counts]).toEqual([[], { open: 0, done: 1 }])
    expect((await report(anh, 30, 'done')).rows.map((one) => one.key)).toEqual([key])
    const seen = await unitOfWork(house, anh, (unit) => seeFinding(unit, key))
    expect(seen.reviews).toMatchObject([{ outcome: 'lookedInto', note: 'A call from the person.', on: '2026-03-10' }])
    expect(seen.isDone).toBe(true)
  })

  test('holds for the looks that the manager had before them: a later one opens it again', async () => {
    const { house, marcus, anh, whose, key, last } = await atNight()
    await recorded(house, marcus, { whose, at: at('2026-03-09', '23:30:00') })
    await judged(anh, key, { through: last.toISOString() })
    expect((await report(anh)).rows).toMatchObject([{ key, again: true, count: 2 }])
    // Nor can somebody say that they read what has not happened yet.
    await judged(anh, key, { through: '2999-01-01T00:00:00Z' })
    expect((await report(anh)).rows).toEqual([])
    await recorded(house, marcus, { whose, at: at('2026-03-09', '23:45:00') })
    expect((await report(anh)).rows).toMatchObject([{ key, again: true, count: 3 }])
  })

  test.each([
    [{ outcome: '' }, 'outcomeMissing'], [{ outcome: 'whatever' }, 'outcomeMissing'], [{ outcome: 'lookedInto', note: ' ' }, 'reviewNoteMissing'],
    [{ note: 'x'.repeat(longestNote + 1) }, 'reviewNoteTooLong'], [{ note: 'x'.repeat(10_000) }, 'reviewNoteTooLong'], [{ through: 'soon' }, 'formIncomplete'],
  ])('%j is refused: %s', async (typed, code) => {
    const { anh, key } = await atNight()
    await expect(judged(anh, key, typed)).rejects.toMatchObject({ problems: [{ code }] })
    expect((await report(anh)).rows).toHaveLength(1)
  })

  test('is not said by oneself about one’s own looks, but by another manager', async () => {
    const { house, anh, kim, whose } = await program()
    await recorded(house, anh, { whose, at: at('2026-03-09', '23:00:00') })
    const { rows: [row] } = await report(anh)
    await expect(judged(anh, row!.key)).rejects.toThrow(Refused)
    await expect(judged(anh, row!.key)).rejects.toMatchObject({ problems: [{ code: 'ownAccess' }] })
    await judged(kim, row!.key)
    expect((await report(anh)).rows).toEqual([])
  })

  test('a finding that is none is not there', async () => {
    const { anh, marcus } = await program()
    for (const key of ['nothing', keyOf({ kind: 'oddHours', by: marcus.personId, about: '2026-03-09' }), keyOf({ kind: 'many', by: newId(), about: newId() })]) {
      await expect(judged(anh, key)).rejects.toThrow(NotFound)
    }
  })
})
