import { describe, expect, test } from 'vitest'
import { legalDay } from '#platform/clock.server.ts'
import { addDays } from '#platform/dates.ts'
import { newReference } from '#platform/identifiers.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { feeStanding } from '#fees/public.server.ts'
import { closeAccount } from '#people/close-account.server.ts'
import { openMissedExams } from '#certification/public.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { because, decided } from '#tests/people/applications.ts'
import { atOnce } from '#tests/people/at-once.ts'
import {
  asksForExam, authorized, eligibilityRow, examCheque, examChequeBack, examReady, examVoucher, opensExam, requestOf, result, staffRead, withdrawsExam,
} from '#tests/people/exams.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { decidedTraining } from '#tests/people/training.ts'
import { authorizeRequests } from './authorize-requests.server.ts'
import { examDates, examSteps } from './exam-steps.server.ts'
import { endEligibilities } from './end-eligibilities.server.ts'
import { payExamByVoucher } from './pay-exam-by-voucher.server.ts'

const testHouse = openTestHouse()
const day = 86_400_000
const today = () => legalDay(testHouse().house.clock, testHouse().house.timeZone)
const letters = () => testHouse().carrier.carried

/** Somebody to whom the exam is open, and the program. */
async function ready() {
  const { house } = testHouse()
  const here = await certifyingBody(house)
  const [marcus, anh] = [await staff(house, here, 'programSpecialist', 'marcus@example.org'), await staff(house, here, 'programManager', 'anh@example.org')]
  const ana = await person(house, 'ana@example.org')
  await opensExam(house, ana, here)
  return { house, here, marcus, anh, ana, reference: (await eligibilityRow(house, ana)).reference }
}
const states = async () => (await testHouse().house.database.statement('select state from exam_requests order by number')).rows.map(({ state }) => state)
const charges = async (ana: { personId: string }) => {
  const { id } = await eligibilityRow(testHouse().house, ana)
  return unitOfWork(testHouse().house, { hat: 'self', personId: ana.personId }, (unit) => feeStanding(unit, id))
}

describe('CERT-10 The exam opens', () => {
  test('with the acceptance of the training of an approved person, with the days and the name of the letter of approval', async () => {
    const { applicant } = await examReady(testHouse())
    expect(await eligibilityRow(testHouse().house, applicant)).toMatchObject({
      state: 'open', given_names: 'María José', family_names: 'García Márquez', begins_on: '2026-03-10', valid_through: '2027-03-10', ask_until: '2027-02-24', attempts_allowed: 3,
    })
  })

  test('closes when the approval is taken back, keeps what was paid, and opens again with the new days', async () => {
    const { applicant, reference, here, anh, marcus } = await examReady(testHouse())
    const { house, clock } = testHouse()
    await authorized(house, applicant, here)
    await decided(house, anh, reference, 'reopen', [because('Approved in error')])
    expect((await eligibilityRow(house, applicant)).state).toBe('closed')
    await expect(asksForExam(house, applicant)).rejects.toThrow('examClosed')
    clock.forward(360 * day)
    await endEligibilities(house)
    await decided(house, marcus, reference)
    expect(await eligibilityRow(house, applicant)).toMatchObject({ state: 'open', valid_through: '2027-06-03' })
    expect(await states()).toEqual(['authorized'])
  })

  test('closes when the acceptance of the training is taken back', async () => {
    const { applicant, anh, certificate } = await examReady(testHouse())
    await decidedTraining(testHouse().house, anh, certificate, 'reopen', [because('Accepted in error')])
    expect((await eligibilityRow(testHouse().house, applicant)).state).toBe('closed')
  })

  test('ends with the account: what was asked for is withdrawn, and its seat, voucher and letters with it', async () => {
    const { applicant } = await examReady(testHouse())
    const { house, drain } = testHouse()
    await asksForExam(house, applicant)
    await unitOfWork(house, applicant, closeAccount)
    await drain()
    expect([(await eligibilityRow(house, applicant)).state, ...(await states())]).toEqual(['closed', 'withdrawn'])
  })

  test('is opened later where an earlier release left it closed', async () => {
    const { applicant } = await examReady(testHouse())
    const { house } = testHouse()
    await house.database.statement('truncate exam_eligibilities cascade')
    expect(await openMissedExams(house)).toBe(1)
    expect(await openMissedExams(house)).toBe(0)
    expect((await eligibilityRow(house, applicant)).state).toBe('open')
  })
})

describe('CERT-05 Paying for the exam', () => {
  test('by voucher answers the request at once, and tells the person in their language', async () => {
    const { applicant, here } = await examReady(testHouse())
    const { house, drain } = testHouse()
    const number = await authorized(house, applicant, here)
    await drain()
    expect(await states()).toEqual(['authorized'])
    expect(letters().map(({ subject }) => subject)).toEqual(['Noticias sobre su solicitud'])
    expect(letters()[0]!.text).toContain(number)
    expect(letters()[0]!.text).toContain('María José García Márquez')
  })

  test('is charged once for one request, however often it is asked for', async () => {
    const { house, ana } = await ready()
    const outcomes = await atOnce(house, 2, () => asksForExam(house, ana))
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(await charges(ana)).toHaveLength(1)
  })

  test('two vouchers at once pay once', async () => {
    const { house, ana, here } = await ready()
    await asksForExam(house, ana)
    const codes = [await examVoucher(house, here, ana.personId), await examVoucher(house, here, ana.personId)]
    const outcomes = await atOnce(house, 2, (which) => unitOfWork(house, ana, (unit) => payExamByVoucher(unit, codes[which]!)))
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect((await charges(ana))[0]!.payments).toHaveLength(1)
  })

  test('by check is in time when it arrived on the last day, and a day later it is not', async () => {
    const { house, ana, marcus, anh, reference } = await ready()
    const { clock } = testHouse()
    const { ask_until: last } = await eligibilityRow(house, ana)
    await asksForExam(house, ana)
    clock.forward(355 * day)
    await expect(examCheque(house, marcus, reference, { arrivedOn: addDays(last, 1) })).rejects.toThrow('examArrivedTooLate')
    await examCheque(house, marcus, reference, { arrivedOn: last })
    expect(await requestOf(house, ana)).toMatchObject({ state: 'authorized', paid_on: last })
    expect(anh.role).toBe('programManager')
  })

  test('after the last day the request lapses and nothing is due; a check that lay unrecorded brings it back, by a manager', async () => {
    const { house, ana, marcus, anh, reference } = await ready()
    const { clock, drain } = testHouse()
    const { ask_until: last } = await eligibilityRow(house, ana)
    await asksForExam(house, ana)
    clock.forward(353 * day)
    await endEligibilities(house)
    await drain()
    expect(await states()).toEqual(['lapsed'])
    expect((await charges(ana))[0]).toMatchObject({ due: 0, ended: 'void' })
    await expect(examCheque(house, marcus, reference, { arrivedOn: last })).rejects.toThrow('examLateByManager')
    await expect(examCheque(house, anh, reference, { arrivedOn: addDays(last, 1) })).rejects.toThrow('examArrivedTooLate')
    await examCheque(house, anh, reference, { arrivedOn: last })
    expect(await states()).toEqual(['authorized'])
  })

  test('a check that comes back makes the fee due again', async () => {
    const { house, ana, marcus, reference } = await ready()
    await asksForExam(house, ana)
    await examCheque(house, marcus, reference)
    await examChequeBack(house, marcus, ana)
    expect(await states()).toEqual(['awaitingFee'])
    expect((await charges(ana))[0]!.due).toBe(15_000)
    await examCheque(house, marcus, reference, { number: '7002' })
    expect(await states()).toEqual(['authorized'])
  })

  test('nobody is authorized whose fee is not paid, whoever writes it', async () => {
    const { house, ana } = await ready()
    await asksForExam(house, ana)
    await expect(house.database.statement("update exam_requests set state = 'authorized', paid_on = asked_on, authorized_on = asked_on, answer_due_on = asked_on"))
      .rejects.toThrow('not paid')
  })

  test('what was withdrawn before paying costs nothing, and asking again is a new fee', async () => {
    const { house, ana, here } = await ready()
    await asksForExam(house, ana)
    await withdrawsExam(house, ana)
    expect((await charges(ana))[0]).toMatchObject({ due: 0, ended: 'withdrawn', forfeited: 0 })
    await authorized(house, ana, here)
    expect(await states()).toEqual(['withdrawn', 'authorized'])
    expect((await charges(ana)).map(({ ended, due }) => [ended, due])).toEqual([['withdrawn', 0], [undefined, 0]])
  })
})

describe('CERT-10 The answer to a request', () => {
  test('is given by staff where the policy says so, one or several at once; what cannot be is said', async () => {
    const { house, ana, here, marcus, anh } = await ready()
    await staffRead(testHouse(), anh)
    const number = await authorized(house, ana, here)
    expect(await requestOf(house, ana)).toMatchObject({ state: 'submitted', answer_due_on: addDays(today(), 14) })
    const done = await unitOfWork(house, marcus, (unit) => authorizeRequests(unit, [number, newReference(), 'nothing']))
    expect(done).toMatchObject({ authorized: 1, problems: [{ code: 'examNotAuthorized' }] })
    expect(await states()).toEqual(['authorized'])
    expect((await unitOfWork(house, marcus, (unit) => authorizeRequests(unit, [number]))).authorized).toBe(0)
  })

  test('to a retake has 30 days', async () => {
    const { house, ana, here, anh } = await ready()
    await result(house, await authorized(house, ana, here), 'failed')
    await staffRead(testHouse(), anh)
    await authorized(house, ana, here, 'examRetake')
    expect(await requestOf(house, ana)).toMatchObject({ state: 'submitted', answer_due_on: addDays(today(), 30), retake: true, attempt: 2 })
  })
})

describe('CERT-12 Results', () => {
  test('a pass ends the way to the exam, once however often it is said, and is told', async () => {
    const { applicant: ana, here } = await examReady(testHouse())
    const { house, drain } = testHouse()
    const number = await authorized(house, ana, here)
    const first = await result(house, number, 'passed', { key: 'file 1 line 1' })
    expect([first.recorded, (await result(house, number, 'passed', { key: 'file 1 line 1' })).recorded]).toEqual([true, false])
    await expect(result(house, number, 'failed', { key: 'file 1 line 1' })).rejects.toThrow('resultKeyUsed')
    await expect(result(house, number, 'failed', { key: 'file 1 line 2' })).rejects.toThrow('resultThereAlready')
    await drain()
    expect(await eligibilityRow(house, ana)).toMatchObject({ state: 'passed', ended_on: today() })
    expect(letters().filter(({ text }) => text.includes('¡Felicidades!'))).toHaveLength(1)
    await expect(asksForExam(house, ana)).rejects.toThrow('examPassedAlready')
  })

  test('three attempts and no fourth; each further one costs a new fee, and the letter says what is left', async () => {
    const { applicant: ana, here } = await examReady(testHouse())
    const { house, drain } = testHouse()
    await result(house, await authorized(house, ana, here), 'failed')
    await drain()
    expect(letters().at(-1)!.text).toContain('Le quedan 2 intentos')
    await result(house, await authorized(house, ana, here, 'examRetake'), 'missed')
    await result(house, await authorized(house, ana, here, 'examRetake'), 'failed')
    await drain()
    expect(letters().at(-1)!.text).toContain('Ya usó todos los intentos de esta aprobación')
    await expect(asksForExam(house, ana)).rejects.toThrow('examNoAttemptsLeft')
    expect((await charges(ana)).map(({ kind }) => kind)).toEqual(['exam', 'examRetake', 'examRetake'])
  })

  test('a retake asked for on the last day is in time, and a day later it is not', async () => {
    const { house, ana, here } = await ready()
    const { clock } = testHouse()
    await result(house, await authorized(house, ana, here), 'failed')
    clock.forward(351 * day)
    expect(today()).toBe((await eligibilityRow(house, ana)).ask_until)
    await asksForExam(house, ana)
    await withdrawsExam(house, ana)
    clock.forward(day)
    await expect(asksForExam(house, ana)).rejects.toThrow('examTooLate')
  })

  test('what was voided uses no attempt, and its fee pays for the next', async () => {
    const { house, ana, here } = await ready()
    await result(house, await authorized(house, ana, here), 'voided')
    expect(await asksForExam(house, ana)).toBe('paid')
    expect(await states()).toEqual(['voided', 'authorized'])
    expect(await charges(ana)).toHaveLength(1)
    expect((await requestOf(house, ana)).attempt).toBe(1)
  })

  test('of somebody who withdrew, who never asked, or before it was authorized is refused', async () => {
    const { house, ana, here } = await ready()
    const number = await authorized(house, ana, here)
    await expect(result(house, number, 'passed', { satOn: addDays(today(), -1) })).rejects.toThrow('resultBeforeAuthorized')
    await expect(result(house, 'K7M-3PQ-9D', 'passed')).rejects.toThrow('resultUnknown')
    await withdrawsExam(house, ana)
    await expect(result(house, number, 'passed')).rejects.toThrow('resultWithdrawn')
  })

  test('of a sitting in time counts when it comes after the end of the approval', async () => {
    const { house, ana, here } = await ready()
    const { clock } = testHouse()
    const number = await authorized(house, ana, here)
    const last = (await eligibilityRow(house, ana)).valid_through
    clock.forward(370 * day)
    await endEligibilities(house)
    expect([(await eligibilityRow(house, ana)).state, ...(await states())]).toEqual(['ended', 'lapsed'])
    await expect(result(house, number, 'passed', { satOn: addDays(last, 1) })).rejects.toThrow('resultAfterEnd')
    await result(house, number, 'passed', { satOn: last })
    expect(await eligibilityRow(house, ana)).toMatchObject({ state: 'passed', ended_on: last })
  })

  test('by hand is a manager’s, with a reason', async () => {
    const { house, ana, here, marcus, anh } = await ready()
    const number = await authorized(house, ana, here)
    await expect(result(house, number, 'passed', { by: marcus })).rejects.toThrow()
    await expect(result(house, number, 'passed', { by: anh, why: '  ' })).rejects.toThrow('resultWhyMissing')
    await result(house, number, 'passed', { by: anh })
    expect(await states()).toEqual(['passed'])
  })
})

describe('CERT-14 The days of an exam', () => {
  test('follow where somebody is: asking, paying, taking', async () => {
    const { house, ana, here } = await ready()
    const kinds = async () => (await unitOfWork(house, ana, examDates)).map(({ kind, on }) => `${kind} ${on}`)
    const { ask_until, valid_through, application_id } = await eligibilityRow(house, ana)
    expect(await kinds()).toEqual([`askUntil ${ask_until}`])
    await asksForExam(house, ana)
    expect(await kinds()).toEqual([`payUntil ${ask_until}`])
    const code = await examVoucher(house, here, ana.personId)
    await unitOfWork(house, ana, (unit) => payExamByVoucher(unit, code))
    expect(await kinds()).toEqual([`takeBy ${valid_through}`])
    expect(await unitOfWork(house, ana, (unit) => examSteps(unit, application_id))).toMatchObject({ state: 'open', attemptsUsed: 0, request: { state: 'authorized' } })
  })
})
