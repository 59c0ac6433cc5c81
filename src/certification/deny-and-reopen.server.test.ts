import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { unitOfWork, type Actor } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { because, decided, decides, ground, sent } from '#tests/people/applications.ts'
import { knows } from '#tests/people/assignments.ts'
import { sentToTheProgram } from '#tests/people/decisions.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { lettersTo } from '#tests/people/signing-in.ts'
import { answersIn, findApplication, savedAnswers } from './application-store.server.ts'
import { documentsOf } from './document-store.server.ts'
import { letDecisionsLeave } from './let-decisions-leave.server.ts'
import { pointsTold } from './points-told.server.ts'
import { startApplication } from './start-application.server.ts'

const world = openTestHouse()
const rows = async (text: string) => (await world().house.database.statement(text)).rows
const states = async () => (await rows('select state from applications order by id')).map(({ state }) => state)

describe('CERT-08 A denial', () => {
  test('gives its grounds in the letter and on the page, and ends the application on its day', async () => {
    const { house, drain } = world()
    const { marcus, applicant, reference } = await sentToTheProgram(world())
    await decided(house, marcus, reference, 'deny', [ground('noEducation'), ground('otherPerson', 'The photo shows somebody else.')])
    await drain()
    expect(await rows('select state, decided_on, valid_through, policy_date, ended_on from applications'))
      .toEqual([{ state: 'denied', decided_on: '2026-03-10', valid_through: null, policy_date: '2026-03-10', ended_on: null }])
    const [letter, ...more] = lettersTo(world(), 'majo@example.org')
    expect(more).toEqual([])
    for (const words of ['diploma de preparatoria', 'Los papeles son de otra persona', 'The photo shows somebody else.', 'apelar', '/apply.']) expect(letter!.text).toContain(words)
    const told = await unitOfWork(house, applicant, async (unit) => pointsTold(unit, (await findApplication(unit, reference)).id))
    expect(told).toMatchObject([{ kind: 'deny', points: [{ reasons: ['noEducation'] }, { note: 'The photo shows somebody else.' }] }])
  })

  test('is no end of the way: one starts again with what was given', async () => {
    const { house } = world()
    const { marcus, applicant, reference } = await sentToTheProgram(world())
    const earlier = await unitOfWork(house, applicant, async (unit) => answersIn(await savedAnswers(unit, (await findApplication(unit, reference)).id)))
    await decided(house, marcus, reference, 'deny', [ground()])
    const again = await unitOfWork(house, applicant, startApplication)
    expect(again).not.toBe(reference)
    const { answers, documents } = await unitOfWork(house, applicant, async (unit) => {
      const { id } = await findApplication(unit, again)
      return { answers: answersIn(await savedAnswers(unit, id)), documents: await documentsOf(unit, id) }
    })
    const { feeWay: _, voucher: __, ...kept } = earlier
    expect(answers).toEqual(kept)
    expect(documents.map(({ kind }) => kind).sort()).toEqual(['education', 'identity'])
    expect(await states()).toEqual(['denied', 'draft'])
  })

  test('of what is denied already is refused, with who decided what', async () => {
    const { house } = world()
    const { marcus, kim, reference } = await sentToTheProgram(world())
    await decided(house, marcus, reference, 'deny', [ground()])
    for (const kind of ['approve', 'deny'] as const) {
      await expect(decides(house, kim, reference, kind, kind === 'deny' ? [ground()] : [])).rejects.toMatchObject({
        problems: [{ code: 'decidedAlready', facts: { what: 'deny', who: expect.any(String) } }] })
    }
  })
})

describe('CERT-08 Taking back a decision made in error', () => {
  test.each(['approve', 'deny'] as const)('(%s) puts it with the program again, and tells both sides why', async (kind) => {
    const { house, drain, carrier, clock } = world()
    const { marcus, anh, reference } = await sentToTheProgram(world())
    await decided(house, marcus, reference, kind, kind === 'deny' ? [ground()] : [])
    await drain()
    carrier.carried.length = 0
    clock.set('2026-03-20T18:00:00Z')
    await decided(house, anh, reference, 'reopen', [because('We mixed up two people.')])
    await drain()
    expect(await rows('select state, decided_on, valid_through, answer_due_on from applications'))
      .toEqual([{ state: 'submitted', decided_on: null, valid_through: null, answer_due_on: '2026-04-19' }])
    const [toApplicant, toMarcus] = ['majo@example.org', 'marcus@example.org'].map((email) => lettersTo(world(), email))
    expect([toApplicant!.length, toMarcus!.length, carrier.carried.length]).toEqual([1, 1, 2])
    for (const [mail] of [toApplicant!, toMarcus!]) {
      expect(mail!.text).toContain('We mixed up two people.')
      expect(mail!.html).toContain('<p lang="en">We mixed up two people.</p>')
    }
    expect(toApplicant![0]!.text).toContain('19 de abril de 2026')
    expect(toMarcus![0]!.text).toContain(`/review/${reference}`)
    expect(await rows("select by_role, by_person from application_history where step = 'reopen'")).toEqual([{ by_role: 'programManager', by_person: anh.personId }])
    await decided(house, marcus, reference)
    expect(await states()).toEqual(['approved'])
  })

  test('is a manager’s, and nobody else’s', async () => {
    const { house } = world()
    const { marcus, kim, applicant, reference } = await sentToTheProgram(world())
    await decided(house, marcus, reference, 'deny', [ground()])
    for (const who of [marcus, kim, applicant as never]) await expect(decides(house, who, reference, 'reopen', [because('x')])).rejects.toThrow('Refused')
    expect(await states()).toEqual(['denied'])
  })

  test.each([['a draft, which staff do not see', false], ['one that was sent', true]])('is refused when the person has another under way: %s', async (_, isSent) => {
    const { house } = world()
    const { marcus, anh, applicant, reference } = await sentToTheProgram(world())
    await decided(house, marcus, reference, 'deny', [ground()])
    await (isSent ? sent(house, applicant) : unitOfWork(house, applicant, startApplication))
    await expect(decides(house, anh, reference, 'reopen', [because('x')])).rejects.toMatchObject({ problems: [{ code: 'openedAnother' }] })
    expect(await rows('select kind from review_decisions where state = \'waiting\'')).toEqual([])
  })

  test('is overtaken when the person starts anew within the ten minutes', async () => {
    const { house, clock } = world()
    const { marcus, anh, applicant, reference } = await sentToTheProgram(world())
    await decided(house, marcus, reference, 'deny', [ground()])
    await decides(house, anh, reference, 'reopen', [because('x')])
    await unitOfWork(house, applicant, startApplication)
    clock.forward(600_000)
    await letDecisionsLeave(house)
    expect(await rows("select state from review_decisions where kind = 'reopen'")).toEqual([{ state: 'overtaken' }])
    expect(await states()).toEqual(['denied', 'draft'])
  })

  test('what was decided by oneself is told to the applicant alone', async () => {
    const { house, drain, carrier } = world()
    const { anh, reference } = await sentToTheProgram(world())
    await decided(house, anh, reference, 'deny', [ground()])
    await drain()
    carrier.carried.length = 0
    await decided(house, anh, reference, 'reopen', [because('x')])
    await drain()
    expect(carrier.carried.map(({ to }) => to)).toEqual(['majo@example.org'])
  })
})

describe('CERT-08 What the database tells those who decide', () => {
  /** What an actor is told by a function about an id. */
  const told = (who: Actor, words: string, id: string) => unitOfWork(world().house, who, async (unit) =>
    (await sql.raw<Record<string, unknown>>(`select * from ${words}('${id}')`).execute(unit.db)).rows)

  test('whom a letter addresses, what a colleague is called, whether there is another: for the staff of the organisation, and nobody else', async () => {
    const { house } = world()
    const { marcus, kim, anh, applicant, reference, here } = await sentToTheProgram(world())
    const sam = await staff(house, here, 'operator', 'sam@example.org')
    const moe = await staff(house, await certifyingBody(house, 'Another program'), 'programManager', 'moe@example.org')
    await rows(`insert into names (id, person_id, kind, full_name, starts_on, recorded_at) values (gen_random_uuid(), '${marcus.personId}', 'chosen', 'Marcus Reed', '2026-03-01', now())`)
    const [{ id }] = await rows(`select id from applications where reference = '${reference}'`)
    expect(await told(kim, 'addressee_of_application', id)).toEqual([{ called: 'Majo', language: 'es' }])
    expect(await told(kim, 'name_of_colleague', marcus.personId)).toEqual([{ name_of_colleague: 'Marcus Reed' }])
    expect(await told(anh, 'has_another_under_way', id)).toEqual([{ has_another_under_way: false }])
    expect(await told(kim, 'name_of_colleague', applicant.personId), 'who is no colleague').toEqual([{ name_of_colleague: null }])
    for (const who of [applicant, sam, moe] as Actor[]) {
      expect(await told(who, 'addressee_of_application', id)).toEqual([])
      expect(await told(who, 'name_of_colleague', marcus.personId)).toEqual([{ name_of_colleague: null }])
    }
    for (const who of [applicant, sam, moe, kim] as Actor[]) expect(await told(who, 'has_another_under_way', id)).toEqual([{ has_another_under_way: null }])
    for (const hat of ['signIn', 'jobs'] as const) {
      for (const words of ['addressee_of_application', 'name_of_colleague', 'has_another_under_way']) await expect(told({ hat }, words, id)).rejects.toThrow('permission denied')
    }
  })

  test('nothing of a draft, nor of a person whom they know', async () => {
    const { house } = world()
    const { kim, anh, applicant, reference } = await sentToTheProgram(world())
    const ben = await person(house, 'ben@example.org')
    await sent(house, ben)
    await rows("update applications set state = 'withdrawn', ended_on = '2026-03-10' where subject_id = '" + ben.personId + "'")
    await unitOfWork(house, ben, startApplication)
    const [{ id }] = await rows(`select id from applications where reference = '${reference}'`)
    const [{ id: draft }] = await rows("select id from applications where state = 'draft'")
    expect(await told(anh, 'addressee_of_application', draft)).toEqual([])
    expect(await told(anh, 'has_another_under_way', draft)).toEqual([{ has_another_under_way: null }])
    for (const who of [kim, anh]) {
      await knows(house, who, reference)
      expect(await told(who, 'addressee_of_application', id)).toEqual([])
      await expect(decides(house, who, reference)).rejects.toThrow('Not found')
    }
    expect(await told(anh, 'has_another_under_way', id)).toEqual([{ has_another_under_way: null }])
    expect(applicant.hat).toBe('self')
  })
})
