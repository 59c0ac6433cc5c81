import { describe, expect, test } from 'vitest'
import { NotFound } from '#platform/problems.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { nameChangeQueue } from '#people/name-change-queue.server.ts'
import { findNameChange } from '#people/name-change-store.server.ts'
import { colleagues, endConflict } from '#people/public.server.ts'
import { handOverQuestion, takeQuestion } from '#questions/change-owner.server.ts'
import { openQuestion } from '#questions/open-question.server.ts'
import { questionQueue } from '#questions/question-queue.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { decides, draft, sent, send } from '#tests/people/applications.ts'
import { assigns, hasIt, knows, letsSeeAgain, takes } from '#tests/people/assignments.ts'
import { asksForName } from '#tests/people/name-changes.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { asks, noted } from '#tests/people/questions.ts'
import { decide } from './decide.server.ts'
import { openForReview } from './open-for-review.server.ts'
import { recordFeeCheque } from './record-fee-cheque.server.ts'
import { sayIKnow } from './say-i-know.server.ts'
import { keptApart } from './see-assignment.server.ts'
import { askedAssignments } from './assignment-views.ts'
import { seeAssignments } from './see-assignments.server.ts'
import { seeConflicts } from './see-conflicts.server.ts'

const world = openTestHouse()
const rows = async (text: string) => (await world().house.database.statement(text)).rows
const refused = (code: string) => ({ problems: [expect.objectContaining({ code })] })
const asked = askedAssignments(new URLSearchParams({ view: 'all' }))

/** Two specialists and a manager; Ana's application is with Dee. */
async function waiting() {
  const { house } = world()
  const here = await certifyingBody(house)
  const [dee, kim] = [await staff(house, here, 'programSpecialist', 'dee@example.org'), await staff(house, here, 'programSpecialist', 'kim@example.org')]
  const anh = await staff(house, here, 'programManager', 'anh@example.org')
  const ana = await person(house, 'ana@example.org')
  const reference = await sent(house, ana)
  await takes(house, dee, reference)
  return { house, here, dee, kim, anh, ana, reference }
}
const opens = (by: Staff, reference: string) => unitOfWork(world().house, by, (unit) => openForReview(unit, reference))
const apart = (by: Staff, reference: string) => unitOfWork(world().house, by, (unit) => keptApart(unit, reference))
const lists = (by: Staff) => unitOfWork(world().house, by, (unit) => seeAssignments(unit, asked))
const conflicts = async (by: Staff) => (await unitOfWork(world().house, by, (unit) => seeConflicts(unit, 1))).rows

describe('CERT-24 I know this person', () => {
  test('it goes to a colleague by fair turn, is gone for who said it, and stays for the others', async () => {
    const { house, dee, kim, anh, reference } = await waiting()
    await assigns(house, anh, await sent(house, await person(house, 'ben@example.org')), anh.personId)
    expect(await knows(house, dee, reference)).toBe('colleague')
    expect(await hasIt(house, reference)).toBe(kim.personId)
    expect(await rows("select to_reviewer, by_person from assignments where how = 'conflict'")).toEqual([{ to_reviewer: kim.personId, by_person: dee.personId }])
    expect((await rows("select record_kind from audit where detail = 'sayIKnow'")).length).toBe(1)
    await expect(opens(dee, reference)).rejects.toThrow(NotFound)
    await expect(takes(house, dee, reference)).rejects.toThrow(NotFound)
    await expect(decides(house, dee, reference)).rejects.toThrow(NotFound)
    await expect(unitOfWork(house, dee, (unit) => recordFeeCheque(unit, reference, { number: '1', dated: '2026-03-10', cents: 1 }))).rejects.toThrow(NotFound)
    expect((await lists(dee)).rows.map(({ sent_name }) => sent_name).length).toBe(1)
    expect((await lists(dee)).everything.count).toBe(1)
    await expect(opens(kim, reference)).resolves.toBeTruthy()
    expect((await lists(anh)).everything.count).toBe(2)
  })

  test('afterwards its address says that a colleague decides, and nothing of another application of the same person', async () => {
    const { house, dee, kim, ana, reference } = await waiting()
    await knows(house, dee, reference)
    expect(await apart(dee, reference)).toEqual({ why: 'known', reference })
    expect(await apart(dee, reference.toLowerCase().replaceAll('-', ' '))).toEqual({ why: 'known', reference })
    expect(await apart(kim, reference)).toBeUndefined()
    await house.database.statement(`update applications set state = 'withdrawn', ended_on = '2026-03-10' where reference = '${reference}'`)
    const second = await draft(house, ana)
    await send(house, ana, second)
    expect(await apart(dee, second)).toBeUndefined()
    await expect(opens(dee, second)).rejects.toThrow(NotFound)
    await expect(assigns(house, kim, second, dee.personId)).rejects.toMatchObject(refused('reviewerMayNotSee'))
  })

  test('hides what the person asks, whatever they asked before, their name change, and what a call would be noted under', async () => {
    const { house, dee, kim, ana, reference } = await waiting()
    const thread = await asks(house, ana)
    await unitOfWork(house, dee, (unit) => takeQuestion(unit, thread))
    const change = await asksForName(house, ana)
    await knows(house, dee, reference)
    const later = await asks(house, ana, { text: 'And this?' })
    for (const id of [thread, later]) await expect(unitOfWork(house, dee, (unit) => openQuestion(unit, id))).rejects.toThrow(NotFound)
    const queue = await unitOfWork(house, dee, (unit) => questionQueue(unit, 'open', 1))
    expect([queue.rows, queue.counts.open, queue.counts.mine]).toEqual([[], 0, 0])
    await expect(unitOfWork(house, dee, (unit) => findNameChange(unit, change))).rejects.toThrow(NotFound)
    expect(await unitOfWork(house, dee, (unit) => nameChangeQueue(unit, 1))).toMatchObject({ rows: [], waiting: 0 })
    for (const found of [{ email: 'ana@example.org' }, { reference }]) await expect(noted(house, dee, found)).rejects.toMatchObject({ problems: expect.anything() })
    // Dee had taken the question: a colleague can take it now, and nobody hands it back to her.
    expect(await rows(`select owner_id from question_threads where id = '${thread}'`)).toEqual([{ owner_id: null }])
    await unitOfWork(house, kim, (unit) => takeQuestion(unit, thread))
    expect((await unitOfWork(house, kim, colleagues)).map(({ id }) => id)).toContain(dee.personId)
    await expect(unitOfWork(house, kim, (unit) => handOverQuestion(unit, thread, dee.personId))).rejects.toMatchObject(refused('colleagueMissing'))
  })

  test('what a colleague has stays with them; what nobody else can take is with nobody, and its manager sees that', async () => {
    const { house, dee, kim, anh, reference } = await waiting()
    expect(await knows(house, kim, reference)).toBe('colleague')
    expect(await hasIt(house, reference)).toBe(dee.personId)
    await house.database.query.updateTable('memberships').set({ ends_at: new Date('2026-03-11') }).where('person_id', '=', anh.personId).execute()
    expect(await knows(house, dee, reference)).toBe('nobody')
    expect(await hasIt(house, reference)).toBeNull()
    await house.database.query.updateTable('memberships').set({ ends_at: null }).where('person_id', '=', anh.personId).execute()
    expect((await lists(anh)).unassigned.count).toBe(1)
  })

  test('a decision of theirs that has not left is undone; a colleague’s stays', async () => {
    const { house, dee, kim, reference } = await waiting()
    await decides(house, dee, reference)
    await knows(house, kim, reference)
    expect(await rows('select state from review_decisions')).toEqual([{ state: 'waiting' }])
    await knows(house, dee, reference)
    expect(await rows('select state, ended_by from review_decisions')).toEqual([{ state: 'undone', ended_by: dee.personId }])
    expect(await rows('select state from applications')).toEqual([{ state: 'submitted' }])
  })

  test('said on the page of an earlier application: what they have of a later one goes on, and what they decided about it is undone', async () => {
    const { house, dee, kim, ana, reference } = await waiting()
    await house.database.statement(`update applications set state = 'withdrawn', ended_on = '2026-03-10' where reference = '${reference}'`)
    const second = await sent(house, ana)
    await takes(house, dee, second)
    await decides(house, dee, second)
    expect(await knows(house, dee, reference)).toBe('colleague')
    expect(await hasIt(house, second)).toBe(kim.personId)
    expect(await rows('select state, ended_by from review_decisions')).toEqual([{ state: 'undone', ended_by: dee.personId }])
    expect(await rows("select reference from applications join audit on whose_id = applications.id where detail = 'sayIKnow'")).toEqual([{ reference }])
  })

  test('holds for a decision, too, that had begun before it was said: what it may see was settled then', async () => {
    const { house, dee, reference } = await waiting()
    await expect(unitOfWork(house, dee, async (unit) => {
      await sayIKnow(unit, reference, { kind: 'friend', note: '' })
      await decide(unit, reference, 'approve')
    })).rejects.toThrow(NotFound)
    expect(await rows('select id from review_decisions')).toEqual([])
  })

  test('needs how, and keeps a note of 500 signs that managers read and nobody else', async () => {
    const { house, dee, kim, anh, reference } = await waiting()
    await expect(knows(house, dee, reference, { kind: '' })).rejects.toMatchObject(refused('knowHowMissing'))
    await expect(knows(house, dee, reference, { kind: 'enemy' })).rejects.toMatchObject(refused('knowHowMissing'))
    await expect(knows(house, dee, reference, { note: 'é'.repeat(501) })).rejects.toMatchObject(refused('noteTooLong'))
    await expect(knows(house, dee, reference, { note: 'x'.repeat(10_000) })).rejects.toMatchObject(refused('noteTooLong'))
    expect(await rows('select id from conflicts_of_interest')).toEqual([])
    await knows(house, dee, reference, { kind: 'supported', note: ` ${'👋'.repeat(500)}\r\n` })
    expect(await conflicts(anh)).toMatchObject([{ colleague: 'dee@example.org', person: 'María José García Márquez', reference, kind: 'supported', note: '👋'.repeat(500) }])
    expect(await conflicts(kim)).toEqual([])
  })

  test('of one’s own application is refused; of what another organisation has, nothing is there', async () => {
    const { house, dee, reference } = await waiting()
    const own = await sent(house, { hat: 'self', personId: dee.personId })
    await expect(knows(house, dee, own)).rejects.toMatchObject(refused('ownApplication'))
    expect(await apart(dee, own)).toEqual({ why: 'own', reference: own })
    const dana = await staff(house, await certifyingBody(house, 'Another Certification Program'), 'programSpecialist', 'dana@example.org')
    await expect(knows(house, dana, reference)).rejects.toThrow(NotFound)
  })

  test('holds at this organisation, and for the person at work alone', async () => {
    const { house, dee, ana, reference } = await waiting()
    await knows(house, dee, reference)
    const found = await unitOfWork(house, ana, (unit) => unit.db.selectFrom('applications').select('reference').execute())
    expect(found).toEqual([{ reference }])
    expect(await unitOfWork(house, { hat: 'self', personId: dee.personId }, (unit) => unit.db.selectFrom('conflicts_of_interest').selectAll().execute())).toEqual([])
  })
})

describe('CERT-24 Ending a conflict of interest', () => {
  test('a manager lets them see the person again, with a reason; what was said stays', async () => {
    const { house, dee, anh, reference } = await waiting()
    await knows(house, dee, reference)
    await letsSeeAgain(house, anh, dee)
    await expect(opens(dee, reference)).resolves.toBeTruthy()
    expect(await apart(dee, reference)).toBeUndefined()
    expect(await conflicts(anh)).toMatchObject([{ ended: { on: '2026-03-10', why: 'It was another Ana.', by: 'anh@example.org' } }])
    await expect(letsSeeAgain(house, anh, dee)).rejects.toMatchObject(refused('conflictEnded'))
    await knows(house, dee, reference)
    await expect(opens(dee, reference)).rejects.toThrow(NotFound)
  })

  test('needs a reason, is nobody’s own to end, and a specialist’s not at all', async () => {
    const { house, dee, kim, anh, reference } = await waiting()
    await knows(house, dee, reference)
    for (const why of ['', ' \n ']) await expect(letsSeeAgain(house, anh, dee, why)).rejects.toMatchObject(refused('endWhyMissing'))
    await expect(letsSeeAgain(house, anh, dee, 'x'.repeat(501))).rejects.toMatchObject(refused('noteTooLong'))
    await expect(letsSeeAgain(house, kim, dee)).rejects.toThrow(NotFound)
    await knows(house, anh, reference)
    await expect(letsSeeAgain(house, anh, anh)).rejects.toMatchObject(refused('ownConflict'))
    // She knows the person now herself, so she finds nothing to end.
    await expect(letsSeeAgain(house, anh, dee)).rejects.toThrow(NotFound)
    expect((await conflicts(anh)).map(({ isMine }) => isMine)).toEqual([true])
  })

  test('about a manager, that manager reads nothing', async () => {
    const { house, dee, anh } = await waiting()
    const own = await sent(house, { hat: 'self', personId: anh.personId })
    await knows(house, dee, own, { note: 'She is my sister.' })
    expect(await conflicts(anh)).toEqual([])
    await expect(letsSeeAgain(house, anh, dee)).rejects.toThrow(NotFound)
  })

  test('an unknown one is not there', async () => {
    const { house, anh } = await waiting()
    for (const id of [crypto.randomUUID(), 'nothing', "'; --"]) await expect(unitOfWork(house, anh, (unit) => endConflict(unit, id, 'x'))).rejects.toThrow(NotFound)
  })
})
