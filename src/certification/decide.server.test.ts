import { describe, expect, test } from 'vitest'
import { newId, newReference } from '#platform/identifiers.server.ts'
import { unitOfWork, type Staff, type StaffRole } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { atOnce } from '#tests/people/at-once.ts'
import { approve, decided, draft, pointAbout, sendsAgain, sent } from '#tests/people/applications.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { lettersTo, subjectOf } from '#tests/people/signing-in.ts'
import { decide } from './decide.server.ts'
import { openForReview } from './open-for-review.server.ts'
import { usualQuery } from './queue-query.ts'
import { usualPageSize as pageSize, type QueueView } from './queue-views.ts'
import { reviewQueue } from './review-queue.server.ts'

const world = openTestHouse()
const rows = async (text: string) => (await world().house.database.statement(text)).rows

/** A sent application, and someone of the certifying body. */
async function waiting(role: StaffRole = 'programSpecialist') {
  const { house, drain, carrier } = world()
  const reviewer = await staff(house, await certifyingBody(house), role, 'dee@example.org')
  const applicant = await person(house, 'majo@example.org')
  const reference = await sent(house, applicant)
  await drain()
  carrier.carried.length = 0
  return { reviewer, applicant, reference }
}
const open = (reviewer: Staff, reference: string) => unitOfWork(world().house, reviewer, (unit) => openForReview(unit, reference))
const queue = (reviewer: Staff, view: QueueView = 'waiting', page = 1) => unitOfWork(world().house, reviewer, (unit) => reviewQueue(unit, { ...usualQuery, view, page }))

describe('CERT-08 Approving an application', () => {
  test.each(['programSpecialist', 'programManager'] as const)('by a %s is valid for twelve months, and the applicant is told in their language', async (role) => {
    const { house, drain } = world()
    const { reviewer, reference } = await waiting(role)
    await approve(house, reviewer, reference)
    await drain()
    expect(await rows('select state, decided_on, valid_through, policy_date from applications'))
      .toEqual([{ state: 'approved', decided_on: '2026-03-10', valid_through: '2027-03-10', policy_date: '2026-03-10' }])
    const [letter, ...more] = lettersTo(world(), 'majo@example.org')
    expect(more).toEqual([])
    expect(letter!.subject).toBe(subjectOf('application-approved', 'es'))
    for (const words of ['Majo', reference, '10 de marzo de 2027', '24 de febrero de 2027']) expect(letter!.text).toContain(words)
    expect(await rows("select from_state, to_state, by_role, by_person from application_history where step = 'approve'"))
      .toEqual([{ from_state: 'submitted', to_state: 'approved', by_role: role, by_person: reviewer.personId }])
  })

  test('on February 29 is valid through February 28 of the next year', async () => {
    const { house, clock } = world()
    const { reviewer, reference } = await waiting()
    clock.set('2028-02-29T20:00:00Z')
    await approve(house, reviewer, reference)
    expect(await rows('select decided_on, valid_through from applications')).toEqual([{ decided_on: '2028-02-29', valid_through: '2029-02-28' }])
  })

  test('late in the evening counts from the day it is in California', async () => {
    const { house, clock } = world()
    const { reviewer, reference } = await waiting()
    clock.set('2027-07-01T06:30:00Z')
    await approve(house, reviewer, reference)
    expect(await rows('select decided_on, valid_through from applications')).toEqual([{ decided_on: '2027-06-30', valid_through: '2028-06-30' }])
  })

  test('by two specialists at the same moment is done once, and the second is told so', async () => {
    const { house, drain } = world()
    const { reviewer, reference } = await waiting()
    const second = await staff(house, reviewer.organisationId, 'programSpecialist', 'kim@example.org')
    const answers = await atOnce(house, 2, (which) => approve(house, which ? second : reviewer, reference))
    const refused = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(refused).toMatchObject([{ problems: [{ code: 'decidedAlready', facts: { what: 'approve' } }] }])
    await expect(approve(house, second, reference)).rejects.toMatchObject({ problems: [{ code: 'decidedAlready' }] })
    await drain()
    expect(await rows("select id from application_history where step = 'approve'")).toHaveLength(1)
    expect(lettersTo(world(), 'majo@example.org')).toHaveLength(1)
  })

  test('of one’s own application is refused in words, and someone else can still do it', async () => {
    const { house } = world()
    const { reviewer } = await waiting()
    const own = await sent(house, { hat: 'self', personId: reviewer.personId })
    await expect(approve(house, reviewer, own)).rejects.toMatchObject({ problems: [{ code: 'ownApplication' }] })
    const second = await staff(house, reviewer.organisationId, 'programSpecialist', 'kim@example.org')
    await approve(house, second, own)
  })

  test('is not in the hands of the applicant', async () => {
    const { house } = world()
    const { applicant, reference } = await waiting()
    await expect(unitOfWork(house, applicant, (unit) => decide(unit as never, reference, 'approve'))).rejects.toThrow('Refused')
    await expect(unitOfWork(house, applicant, (unit) =>
      unit.db.updateTable('application_history').set({ to_state: 'approved' }).execute())).rejects.toThrow('permission denied')
    expect(await rows('select state from applications')).toEqual([{ state: 'submitted' }])
  })

  test('needs no letter when the account is closed meanwhile, and does not fail for it', async () => {
    const { house, drain } = world()
    const { reviewer, reference } = await waiting()
    await rows("update accounts set closed_at = now() where email = 'majo@example.org'")
    await approve(house, reviewer, reference)
    await drain()
    expect(lettersTo(world(), 'majo@example.org')).toEqual([])
    expect(await rows("select name from pgboss.job where state not in ('completed')")).toEqual([])
  })
})

describe('PLAT-06 Looking at applications', () => {
  test('opening one writes one row, a list one row with the ids that were shown, each without a value', async () => {
    const { reviewer, reference } = await waiting()
    const [{ id }] = await rows('select id from applications')
    await rows('truncate audit')
    await queue(reviewer)
    await open(reviewer, reference)
    const looks = await rows('select action, record_kind, record_ids, person_id, organisation_id, role, detail, audit::text as whole from audit order by action')
    const by = { record_kind: 'application', record_ids: [id], person_id: reviewer.personId, organisation_id: reviewer.organisationId, role: 'programSpecialist' }
    expect(looks).toMatchObject([{ ...by, action: 'listed', detail: 'waiting' }, { ...by, action: 'opened', detail: null }])
    expect(looks).toHaveLength(2)
    for (const { whole } of looks) expect(whole).not.toMatch(/García|Majo/)
  })

  test('shows what was sent and what happened since, and nothing from before the sending', async () => {
    const { house } = world()
    const { reviewer, reference } = await waiting()
    await approve(house, reviewer, reference)
    const { submission, history, application } = await open(reviewer, reference)
    expect(submission.answers.find(({ question }) => question === 'givenNames')?.answer).toBe('María José')
    expect(history.map(({ step, by_role }) => [step, by_role])).toEqual([['send', 'applicant'], ['approve', 'programSpecialist']])
    expect(application.state).toBe('approved')
  })

  test('a draft is in nobody’s queue, and of another organisation nothing is there', async () => {
    const { house } = world()
    const { reviewer, reference } = await waiting()
    const drafted = await draft(house, await person(house, 'lu@example.org'))
    const stranger = await staff(house, await certifyingBody(house, 'Another program'), 'programManager', 'moe@example.org')
    expect((await queue(reviewer)).rows.map((row) => row.reference)).toEqual([reference])
    expect(await queue(stranger)).toMatchObject({ rows: [], counts: { waiting: 0, leaving: 0, awaitingFee: 0, approved: 0 } })
    await expect(open(reviewer, drafted)).rejects.toThrow('Not found')
    for (const one of [reference, drafted]) await expect(open(stranger, one)).rejects.toThrow('Not found')
    await expect(approve(house, stranger, reference)).rejects.toThrow('Not found')
  })
})

describe('CERT-08 A page that was left open', () => {
  const decidesOn = (reviewer: Staff, reference: string, seen: number) =>
    unitOfWork(world().house, reviewer, (unit) => decide(unit, reference, 'approve', [], seen))

  test('what its person sent anew meanwhile is not decided unread', async () => {
    const { house } = world()
    const { reviewer, applicant, reference } = await waiting()
    await decided(house, reviewer, reference, 'ask', [pointAbout('phone', 'Which one?')])
    await sendsAgain(house, applicant, reference)
    await expect(decidesOn(reviewer, reference, 1)).rejects.toMatchObject({ problems: [{ code: 'sentAnewSinceRead' }] })
    await expect(decidesOn(reviewer, reference, Number.NaN)).rejects.toMatchObject({ problems: [{ code: 'sentAnewSinceRead' }] })
    expect(await rows("select kind from review_decisions where state = 'waiting'")).toEqual([])
    await decidesOn(reviewer, reference, 2)
    expect(await rows("select kind, submission from review_decisions where state = 'waiting'")).toEqual([{ kind: 'approve', submission: 2 }])
  })
})

describe('CERT-06 The queue', () => {
  test('has the most urgent first, and of the approved ones what ends soonest', async () => {
    const { house, clock } = world()
    const { reviewer, reference: third } = await waiting()
    clock.set('2026-03-08T20:00:00Z')
    const first = await sent(house, await person(house, 'lu@example.org'))
    clock.set('2026-03-09T20:00:00Z')
    const second = await sent(house, await person(house, 'li@example.org'))
    const page = await queue(reviewer)
    expect(page.rows.map(({ reference, answer_due_on }) => [reference, answer_due_on]))
      .toEqual([[first, '2026-04-07'], [second, '2026-04-08'], [third, '2026-04-09']])
    await approve(house, reviewer, first)
    clock.forward(2 * 86_400_000)
    await approve(house, reviewer, third)
    const approved = await queue(reviewer, 'approved')
    expect(approved.rows.map(({ reference }) => reference)).toEqual([first, third])
    expect(approved.counts).toEqual({ waiting: 1, leaving: 0, awaitingFee: 0, returned: 0, approved: 2, denied: 0, ended: 0, certified: 0 })
  })

  test('shows one page at a time, and no row twice', async () => {
    const { house } = world()
    const { reviewer } = await waiting()
    const made = Array.from({ length: pageSize + 3 }, () => ({ id: newId(), created_at: house.clock.now() }))
    await house.database.query.insertInto('people').values(made).execute()
    await house.database.query.insertInto('applications').values(made.map(({ id }) => ({
      id, reference: newReference(), jurisdiction_id: 'california', certifier_id: reviewer.organisationId, subject_id: id, state: 'submitted' as const,
      started_on: '2026-03-10', sent_on: '2026-03-10', answer_due_on: '2026-04-09', held_until: '2026-06-08', sent_name: 'Someone', recorded_at: house.clock.now(),
    }))).execute()
    const pages = await Promise.all([1, 2].map((page) => queue(reviewer, 'waiting', page)))
    const seen = pages.flatMap((page) => page.rows.map(({ id }) => id))
    expect(pages[0]!.rows).toHaveLength(pageSize)
    expect(new Set(seen).size).toBe(seen.length)
    expect([seen.length, pages[0]!.counts.waiting]).toEqual([pageSize + 4, pageSize + 4])
    expect((await queue(reviewer, 'waiting', 3)).rows).toEqual([])
  })
})
