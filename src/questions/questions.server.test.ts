import { describe, expect, test } from 'vitest'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { changeLanguage } from '#people/public.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { draft, sent } from '#tests/people/applications.ts'
import { atOnce } from '#tests/people/at-once.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { answered, answeredAndClosed, asks, leavesWithAccount, noted, writesAgain } from '#tests/people/questions.ts'
import { lettersTo, subjectOf } from '#tests/people/signing-in.ts'
import { hasLeft } from './has-left.server.ts'
import { handOverQuestion, takeQuestion } from './change-owner.server.ts'
import { closeQuestion, settleQuestion } from './close-question.server.ts'
import { myQuestions } from './my-questions.server.ts'
import { openMyQuestion, openQuestion } from './open-question.server.ts'
import { questionQueue } from './question-queue.server.ts'
import { threadsBeside } from './threads-beside.server.ts'
import type { QuestionView } from './queue-views.ts'

const world = openTestHouse()
const rows = async (text: string) => (await world().house.database.statement(text)).rows
const as = <A extends Self | Staff>(actor: A) => ({
  open: (id: string) => unitOfWork(world().house, actor as Staff, (unit) => openQuestion(unit, id)),
  queue: (view: QuestionView = 'open') => unitOfWork(world().house, actor as Staff, (unit) => questionQueue(unit, view, 1)),
  take: (id: string) => unitOfWork(world().house, actor as Staff, (unit) => takeQuestion(unit, id)),
  handOver: (id: string, to: string) => unitOfWork(world().house, actor as Staff, (unit) => handOverQuestion(unit, id, to)),
  close: (id: string, seen: number) => unitOfWork(world().house, actor as Staff, (unit) => closeQuestion(unit, id, seen)),
  settle: (id: string) => unitOfWork(world().house, actor as Self, (unit) => settleQuestion(unit, id)),
  see: (id: string) => unitOfWork(world().house, actor as Self, (unit) => openMyQuestion(unit, id)),
  mine: () => unitOfWork(world().house, actor as Self, (unit) => myQuestions(unit)),
})
const refusedWith = (code: string) => ({ problems: [{ code }] })

/** A program with a specialist, and someone who may ask, in Spanish. */
async function program() {
  const { house } = world()
  const here = await certifyingBody(house)
  const dee = await staff(house, here, 'programSpecialist', 'dee@example.org')
  return { house, here, dee, ana: await person(house, 'ana@example.org', 'es') }
}

describe('CERT-26 Asking the program', () => {
  test('before there is an application makes a thread without one, in the language of the account', async () => {
    const { house, ana, dee } = await program()
    const thread = await asks(house, ana, { text: ' ¿Qué foto?\r\n¿A color? \n' })
    expect(await as(ana).see(thread)).toMatchObject({
      thread: { state: 'open', application_id: null, language: 'es', owner_id: null, waiting_on: '2026-03-10' },
      messages: [{ kind: 'asked', channel: 'form', text: ' ¿Qué foto?\n¿A color?', by_role: 'person' }],
    })
    expect((await as(dee).queue()).rows).toMatchObject([{ id: thread, application_reference: null, language: 'es' }])
  })

  test('with an application stands beside it, also of a draft that nobody else sees', async () => {
    const { house, ana, dee } = await program()
    const reference = await draft(house, ana)
    const thread = await asks(house, ana)
    const { thread: seen, sent: application, name } = await as(dee).open(thread)
    expect(seen.application_reference).toBe(reference)
    expect([application, name]).toEqual([undefined, undefined])
    const [{ id }] = await rows('select id from applications')
    for (const actor of [ana, dee]) {
      expect(await unitOfWork(house, actor, (unit) => threadsBeside(unit, id))).toMatchObject([{ id: thread, state: 'open', waitingOn: '2026-03-10' }])
    }
  })

  test('about another person’s application is like about none that exists', async () => {
    const { house, ana } = await program()
    const other = await draft(house, await person(house, 'ben@example.org'))
    for (const about of [other, 'K7M-3PQ-9D', 'nonsense']) await expect(asks(house, ana, { about })).rejects.toThrow('Not found')
    expect(await rows('select id from question_threads')).toEqual([])
  })

  test('is refused with nothing, or too much, and by the database, too', async () => {
    const { house, ana } = await program()
    await expect(asks(house, ana, { text: '  \n' })).rejects.toMatchObject(refusedWith('questionMissing'))
    await expect(asks(house, ana, { text: 'a'.repeat(5001) })).rejects.toMatchObject(refusedWith('textTooLong'))
    const thread = await asks(house, ana)
    await expect(rows(`insert into question_messages select gen_random_uuid(), thread_id, person_id, certifier_id, 9, kind, channel, happened_on,
      language, repeat('a', 5001), by_person, by_role, recorded_at from question_messages where thread_id = '${thread}'`)).rejects.toThrow(/check constraint/)
  })

  test('lists what was asked with the newest activity first, and of nobody else', async () => {
    const { house, clock } = world()
    const { ana } = await program()
    const [first, second] = [await asks(house, ana), await asks(house, ana)]
    await asks(house, await person(house, 'ben@example.org'))
    clock.forward(60_000)
    await writesAgain(house, ana, first)
    expect((await as(ana).mine()).map(({ id }) => id)).toEqual([first, second])
  })
})

describe('CERT-26 Answering', () => {
  test('tells the person in their language, with a link and without a word of it; who answers has it from now on', async () => {
    const { house, ana, dee } = await program()
    const thread = await asks(house, ana)
    await answered(house, dee, thread, 'Una foto a color de su licencia.')
    await world().drain()
    expect(await as(ana).see(thread)).toMatchObject({
      thread: { state: 'answered', owner_id: dee.personId },
      messages: [{ kind: 'asked' }, { kind: 'answer', language: 'es', text: 'Una foto a color de su licencia.', by_role: 'programSpecialist' }],
    })
    const letters = lettersTo(world(), 'ana@example.org')
    expect(letters.map(({ subject }) => subject)).toEqual([subjectOf('question-answered', 'es')])
    expect(letters[0]!.text).toContain(`/questions/${thread}`)
    expect(JSON.stringify(letters)).not.toMatch(/foto|photo|licencia/i)
  })

  test('at the same moment as a colleague: the second is asked to read the first answer, and nothing is said twice', async () => {
    const { house, here, ana, dee } = await program()
    const kim = await staff(house, here, 'programManager', 'kim@example.org')
    const thread = await asks(house, ana)
    const tries = await atOnce(house, 2, (which) => answered(house, which ? kim : dee, thread, `From ${which}`, 1))
    expect(tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))).toMatchObject([refusedWith('newSinceRead')])
    expect(await rows("select id from question_messages where kind = 'answer'")).toHaveLength(1)
    await answered(house, kim, thread, 'And one more thing.', 2)
    expect((await as(ana).see(thread)).messages).toHaveLength(3)
  })

  test('what the person wrote meanwhile must be read first, also before closing', async () => {
    const { house, ana, dee } = await program()
    const thread = await asks(house, ana)
    await answered(house, dee, thread)
    await writesAgain(house, ana, thread)
    await expect(answered(house, dee, thread, 'Late', 2)).rejects.toMatchObject(refusedWith('newSinceRead'))
    await expect(as(dee).close(thread, 2)).rejects.toMatchObject(refusedWith('newSinceRead'))
  })

  test('one’s own question is refused: to answer, to take, to be handed, to enter; a colleague can', async () => {
    const { house, here, dee } = await program()
    const kim = await staff(house, here, 'programSpecialist', 'kim@example.org')
    const thread = await asks(house, { hat: 'self', personId: dee.personId })
    await expect(answered(house, dee, thread)).rejects.toMatchObject(refusedWith('ownQuestion'))
    await expect(as(dee).take(thread)).rejects.toMatchObject(refusedWith('ownQuestion'))
    await expect(as(kim).handOver(thread, dee.personId)).rejects.toMatchObject(refusedWith('colleagueMissing'))
    await expect(noted(house, dee, { email: 'dee@example.org' })).rejects.toMatchObject(refusedWith('ownQuestion'))
    await answered(house, kim, thread)
  })

  test('is in the language in which the person asked last', async () => {
    const { house, ana, dee } = await program()
    const thread = await asks(house, ana)
    await unitOfWork(house, ana, (unit) => changeLanguage(unit, 'en'))
    expect((await as(dee).open(thread)).thread.language).toBe('es')
    await writesAgain(house, ana, thread)
    expect((await as(dee).open(thread)).thread.language).toBe('en')
  })
})

describe('CERT-26 Closing', () => {
  test('by the person or, once it is answered, by the program; a new message opens it again', async () => {
    const { house, ana, dee } = await program()
    const thread = await asks(house, ana)
    await expect(as(dee).close(thread, 1)).rejects.toMatchObject(refusedWith('questionMovedOn'))
    await answeredAndClosed(house, dee, thread)
    await expect(as(ana).settle(thread)).rejects.toMatchObject(refusedWith('questionMovedOn'))
    await writesAgain(house, ana, thread)
    expect((await as(ana).see(thread)).thread).toMatchObject({ state: 'open', owner_id: dee.personId })
    await as(ana).settle(thread)
    await expect(answered(house, dee, thread)).rejects.toMatchObject(refusedWith('questionMovedOn'))
    expect((await rows("select step, by_role from question_history order by recorded_at, id")).map(({ step, by_role }) => `${step} ${by_role}`))
      .toEqual(['start person', 'answer programSpecialist', 'close programSpecialist', 'writeAgain person', 'settle person'])
  })
})

describe('CERT-26 Who has a question', () => {
  test('is whoever takes it first; the second is told so', async () => {
    const { house, here, ana, dee } = await program()
    const kim = await staff(house, here, 'programSpecialist', 'kim@example.org')
    const thread = await asks(house, ana)
    const tries = await atOnce(house, 2, (which) => as(which ? kim : dee).take(thread))
    expect(tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))).toMatchObject([refusedWith('takenByColleague')])
    expect(await rows("select id from question_history where step = 'take'")).toHaveLength(1)
  })

  test('can be a colleague of the same program to whom it is handed over, and nobody else', async () => {
    const { house, here, ana, dee } = await program()
    const kim = await staff(house, here, 'programManager', 'kim@example.org')
    const others = [
      await staff(house, here, 'operator', 'sam@example.org'), ana,
      await staff(house, await certifyingBody(house, 'Another program'), 'programSpecialist', 'dana@example.org'),
    ]
    const thread = await asks(house, ana)
    expect((await as(dee).open(thread)).colleagues.map(({ name }) => name)).toEqual(['dee@example.org', 'kim@example.org'])
    for (const { personId } of others) await expect(as(dee).handOver(thread, personId)).rejects.toMatchObject(refusedWith('colleagueMissing'))
    await expect(as(dee).handOver(thread, 'nobody')).rejects.toMatchObject(refusedWith('colleagueMissing'))
    await as(dee).handOver(thread, kim.personId)
    expect((await as(kim).queue('mine')).rows.map(({ id }) => id)).toEqual([thread])
    expect((await as(dee).queue('mine')).rows).toEqual([])
    expect(await rows("select to_owner, by_person from question_history where step = 'handOver'")).toEqual([{ to_owner: kim.personId, by_person: dee.personId }])
  })
})

describe('CERT-26 A question after a call', () => {
  test('is entered by the number of an application, also of a draft, however it is typed; it waits since that day', async () => {
    const { house, ana, dee } = await program()
    const reference = await draft(house, ana)
    const thread = await noted(house, dee, { reference: reference.toLowerCase().replaceAll('-', ' '), happenedOn: '2026-03-06' })
    await world().drain()
    expect(await as(ana).see(thread)).toMatchObject({
      thread: { application_reference: reference, waiting_on: '2026-03-06', owner_id: null },
      messages: [{ kind: 'entered', channel: 'phone', happened_on: '2026-03-06', by_role: 'programSpecialist' }],
    })
    expect(lettersTo(world(), 'ana@example.org').map(({ subject }) => subject)).toEqual([subjectOf('question-noted', 'es')])
  })

  test('is entered by the exact email of a confirmed account; anything else is not known, in plain words', async () => {
    const { house, ana, dee } = await program()
    const thread = await noted(house, dee, { email: 'ANA@example.org' })
    expect((await as(ana).see(thread)).thread.application_id).toBeNull()
    await rows("update accounts set email_confirmed_at = null where email = 'ana@example.org'")
    for (const email of ['ana@example.org', 'ana@example', '%', 'nobody@example.org']) {
      await expect(noted(house, dee, { email })).rejects.toMatchObject(refusedWith('accountNotKnown'))
    }
    for (const reference of ['K7M-3PQ-9D', 'nonsense', '%']) {
      await expect(noted(house, dee, { reference })).rejects.toMatchObject(refusedWith('applicationNotKnown'))
    }
  })

  test('cannot be looked for by another program, an operator, or people for themselves', async () => {
    const { house, here, ana, dee } = await program()
    const reference = await sent(house, ana)
    const elsewhere = await staff(house, await certifyingBody(house, 'Another program'), 'programManager', 'dana@example.org')
    await expect(noted(house, elsewhere, { reference })).rejects.toMatchObject(refusedWith('applicationNotKnown'))
    const operator = await staff(house, here, 'operator', 'sam@example.org')
    for (const actor of [operator, ana as never]) {
      await expect(noted(house, actor, { reference })).rejects.toMatchObject(refusedWith('applicationNotKnown'))
      await expect(noted(house, actor, { email: 'ana@example.org' })).rejects.toMatchObject(refusedWith('accountNotKnown'))
    }
    expect(await noted(house, dee, { reference })).toBeTruthy()
    expect(await rows("select id from question_threads")).toHaveLength(1)
  })
})

describe('CERT-26 Whoever asked closes their account', () => {
  test('and what waited is closed with it: nobody answers what nobody would read; what others asked stays', async () => {
    const { house, ana, dee } = await program()
    const ben = await person(house, 'ben@example.org')
    const [waits, isAnswered, isClosed, his] = [await asks(house, ana), await asks(house, ana), await asks(house, ana), await asks(house, ben)]
    await answered(house, dee, isAnswered)
    await answeredAndClosed(house, dee, isClosed)
    expect((await as(dee).open(waits)).left).toBe(false)
    await leavesWithAccount(house, ana)
    await world().drain()
    expect((await as(dee).queue()).rows.map(({ id }) => id)).toEqual([his])
    expect((await as(dee).queue()).counts).toEqual({ open: 1, mine: 0, answered: 0, closed: 3 })
    const { thread, left } = await as(dee).open(waits)
    expect([thread.state, left]).toEqual(['closed', true])
    await expect(answered(house, dee, waits)).rejects.toMatchObject(refusedWith('questionMovedOn'))
    expect(await rows("select thread_id, from_state, by_person, by_role from question_history where step = 'leave' order by thread_id")).toEqual(
      [waits, isAnswered].toSorted().map((thread_id) => ({
        thread_id, from_state: thread_id === waits ? 'open' : 'answered', by_person: ana.personId, by_role: 'person',
      })))
    expect(await rows("select record_ids from audit where detail = 'leave' and role = 'jobs'")).toHaveLength(2)
  })

  test('nothing can be noted for them after a call, and the program is told why', async () => {
    const { house, ana, dee } = await program()
    const reference = await sent(house, ana)
    await leavesWithAccount(house, ana)
    await expect(noted(house, dee, { reference })).rejects.toMatchObject({ problems: [{ code: 'askerHasLeft', field: 'reference' }] })
    await expect(noted(house, dee, { email: 'ana@example.org' })).rejects.toMatchObject(refusedWith('accountNotKnown'))
  })

  test('whether somebody has an account is told to nobody else', async () => {
    const { house, here, ana } = await program()
    await leavesWithAccount(house, ana)
    const asksDatabase = (actor: Staff | Self) => unitOfWork(house, actor as Staff, (unit) => hasLeft(unit, ana.personId))
    const operator = await staff(house, here, 'operator', 'sam@example.org')
    for (const actor of [operator, await person(house, 'ben@example.org')]) expect(await asksDatabase(actor)).toBe(false)
  })
})

describe('CERT-26 The questions to the program', () => {
  test('show who has waited longest first, in four views with their counts', async () => {
    const { house, clock } = world()
    const { ana, dee } = await program()
    const first = await asks(house, ana)
    clock.forward(86_400_000)
    const second = await asks(house, ana)
    const third = await noted(house, dee, { email: 'ana@example.org', happenedOn: '2026-03-01' })
    await as(dee).take(second)
    const { rows: open, counts } = await as(dee).queue()
    expect(open.map(({ id }) => id)).toEqual([third, first, second])
    expect(counts).toEqual({ open: 3, mine: 1, answered: 0, closed: 0 })
    // More from the person, a day later, does not send them to the end of the line.
    clock.forward(86_400_000)
    await writesAgain(house, ana, first)
    expect((await as(dee).queue()).rows.map(({ id }) => id)).toEqual([third, first, second])
    await answeredAndClosed(house, dee, third)
    await answered(house, dee, second)
    expect((await as(dee).queue()).counts).toEqual({ open: 1, mine: 1, answered: 1, closed: 1 })
  })

  test('and each look at one are recorded with ids, never with a word of it; of another program nothing is there', async () => {
    const { house, ana, dee } = await program()
    const thread = await asks(house, ana)
    await rows('truncate audit')
    await as(dee).queue()
    await as(dee).open(thread)
    // The look says whose question it is: hers, or her application's.
    const [{ whose }] = await rows('select coalesce(application_id, person_id) as whose from question_threads')
    const looks = await rows('select action, record_kind, record_ids, person_id, audit::text as whole from audit order by action')
    const by = { record_kind: 'question', person_id: dee.personId }
    expect(looks).toMatchObject([{ ...by, action: 'listed', record_ids: [thread] }, { ...by, action: 'opened', record_ids: [thread, whose] }])
    for (const { whole } of looks) expect(whole).not.toMatch(/photo/)
    const elsewhere = await staff(house, await certifyingBody(house, 'Another program'), 'programManager', 'dana@example.org')
    expect((await as(elsewhere).queue()).rows).toEqual([])
    await expect(as(elsewhere).open(thread)).rejects.toThrow('Not found')
    await expect(answered(house, elsewhere, thread)).rejects.toThrow('Not found')
    await expect(as(await person(house, 'ben@example.org')).see(thread)).rejects.toThrow('Not found')
  })
})
