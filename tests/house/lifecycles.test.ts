/**
 * Every lifecycle (`*-lifecycle.ts` of a room) is the same in the rules and in the database, leads somewhere, and leaves
 * one row of history for each step.
 */
import { describe, expect, test } from 'vitest'
import type { House } from '#platform/house.server.ts'
import { Lifecycle } from '#platform/lifecycle.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { lapseApplications } from '#certification/public.server.ts'
import { payByVoucher } from '#certification/pay-by-voucher.server.ts'
import { recordLatePayment } from '#certification/record-late-payment.server.ts'
import { withdrawApplication } from '#certification/withdraw-application.server.ts'
import { discardApplication } from '#certification/discard-application.server.ts'
import { cancelVoucher } from '#fees/cancel-voucher.server.ts'
import { releaseVoucher, useReservedVoucher } from '#fees/public.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { approve, because, decided, draft, giveBack, ground, madeUpVoucher, payByCheque, pointAbout, send, sendsAgain, sent, sentUnpaid } from '#tests/people/applications.ts'
import { certifies, takesCertificateBack, throughEveryCertificateStep } from '#tests/people/certificates.ts'
import { about, charge, reserve, vouchers } from '#tests/people/fees.ts'
import { throughEveryAccommodationStep, throughEveryEligibilityStep, throughEveryRequestStep } from '#tests/people/exams.ts'
import { throughEveryBankStep } from '#tests/people/items.ts'
import { throughEveryAssessmentStep } from '#tests/people/assessments.ts'
import { throughEveryNameStep } from '#tests/people/name-changes.ts'
import { throughEveryStep } from '#tests/people/questions.ts'
import { throughEveryDayStep } from '#tests/people/exam-days.ts'
import { throughEverySeatStep } from '#tests/people/sittings.ts'
import { throughEveryTrainingStep } from '#tests/people/training.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'

const testHouse = openTestHouse()
const modules = import.meta.glob<Record<string, unknown>>('../../src/*/*-lifecycle.ts', { eager: true })

/** What the table of a lifecycle cannot say itself: where its rows are, who may take steps, and how to walk every step. */
interface Known {
  readonly table: string
  readonly history: string
  readonly roles: readonly string[]
  /** States in which a life may rest though it can go on, where none is final. */
  readonly rests?: readonly string[]
  /** Takes every step of the lifecycle at least once (some again, where a way leads back), with the product's own operations. */
  readonly walk: (house: House) => Promise<void>
}

const known: Readonly<Record<string, Known>> = {
  'application-lifecycle': {
    table: 'applications', history: 'application_history', roles: ['applicant', 'reviewer', 'manager', 'clock', 'house'],
    walk: async (house) => {
      const clock = testHouse().clock
      const here = await certifyingBody(house)
      const [ana, ben] = [await person(house, 'ana@example.org'), await person(house, 'ben@example.org')]
      const reviewer = await staff(house, here, 'programSpecialist', 'marcus@example.org')
      const reference = await draft(house, ana)
      await send(house, ana, reference)
      const manager = await staff(house, here, 'programManager', 'anh@example.org')
      await approve(house, reviewer, reference)
      await decided(house, manager, reference, 'reopen', [because('Approved in error')])
      await decided(house, reviewer, reference, 'ask', [pointAbout('bornOn', 'Look again')])
      await sendsAgain(house, ana, reference)
      await decided(house, reviewer, reference, 'deny', [ground()])
      await decided(house, manager, reference, 'reopen', [because('Denied in error')])
      await decided(house, reviewer, reference, 'ask', [pointAbout('bornOn', 'Look again')])
      await unitOfWork(house, ana, (unit) => withdrawApplication(unit, reference))
      clock.forward(1000)
      const bounced = await sentUnpaid(house, ana)
      await payByCheque(house, reviewer, bounced, { number: '2001' })
      await decided(house, reviewer, bounced, 'ask', [pointAbout('bornOn', 'Look again')])
      await giveBack(house, reviewer, bounced)
      await sendsAgain(house, ana, bounced)
      await payByCheque(house, reviewer, bounced, { number: '2002' })
      await decided(house, reviewer, bounced, 'ask', [pointAbout('bornOn', 'Look again')])
      const setAside = await draft(house, ben)
      await unitOfWork(house, ben, (unit) => discardApplication(unit, setAside))
      clock.forward(1000)
      const paid = await sentUnpaid(house, ben)
      await payByCheque(house, reviewer, paid)
      await giveBack(house, reviewer, paid)
      const code = await madeUpVoucher(house, here, reviewer.personId)
      await unitOfWork(house, ben, (unit) => payByVoucher(unit, paid, code))
      await unitOfWork(house, ben, (unit) => withdrawApplication(unit, paid))
      clock.forward(1000)
      const unpaid = await sentUnpaid(house, ben)
      await unitOfWork(house, ben, (unit) => withdrawApplication(unit, unpaid))
      clock.forward(1000)
      const late = await sentUnpaid(house, ben)
      clock.forward(91 * 86_400_000)
      await lapseApplications(house)
      await unitOfWork(house, manager, (unit) => recordLatePayment(unit, late, { number: '3001', dated: '2026-05-01', cents: 10_000 }, '2026-05-04'))
      await approve(house, reviewer, late)
      const [cora, dan] = [await person(house, 'cora@example.org'), await person(house, 'dan@example.org')]
      const [passed, tooLate] = [await sent(house, cora), await sent(house, dan)]
      for (const one of [passed, tooLate]) await approve(house, reviewer, one)
      await certifies(house, cora, here, passed)
      await takesCertificateBack(house, passed)
      clock.forward(366 * 86_400_000)
      await lapseApplications(house)
      // The result of an exam that was taken in time comes in after the approval's end.
      await certifies(house, dan, here, tooLate)
    },
  },
  'voucher-lifecycle': {
    table: 'vouchers', history: 'voucher_history', roles: ['person', 'manager'],
    walk: async (house) => {
      const manager = await staff(house, await certifyingBody(house), 'programManager', 'anh@example.org')
      const [ana, one] = [await person(house, 'ana@example.org'), about(manager.organisationId)]
      const [first, second, third] = await vouchers(house, manager, { count: 3 })
      await reserve(house, ana, one, first!.code)
      await unitOfWork(house, ana, (unit) => releaseVoucher(unit, one))
      await reserve(house, ana, one, second!.code)
      for (const { id } of [first!, second!]) await unitOfWork(house, manager, (unit) => cancelVoucher(unit, id, 'The grant ended'))
      await charge(house, ana, one)
      await reserve(house, ana, one, third!.code)
      await unitOfWork(house, ana, (unit) => useReservedVoucher(unit, { ...one, kind: 'application' }))
    },
  },
  'question-lifecycle': {
    table: 'question_threads', history: 'question_history', roles: ['person', 'program', 'house'], rests: ['closed'], walk: throughEveryStep,
  },
  'training-certificate-lifecycle': {
    table: 'training_certificates', history: 'training_certificate_history', roles: ['applicant', 'reviewer', 'manager', 'clock'], walk: throughEveryTrainingStep,
  },
  'certificate-lifecycle': {
    table: 'certificates', history: 'certificate_history', roles: ['manager', 'clock', 'house'], walk: () => throughEveryCertificateStep(testHouse()),
  },
  'exam-eligibility-lifecycle': {
    table: 'exam_eligibilities', history: 'exam_eligibility_history', roles: ['program', 'clock', 'examiner', 'manager'], rests: ['passed'],
    walk: () => throughEveryEligibilityStep(testHouse()),
  },
  'exam-request-lifecycle': {
    table: 'exam_requests', history: 'exam_request_history', roles: ['applicant', 'reviewer', 'manager', 'house', 'clock', 'examiner'], rests: ['passed', 'failed', 'missed', 'voided'],
    walk: () => throughEveryRequestStep(testHouse()),
  },
  'accommodation-lifecycle': {
    table: 'exam_accommodations', history: 'exam_accommodation_history', roles: ['applicant', 'reviewer'], walk: () => throughEveryAccommodationStep(testHouse()),
  },
  'item-bank-lifecycle': { table: 'item_banks', history: 'item_bank_history', roles: ['manager'], walk: () => throughEveryBankStep(testHouse()) },
  'bank-item-lifecycle': { table: 'bank_items', history: 'bank_item_history', roles: ['manager'], rests: ['retired'], walk: () => throughEveryBankStep(testHouse()) },
  'assessment-lifecycle': {
    table: 'assessments', history: 'assessment_history', roles: ['person', 'clock', 'program'], walk: () => throughEveryAssessmentStep(testHouse()),
  },
  'exam-day-lifecycle': {
    table: 'exam_days', history: 'exam_day_history', roles: ['candidate', 'proctor', 'house', 'clock'], walk: () => throughEveryDayStep(testHouse()),
  },
  'sitting-lifecycle': {
    table: 'exam_sittings', history: 'exam_sitting_history', roles: ['manager'], walk: () => throughEverySeatStep(testHouse()),
  },
  'registration-lifecycle': {
    table: 'exam_registrations', history: 'exam_seat_history', roles: ['applicant', 'house'], walk: () => throughEverySeatStep(testHouse()),
  },
  'waiting-lifecycle': {
    table: 'exam_waiting', history: 'exam_waiting_history', roles: ['applicant', 'house', 'clock'], walk: () => throughEverySeatStep(testHouse()),
  },
  'name-change-lifecycle': {
    table: 'name_changes', history: 'name_change_history', roles: ['person', 'program'], walk: throughEveryNameStep,
  },
}

type AnyLifecycle = Lifecycle<Record<string, Record<string, { by: string; to: string }>>>
const lifecycles = Object.entries(modules).map(([path, module]) => {
  const found = Object.values(module).filter((one) => one instanceof Lifecycle) as AnyLifecycle[]
  return { name: path.replace(/^.*\/|\.ts$/g, ''), lifecycle: found[0]!, count: found.length }
})

test('every lifecycle of the rooms is known here, one in a file', () => {
  expect(lifecycles.map(({ name }) => name).sort()).toEqual(Object.keys(known).sort())
  expect(lifecycles.every(({ count }) => count === 1)).toBe(true)
})

describe.each(lifecycles)('The $name', ({ name, lifecycle }) => {
  const { table, history, roles, rests = [], walk } = known[name]!
  const steps = lifecycle.states.flatMap((state) =>
    Object.entries(lifecycle.table[state]!).map(([step, { to, by }]) => ({ state, step, to, by })))

  test('has the states that the database allows', async () => {
    const { rows } = await testHouse().house.database.statement(
      `select pg_get_constraintdef(c.oid) as text
         from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum]
        where c.conrelid = '${table}'::regclass and c.contype = 'c' and a.attname = 'state'`)
    expect(rows).toHaveLength(1)
    const allowed = [...(rows[0].text as string).matchAll(/'(\w+)'::text/g)].map(([, state]) => state)
    expect(allowed.sort()).toEqual([...lifecycle.states].sort())
  })

  test('reaches every state, and from every state something final, or where it may rest', () => {
    expect(lifecycle.unreachable()).toEqual([])
    const ends = new Set<string>([...lifecycle.states.filter(lifecycle.isFinal), ...rests])
    expect(ends.size).toBeGreaterThan(0)
    for (const _ of lifecycle.states) for (const { state, to } of steps) if (ends.has(to)) ends.add(state)
    expect([...ends].sort()).toEqual([...lifecycle.states].sort())
  })

  test('knows who takes each step', () => {
    expect(steps.filter(({ by }) => !roles.includes(by))).toEqual([])
    expect(roles.filter((role) => !steps.some(({ by }) => by === role))).toEqual([])
  })

  test('leaves one row of history for each step', async () => {
    const { house } = testHouse()
    await walk(house)
    const { rows } = await house.database.statement(`select from_state, step, to_state from ${history}`)
    const taken = rows.map((row) => `${row.from_state} ${row.step} ${row.to_state}`)
    const begun = taken.filter((one) => one === `null start ${lifecycle.first}`)
    const { rows: all } = await house.database.statement(`select count(*)::int as count from ${table}`)
    expect(begun).toHaveLength(all[0].count)
    expect([...new Set(taken.filter((one) => !begun.includes(one)))].sort()).toEqual(steps.map(({ state, step, to }) => `${state} ${step} ${to}`).sort())
  })
})
