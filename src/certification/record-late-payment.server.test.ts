import { describe, expect, test } from 'vitest'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { decided, draft, giveBack, payByCheque, pointAbout, sentUnpaid } from '#tests/people/applications.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { lettersTo } from '#tests/people/signing-in.ts'
import { lapseApplications } from './lapse-applications.server.ts'
import { recordLatePayment } from './record-late-payment.server.ts'

const world = openTestHouse()
const rows = async (text: string) => (await world().house.database.statement(text)).rows
const cheque = { number: '1042', dated: '2026-06-01', cents: 10_000 }

/** An application that ended on June 9, because its fee had not been recorded by June 8. */
async function ended() {
  const { house, clock, drain } = world()
  const manager = await staff(house, await certifyingBody(house), 'programManager', 'anh@example.org')
  const applicant = await person(house, 'majo@example.org')
  const reference = await sentUnpaid(house, applicant)
  clock.forward(91 * 86_400_000)
  await lapseApplications(house)
  await drain()
  world().carrier.carried.length = 0
  return { manager, applicant, reference }
}
const late = (by: Staff, reference: string, arrivedOn: string, given = cheque) =>
  unitOfWork(world().house, by, (unit) => recordLatePayment(unit, reference, given, arrivedOn))

describe('CERT-05 A check that had come in time and was recorded too late', () => {
  test.each(['2026-03-10', '2026-06-07', '2026-06-08'])('arrived on %s: a manager opens the application again, and its person is told', async (arrivedOn) => {
    const { manager, reference } = await ended()
    await late(manager, reference, arrivedOn)
    expect(await rows('select state, ended_on, answer_due_on from applications')).toEqual([{ state: 'submitted', ended_on: null, answer_due_on: '2026-07-09' }])
    expect(await rows('select due, ended, forfeited from charge_balances')).toEqual([{ due: 0, ended: null, forfeited: null }])
    await world().drain()
    const [letter, ...more] = lettersTo(world(), 'majo@example.org')
    expect(more).toEqual([])
    for (const words of [reference, '9 de julio de 2026', 'llegado a tiempo']) expect(letter!.text).toContain(words)
  })

  test('arrived a day after the last one: it stays ended, and the manager reads until when it had to be here', async () => {
    const { manager, reference } = await ended()
    await expect(late(manager, reference, '2026-06-09')).rejects.toMatchObject({ problems: [{ code: 'arrivedTooLate', facts: { until: '2026-06-08' } }] })
    expect(await rows('select state from applications')).toEqual([{ state: 'void' }])
    expect(await rows('select charge_id from forfeitures_lifted')).toEqual([])
  })

  test.each([
    ['a day before it was sent', '2026-03-09', cheque, 'arrivedBeforeSending'], ['a day that has not come', '2026-06-20', cheque, 'arrivedAhead'], ['another amount', '2026-06-08', { ...cheque, cents: 9_000 }, 'chequeAmountDiffers'],
  ])('is refused with %s, and nothing stays', async (_, arrivedOn, given, code) => {
    const { manager, reference } = await ended()
    await expect(late(manager, reference, arrivedOn, given)).rejects.toMatchObject({ problems: [{ code }] })
    expect(await rows('select state from applications')).toEqual([{ state: 'void' }])
    expect(await rows('select ended, due from charge_balances')).toEqual([{ ended: 'void', due: 0 }])
  })

  test('does not open what ended uncorrected, also when its payment had come back as well', async () => {
    const { house, clock } = world()
    const manager = await staff(house, await certifyingBody(house), 'programManager', 'anh@example.org')
    const reference = await sentUnpaid(house, await person(house, 'majo@example.org'))
    await payByCheque(house, manager, reference)
    await decided(house, manager, reference, 'ask', [pointAbout('phone', 'Which one?')])
    await giveBack(house, manager, reference)
    clock.forward(91 * 86_400_000)
    await lapseApplications(house)
    await expect(late(manager, reference, '2026-06-08')).rejects.toMatchObject({ problems: [{ code: 'nothingDue' }] })
    expect(await rows('select state from applications')).toEqual([{ state: 'void' }])
  })

  test('is for managers: a specialist is refused, by the database, too', async () => {
    const { manager, reference } = await ended()
    const specialist = await staff(world().house, manager.organisationId, 'programSpecialist', 'dee@example.org')
    await expect(late(specialist, reference, '2026-06-08')).rejects.toMatchObject({ problems: [{ code: 'stepAlreadyTaken' }] })
    const [charge] = await rows('select charge_id, person_id, certifier_id from forfeitures')
    await expect(unitOfWork(world().house, specialist, (unit) => unit.db.insertInto('forfeitures_lifted').values({
      ...charge, number: 1, lifted_by: specialist.personId, effective_on: unit.today, recorded_at: unit.now,
    }).execute())).rejects.toMatchObject({ code: '42501' })
  })

  test('does not open it again beside another one that its person has begun', async () => {
    const { manager, applicant, reference } = await ended()
    await draft(world().house, applicant)
    await expect(late(manager, reference, '2026-06-08')).rejects.toMatchObject({ problems: [{ code: 'openedAnother' }] })
    expect(await rows('select ended from charge_balances where paid = 0')).toEqual([{ ended: 'void' }])
  })

  test('is done once: the second of two clicks is refused', async () => {
    const { manager, reference } = await ended()
    await late(manager, reference, '2026-06-08')
    await expect(late(manager, reference, '2026-06-08')).rejects.toMatchObject({ problems: [{ code: 'stepAlreadyTaken' }] })
    expect(await rows('select id from payments')).toHaveLength(1)
  })
})
