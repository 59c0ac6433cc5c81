import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#platform/identifiers.server.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { feeStanding } from '#fees/public.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { asksForExam, authorized, corrects, eligibilityRow, examReady, requestOf, result } from '#tests/people/exams.ts'
import { staff } from '#tests/people/people.ts'
import { startApplication } from './start-application.server.ts'

const testHouse = openTestHouse()
const day = 86_400_000
const rows = async (text: string) => (await testHouse().house.database.statement(text)).rows
const states = async () => (await rows('select state from exam_requests order by number')).map(({ state }) => state as string)
const certificates = () => rows('select state, annulled from certificates order by recorded_at, id')
const letters = () => testHouse().carrier.carried.splice(0).map(({ text }) => text)

/** Somebody who may take the exam, with another manager who corrects. */
async function scene() {
  const world = await examReady(testHouse())
  const bea: Staff = await staff(testHouse().house, world.here, 'programManager', 'bea@example.org')
  const { house, drain } = testHouse()
  const application = async () => (await house.database.query.selectFrom('applications').select('state').where('reference', '=', world.reference).executeTakeFirstOrThrow()).state
  const charges = async () => {
    const { id } = await eligibilityRow(house, world.applicant)
    return unitOfWork(house, world.applicant, (unit) => feeStanding(unit, id))
  }
  const takes = async (outcome: 'passed' | 'failed' | 'missed' | 'voided', kind: 'exam' | 'examRetake' = 'exam', by?: Staff) => {
    const request = await authorized(house, world.applicant, world.here, kind)
    await result(house, request, outcome, by ? { by } : {})
    await drain()
    letters()
    return request
  }
  return { ...world, house, drain, bea, application, charges, takes }
}

describe('CERT-15 A result that was wrong', () => {
  test('passed, and was not: the certificate was issued in error, the exam is open again, and the person reads both', async () => {
    const { house, applicant, bea, drain, takes, application } = await scene()
    const request = await takes('passed')
    expect([await application(), await certificates()]).toEqual(['certified', [{ state: 'active', annulled: false }]])
    await corrects(house, bea, request, 'failed')
    await drain()
    expect([(await eligibilityRow(house, applicant)).state, await states(), await application()]).toEqual(['open', ['failed'], 'approved'])
    expect(await certificates()).toEqual([{ state: 'revoked', annulled: true }])
    expect(await rows('select status from registry_entries')).toEqual([{ status: 'revoked' }])
    expect(await rows('select bit_count(bits)::int as stopped from status_lists')).toEqual([{ stopped: 1 }])
    expect(await rows("select step, reason, by_role from certificate_history where step = 'annul'")).toEqual([{ step: 'annul', reason: 'error', by_role: 'house' }])
    const told = letters()
    expect(told).toHaveLength(2)
    expect(told.find((text) => text.includes('Antes decía: aprobado'))).toMatch(/no aprobado[\s\S]*The vendor sent us[\s\S]*Le quedan 2 intentos/)
    expect(told.some((text) => text.includes('se emitió por error'))).toBe(true)
  })

  test('after that the exam is passed with another try: there is a new certificate, and the old one stays revoked', async () => {
    const { house, bea, drain, takes, application } = await scene()
    await corrects(house, bea, await takes('passed'), 'failed')
    await drain()
    await takes('passed', 'examRetake')
    expect([await states(), await application()]).toEqual([['failed', 'passed'], 'certified'])
    expect(await certificates()).toEqual([{ state: 'revoked', annulled: true }, { state: 'active', annulled: false }])
  })

  test('not passed, and was: the certificate is issued, and the person reads why', async () => {
    const { house, applicant, bea, drain, takes, application } = await scene()
    await corrects(house, bea, await takes('failed'), 'passed')
    await drain()
    expect([(await eligibilityRow(house, applicant)).state, await states(), await application()]).toEqual(['passed', ['passed'], 'certified'])
    expect(await certificates()).toEqual([{ state: 'active', annulled: false }])
    expect(letters().filter((text) => text.includes('Antes decía: no aprobado. Ahora dice: aprobado'))).toHaveLength(1)
  })

  test('was, after all: the correction is corrected by another one, and the certificate is a new one', async () => {
    const { house, anh, bea, drain, takes } = await scene()
    const request = await takes('passed')
    await corrects(house, bea, request, 'failed')
    await drain()
    await expect(corrects(house, bea, request, 'passed')).rejects.toMatchObject({ problems: [{ code: 'correctionOwn' }] })
    await corrects(house, anh, request, 'passed')
    await drain()
    expect(await certificates()).toEqual([{ state: 'revoked', annulled: true }, { state: 'active', annulled: false }])
    expect(await rows('select number, outcome from exam_result_corrections order by number')).toEqual([{ number: 1, outcome: 'failed' }, { number: 2, outcome: 'passed' }])
    expect(await rows('select outcome from exam_results')).toEqual([{ outcome: 'passed' }])
  })

  test('another try was asked for: it ends, nothing is due, and no attempt is used', async () => {
    const { house, applicant, bea, drain, takes, charges } = await scene()
    const request = await takes('failed')
    await asksForExam(house, applicant)
    await corrects(house, bea, request, 'passed')
    await drain()
    expect(await states()).toEqual(['passed', 'withdrawn'])
    expect((await charges()).map(({ due, ended }) => ({ due, ended })).toSorted((a, b) => a.due - b.due)).toEqual([{ due: 0, ended: undefined }, { due: 0, ended: 'withdrawn' }])
    expect(letters().some((text) => text.includes('ya no hace falta'))).toBe(true)
  })

  test('another try was paid: what was paid for it goes back whole', async () => {
    const { house, applicant, here, bea, drain, takes, charges } = await scene()
    const request = await takes('failed')
    await authorized(house, applicant, here, 'examRetake')
    await corrects(house, bea, request, 'passed')
    await drain()
    expect(await states()).toEqual(['passed', 'withdrawn'])
    expect((await charges()).find(({ kind }) => kind === 'examRetake')).toMatchObject({ ended: 'withdrawn', toReturn: 15_000, forfeited: 0 })
  })

  test('another try was taken and passed: what is corrected changes neither the pass nor the certificate', async () => {
    const { house, bea, drain, takes } = await scene()
    const first = await takes('failed')
    const second = await takes('passed', 'examRetake')
    await corrects(house, bea, first, 'passed')
    await drain()
    expect([await states(), await certificates()]).toEqual([['passed', 'passed'], [{ state: 'active', annulled: false }]])
    await corrects(house, bea, second, 'failed')
    await drain()
    expect([await states(), await certificates()]).toEqual([['passed', 'failed'], [{ state: 'active', annulled: false }]])
  })

  test('does not count after all: no attempt is used, an unpaid other try ends, and the fee pays for the next', async () => {
    const { house, applicant, anh, bea, drain, takes } = await scene()
    const request = await takes('failed')
    await asksForExam(house, applicant)
    await corrects(house, bea, request, 'voided')
    await drain()
    expect(await states()).toEqual(['voided', 'withdrawn'])
    expect(await asksForExam(house, applicant)).toBe('paid')
    expect((await requestOf(house, applicant))).toMatchObject({ state: 'authorized', attempt: 1, retake: false })
    await expect(corrects(house, anh, request, 'failed')).rejects.toMatchObject({ problems: [{ code: 'correctionFeeUsed' }] })
  })

  test('three attempts are counted anew: what did not count gives one back', async () => {
    const { house, applicant, bea, takes } = await scene()
    const first = await takes('failed')
    await takes('failed', 'examRetake')
    await takes('missed', 'examRetake')
    await expect(asksForExam(house, applicant)).rejects.toMatchObject({ problems: [{ code: 'examNoAttemptsLeft' }] })
    await corrects(house, bea, first, 'voided')
    expect(await asksForExam(house, applicant)).toBe('paid')
  })

  test('is not corrected by whoever said it, by a specialist, on what was seen before, to the same, or with a day that cannot be', async () => {
    const { house, anh, bea, marcus, takes } = await scene()
    const request = await takes('failed', 'exam', anh)
    const refused = (code: string) => ({ problems: [expect.objectContaining({ code })] })
    await expect(corrects(house, anh, request, 'passed')).rejects.toMatchObject(refused('correctionOwn'))
    await expect(corrects(house, marcus, request, 'passed')).rejects.toThrow()
    await expect(corrects(house, bea, request, 'passed', { seen: 'missed 2026-03-10' })).rejects.toMatchObject(refused('examMovedOn'))
    await expect(corrects(house, bea, request, 'failed')).rejects.toMatchObject(refused('correctionSame'))
    await expect(corrects(house, bea, request, 'passed', { satOn: '2027-01-01' })).rejects.toMatchObject(refused('resultAhead'))
    await expect(corrects(house, bea, request, 'passed', { satOn: '2026-01-01' })).rejects.toMatchObject(refused('resultBeforeAuthorized'))
    expect(await states()).toEqual(['failed'])
  })

  test('only its day: everything else stays, and so does the certificate', async () => {
    const { house, applicant, bea, drain, takes } = await scene()
    testHouse().clock.forward(2 * day)
    const request = await takes('passed')
    await corrects(house, bea, request, 'passed', { satOn: '2026-03-12' }).catch((fault: { problems: unknown }) => expect(fault.problems).toEqual([expect.objectContaining({ code: 'correctionSame' })]))
    testHouse().clock.forward(2 * day)
    await corrects(house, bea, request, 'passed', { satOn: (await rows('select (sat_on + 1)::text as day from exam_results'))[0].day })
    await drain()
    expect((await certificates())).toEqual([{ state: 'active', annulled: false }])
    expect((await requestOf(house, applicant)).ended_on).toBe((await eligibilityRow(house, applicant)).ended_on)
    expect(letters().some((text) => text.includes('Solo el día era incorrecto'))).toBe(true)
  })

  test('after the approval was over: the exam is over, and a new application can be started', async () => {
    const { house, applicant, bea, drain, takes, application } = await scene()
    const request = await takes('passed')
    testHouse().clock.forward(400 * day)
    await corrects(house, bea, request, 'failed')
    await drain()
    await house.handlers.housekeeping({})
    await drain()
    expect([await application(), (await eligibilityRow(house, applicant)).state]).toEqual(['expired', 'ended'])
    expect(await unitOfWork(house, applicant, startApplication)).toBeTruthy()
  })

  test('is not forged: no other row says what counts, and nobody who passed is unsaid', async () => {
    const { house, here, bea, takes, applicant } = await scene()
    const request = await takes('passed')
    const { id, eligibility_id, subject_id } = await requestOf(house, applicant)
    const insert = (by: Staff, number: number, outcome: string, byPerson = by.personId) => unitOfWork(house, by, (unit) => unit.db.insertInto('exam_result_corrections').values({
      request_id: id, number, eligibility_id, subject_id, certifier_id: here, outcome: outcome as 'failed', uses_attempt: false, sat_on: unit.today, why: 'x', by_person: byPerson,
      effective_on: unit.today, recorded_at: unit.now,
    }).execute())
    await expect(insert(bea, 2, 'failed')).rejects.toThrow(/nothing is corrected/)
    await expect(insert(bea, 1, 'passed')).rejects.toThrow(/nothing is corrected/)
    await expect(insert(bea, 1, 'failed', newId())).rejects.toThrow()
    const asManager = (statement: string) => unitOfWork(house, bea, (unit) => sql.raw(statement).execute(unit.db))
    await expect(asManager("update exam_eligibilities set state = 'open', ended_on = null")).rejects.toThrow(/was passed/)
    await expect(asManager("update exam_requests set state = 'authorized', ended_on = null")).rejects.toThrow(/no step/)
    expect(request).toBeDefined()
  })
})
