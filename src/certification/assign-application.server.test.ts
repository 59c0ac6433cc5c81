import { describe, expect, test } from 'vitest'
import { NotFound } from '#platform/problems.ts'
import { newReference } from '#platform/identifiers.server.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { atOnce } from '#tests/people/at-once.ts'
import { approve, sent, sentUnpaid } from '#tests/people/applications.ts'
import { assigns, assignsMany, hasIt, knows, takes } from '#tests/people/assignments.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { mostAtOnce } from './assignment.ts'
import { colleagues } from '#people/public.server.ts'
import { seeAssignments } from './see-assignments.server.ts'
import { askedAssignments } from './assignment-views.ts'

const world = openTestHouse()
const rows = async (text: string) => (await world().house.database.statement(text)).rows
const problem = (code: string, facts?: object) => ({ problems: [{ code, ...(facts ? { facts } : {}) }] })
const refused = (code: string) => ({ problems: [expect.objectContaining({ code })] })

/** A certifying body with a specialist and a manager, and one application that waits. */
async function waiting() {
  const { house } = world()
  const here = await certifyingBody(house)
  const [dee, anh] = [await staff(house, here, 'programSpecialist', 'dee@example.org'), await staff(house, here, 'programManager', 'anh@example.org')]
  return { house, here, dee, anh, reference: await sent(house, await person(house, 'ana@example.org')) }
}
/** More applications that wait. */
async function more(count: number, from = 0): Promise<string[]> {
  const all: string[] = []
  for (let i = 0; i < count; i += 1) all.push(await sent(world().house, await person(world().house, `applicant.${from + i}@example.org`)))
  return all
}
const leaves = ({ personId }: Staff) =>
  world().house.database.query.updateTable('memberships').set({ ends_at: new Date('2026-03-11') }).where('person_id', '=', personId).execute()

describe('CERT-24 Who has an application', () => {
  test('someone takes it, gives it to a colleague, who gives it to nobody: each is kept with who, when and how', async () => {
    const { house, dee, anh, reference } = await waiting()
    await takes(house, dee, reference)
    expect(await hasIt(house, reference)).toBe(dee.personId)
    await assigns(house, dee, reference, anh.personId)
    await assigns(house, anh, reference, null)
    expect(await hasIt(house, reference)).toBeNull()
    expect(await rows('select from_reviewer, to_reviewer, how, by_person, by_role, effective_on from assignments order by recorded_at, id')).toEqual([
      { from_reviewer: null, to_reviewer: dee.personId, how: 'byHand', by_person: dee.personId, by_role: 'programSpecialist', effective_on: '2026-03-10' },
      { from_reviewer: dee.personId, to_reviewer: anh.personId, how: 'byHand', by_person: dee.personId, by_role: 'programSpecialist', effective_on: '2026-03-10' },
      { from_reviewer: anh.personId, to_reviewer: null, how: 'byHand', by_person: anh.personId, by_role: 'programManager', effective_on: '2026-03-10' },
    ])
    expect((await rows("select detail from audit where detail like 'assign%'")).length).toBe(3)
  })

  test('to whom one gives it twice, it goes once', async () => {
    const { house, dee, reference } = await waiting()
    await takes(house, dee, reference)
    await takes(house, dee, reference)
    await assigns(house, dee, reference, dee.personId, null)
    expect(await rows('select count(*)::int as count from assignments')).toEqual([{ count: 1 }])
  })

  test('a colleague who was quicker keeps it, and the second is told who has it now', async () => {
    const { house, dee, anh, reference } = await waiting()
    const taken = await atOnce(house, 2, (which) => takes(house, [dee, anh][which]!, reference))
    const who = taken.findIndex(({ status }) => status === 'fulfilled')
    expect(taken[1 - who]).toMatchObject({ reason: problem('nowWith', { name: ['dee@example.org', 'anh@example.org'][who] }) })
    expect(await hasIt(house, reference)).toBe([dee, anh][who]!.personId)
  })

  test('of two who reassign from the same page, the second is told who has it now, also when nobody has', async () => {
    const { house, here, dee, anh, reference } = await waiting()
    const mai = await staff(house, here, 'programManager', 'mai@example.org')
    await assigns(house, anh, reference, dee.personId, null)
    await expect(assigns(house, mai, reference, mai.personId, null)).rejects.toMatchObject(problem('nowWith', { name: 'dee@example.org' }))
    await assigns(house, anh, reference, null, dee.personId)
    await expect(assigns(house, mai, reference, mai.personId, dee.personId)).rejects.toMatchObject(problem('nowWithNobody'))
    expect(await hasIt(house, reference)).toBeNull()
  })

  test('it goes to nobody who does not decide here now: an unknown person, an operator, who has left, staff of another organisation', async () => {
    const { house, here, dee, anh, reference } = await waiting()
    const sam = await staff(house, here, 'operator', 'sam@example.org')
    const elsewhere = await certifyingBody(house, 'Another Certification Program')
    const dana = await staff(house, elsewhere, 'programSpecialist', 'dana@example.org')
    await leaves(dee)
    for (const id of [crypto.randomUUID(), sam.personId, dee.personId, dana.personId, '', "' or true --", 'x'.repeat(10_000)]) {
      await expect(assigns(house, anh, reference, id), id.slice(0, 40)).rejects.toMatchObject(refused('reviewerMissing'))
    }
    await expect(assigns(house, dana, reference, dana.personId)).rejects.toThrow(NotFound)
    await expect(takes(house, dana, reference)).rejects.toThrow(NotFound)
    expect(await hasIt(house, reference)).toBeNull()
  })

  test('what somebody had who has left is with nobody for their manager, and can be taken', async () => {
    const { house, dee, anh, reference } = await waiting()
    await takes(house, dee, reference)
    await leaves(dee)
    const seen = await unitOfWork(house, anh, (unit) => seeAssignments(unit, askedAssignments(new URLSearchParams())))
    expect(seen.rows.map((row) => row.reference)).toEqual([reference])
    expect([seen.unassigned.count, seen.reviewers.map(({ name }) => name)]).toEqual([1, ['anh@example.org']])
    await takes(house, anh, reference)
    expect(await hasIt(house, reference)).toBe(anh.personId)
  })

  test('nobody takes or gives away their own, or gets it, by hand or by turn', async () => {
    const { house, here, dee, anh } = await waiting()
    const own = await sent(house, { hat: 'self', personId: dee.personId })
    await expect(takes(house, dee, own)).rejects.toMatchObject(problem('ownApplication'))
    await expect(assigns(house, dee, own, anh.personId)).rejects.toMatchObject(problem('ownApplication'))
    await expect(assigns(house, anh, own, dee.personId)).rejects.toMatchObject(refused('reviewerIsApplicant'))
    expect(await assigns(house, anh, own, 'fairTurn')).toBe(anh.personId)
    await assigns(house, anh, own, null)
    await leaves(anh)
    const mai = await staff(house, here, 'programManager', 'mai@example.org')
    await knows(house, mai, own)
    const kim = await staff(house, here, 'programManager', 'kim@example.org')
    await takes(house, kim, own)
    // Of the three others one knows Dee, one has it, and Dee applied: it is nobody's turn.
    await expect(assigns(house, kim, own, 'fairTurn')).rejects.toMatchObject(refused('nobodyElse'))
  })

  test('what was decided waits for nobody; what waits for its applicant can be given', async () => {
    const { house, anh, reference } = await waiting()
    await approve(house, anh, reference)
    await expect(takes(house, anh, reference)).rejects.toMatchObject(problem('waitsForNobody'))
    const unpaid = await sentUnpaid(house, await person(house, 'ben@example.org'))
    await takes(house, anh, unpaid)
    expect(await hasIt(house, unpaid)).toBe(anh.personId)
  })

  test('an unknown number is not there', async () => {
    const { house, anh } = await waiting()
    for (const number of [newReference(), 'nothing', "'; drop table applications --", 'é'.repeat(10_000)]) {
      await expect(takes(house, anh, number)).rejects.toThrow(NotFound)
    }
  })
})

describe('CERT-24 The fair turn', () => {
  test('gives to whoever has the fewest to decide on; what is approved or waits for its fee does not count', async () => {
    const { house, dee, anh, reference } = await waiting()
    const [second, third] = await more(2)
    expect(await assigns(house, anh, reference, 'fairTurn')).toBeTypeOf('string')
    const first = (await hasIt(house, reference)) === dee.personId ? dee : anh
    const other = first === dee ? anh : dee
    expect(await assigns(house, anh, second!, 'fairTurn')).toBe(other.personId)
    await approve(house, anh, second!)
    await takes(house, other, await sentUnpaid(house, await person(house, 'ben@example.org')))
    expect(await assigns(house, anh, third!, 'fairTurn')).toBe(other.personId)
    expect((await rows("select how from assignments where how = 'fairTurn'")).length).toBe(3)
  })

  test('who has as few gets the next one when they got theirs longer ago', async () => {
    const { house, dee, anh, reference } = await waiting()
    const { clock } = world()
    const [second, third] = await more(2)
    await assigns(house, anh, reference, dee.personId)
    clock.forward(60_000)
    await assigns(house, anh, second!, anh.personId)
    expect(await assigns(house, anh, third!, 'fairTurn')).toBe(dee.personId)
  })

  test('of two at the same moment each goes to somebody else', async () => {
    const { house, anh, reference } = await waiting()
    const all = [reference, ...(await more(1))]
    const got = await atOnce(house, 2, (which) => assigns(house, anh, all[which]!, 'fairTurn'))
    expect(new Set(got.map((one) => one.status === 'fulfilled' && one.value)).size).toBe(2)
  })
})

describe('CERT-24 Many at once', () => {
  test('those that can go, go; of each of the others it is said why', async () => {
    const { house, here, dee, anh, reference } = await waiting()
    const [decided, taken, known, gone, away] = await more(5)
    await approve(house, anh, decided!)
    await takes(house, anh, taken!)
    await knows(house, dee, known!)
    await assigns(house, anh, known!, null)
    const elsewhere = await certifyingBody(house, 'Another Certification Program')
    const dana = await staff(house, elsewhere, 'programSpecialist', 'dana@example.org')
    await house.database.statement(`update applications set state = 'withdrawn', ended_on = '2026-03-10' where reference = '${gone}'`)
    expect(dana.organisationId).not.toBe(here)
    const others = await more(2, 10)
    const chosen = [reference, decided!, taken!, known!, gone!, newReference(), 'x'.repeat(10_000), away!, ...others]
    const { assigned, problems } = await assignsMany(house, anh, chosen, dee.personId)
    expect(assigned).toBe(4)
    expect(problems.map(({ code, facts }) => [code, facts?.reference])).toEqual([
      ['waitsForNobody', decided], ['nowWith', taken], ['reviewerMayNotSee', known], ['waitsForNobody', gone], ['notThere', chosen[5]], ['notThere', ''],
    ])
    expect(await rows(`select count(*)::int as count from applications where assigned_to = '${dee.personId}'`)).toEqual([{ count: 4 }])
    expect(await rows("select how, count(*)::int as count from assignments where how = 'bulk' group by how")).toEqual([{ how: 'bulk', count: 4 }])
    const [look] = await rows("select cardinality(record_ids) as ids from audit where detail = 'assign bulk'")
    expect(look).toEqual({ ids: 4 })
  })

  test('by fair turn each gets their share, nobody what is their own or of a person they know, nor back what they had', async () => {
    const { house, here, dee, anh } = await waiting()
    const kim = await staff(house, here, 'programSpecialist', 'kim@example.org')
    const own = await sent(house, { hat: 'self', personId: kim.personId })
    const all = await more(8)
    await knows(house, dee, all[0]!)
    for (const reference of all.slice(0, 3)) await assigns(house, anh, reference, kim.personId).catch(() => {})
    const had = await Promise.all([own, ...all].map(async (reference) => ({ reference, had: await hasIt(house, reference) })))
    const { assigned, problems } = await assignsMany(house, anh, had, 'fairTurn')
    expect([assigned, problems]).toEqual([9, []])
    expect([dee.personId, anh.personId]).toContain(await hasIt(house, own))
    expect(await hasIt(house, all[0]!)).toBe(anh.personId)
    for (const one of had) expect(await hasIt(house, one.reference)).not.toBe(one.had)
    const shares = await rows('select count(*)::int as count from applications where assigned_to is not null group by assigned_to')
    expect(shares.map(({ count }) => count).sort()).toEqual([3, 3, 3])
  })

  test('the same one chosen twice goes once', async () => {
    const { house, anh, reference } = await waiting()
    expect(await assignsMany(house, anh, [reference, reference.toLowerCase()], anh.personId)).toEqual({ assigned: 1, problems: [] })
    expect(await rows('select count(*)::int as count from assignments')).toEqual([{ count: 1 }])
  })

  test('none, more than a page shows, and nobody to give it to are refused as a whole', async () => {
    const { house, anh, reference } = await waiting()
    await expect(assignsMany(house, anh, [], anh.personId)).rejects.toMatchObject(problem('noneChosen'))
    const many = Array.from({ length: mostAtOnce + 1 }, () => newReference())
    await expect(assignsMany(house, anh, many, anh.personId)).rejects.toMatchObject(problem('tooManyChosen', { most: 500, chosen: 501 }))
    expect((await assignsMany(house, anh, many.slice(1), anh.personId)).problems.length).toBe(500)
    for (const to of [undefined, crypto.randomUUID()]) await expect(assignsMany(house, anh, [reference], to)).rejects.toMatchObject(refused('reviewerMissing'))
  })

  test('500 with 3 that cannot go: 497 go, and each of the 3 is named', { timeout: 60_000 }, async () => {
    const { house, here, anh, reference } = await waiting()
    await house.database.statement(`insert into people (id, created_at) select gen_random_uuid(), now() from generate_series(1, 496)`)
    const numbers = Array.from({ length: 496 }, () => newReference())
    const people = await rows('select p.id from people p where not exists (select from accounts a where a.person_id = p.id) limit 496')
    await house.database.query.insertInto('applications').values(people.map(({ id }, i) => ({
      id: crypto.randomUUID(), reference: numbers[i]!, jurisdiction_id: 'california', certifier_id: here, subject_id: id, state: 'submitted' as const,
      started_on: '2026-03-01', sent_on: '2026-03-01', answer_due_on: '2026-03-31', held_until: '2026-05-30', sent_name: `Ana ${i}`, recorded_at: house.clock.now(),
    }))).execute()
    const [decided, withdrawn] = await more(2)
    await approve(house, anh, decided!)
    await house.database.statement(`update applications set state = 'withdrawn', ended_on = '2026-03-10' where reference = '${withdrawn}'`)
    const unknown = newReference()
    const { assigned, problems } = await assignsMany(house, anh, [reference, ...numbers, decided!, withdrawn!, unknown], 'fairTurn')
    expect(assigned).toBe(497)
    expect(problems.map(({ facts }) => facts?.reference)).toEqual([decided, withdrawn, unknown])
    // In one unit of work, which is taken back after ten seconds.
    expect(await rows("select count(*)::int as count from assignments where how = 'bulk'")).toEqual([{ count: 497 }])
  })

  test('two managers who give the same page at once: everything goes once, and the second is told of each', async () => {
    const { house, here, dee, anh, reference } = await waiting()
    const mai = await staff(house, here, 'programManager', 'mai@example.org')
    const all = [reference, ...(await more(3))]
    const given = await atOnce(house, 2, (which) => assignsMany(house, [anh, mai][which]!, which ? all.toReversed() : all, [dee, mai][which]!.personId))
    const counts = given.map((one) => (one.status === 'fulfilled' ? one.value : { assigned: -1, problems: [] }))
    expect(counts.map(({ assigned }) => assigned).sort()).toEqual([0, 4])
    expect(counts.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(['nowWith', 'nowWith', 'nowWith', 'nowWith'])
  })

  test('many by fair turn while colleagues give single ones of them by fair turn: nobody waits for ever', async () => {
    const { house, here, dee, anh, reference } = await waiting()
    await staff(house, here, 'programSpecialist', 'kim@example.org')
    const all = [reference, ...(await more(5))]
    const given = await atOnce(house, all.length + 1, async (which) =>
      void (await (which ? assigns(house, dee, all[which - 1]!, 'fairTurn') : assignsMany(house, anh, all, 'fairTurn'))))
    expect(given.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))).toEqual([])
  })

  test('a manager of another organisation finds none of them', async () => {
    const { house, reference } = await waiting()
    const dana = await staff(house, await certifyingBody(house, 'Another Certification Program'), 'programManager', 'dana@example.org')
    expect(await assignsMany(house, dana, [reference], dana.personId)).toEqual({ assigned: 0, problems: [{ code: 'notThere', facts: { reference } }] })
    expect(await unitOfWork(house, dana, colleagues)).toEqual([{ id: dana.personId, name: 'dana@example.org' }])
  })
})
